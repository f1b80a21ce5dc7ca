/**
 * Scorecards and policies of data products: one view, one rule language, scores that explain themselves.
 * @packageDocumentation
 */
export * from './view/fact';
export { describePaths, nameOf, type DescribedPath } from './view/paths';
export { productFacts, type ProductView } from './view/product';
export { domainFacts, type DomainView } from './view/domain';
export { viewHash } from './view/hash';
export {
  contractFacts,
  type ContractFacts,
  type ContractView,
} from './view/build/contractFacts';
export * from './view/build/productView';
export * from './view/build/domainTally';
export { answersTo } from './view/build/answersTo';
export * from './view/build/domainView';
export * from './expression/functions';
export type { ExpressionFault } from './expression/problem';
export { type RuleProblem } from './rule/problem';
export * from './rule/placeProblems';
export * from './rule/check';
export { operatorsFor } from './rule/operators';
export * from './rule/rule';
export * from './rule/outcome';
export { holdsMessage } from './rule/evaluateRule';
export * from './ruleset/scope';
export * from './ruleset/ruleSet';
export { PRINCIPLES } from './ruleset/principles';
export type { ReadRuleSetOptions, RuleSetName } from './ruleset/readHead';
export { readScorecard } from './ruleset/readScorecard';
export { readPolicy, readRuleSet } from './ruleset/readPolicy';
export { isInForce, type Waiver } from './waiver/waiver';
export * from './score/score';
export {
  bandOf,
  judgeRules,
  scorecardOf,
  scoreOf,
  type Judgement,
  type JudgeOptions,
} from './score/scorecardOf';
export * from './campaign/campaign';
export {
  campaignProgress,
  isDone,
  takesPart,
  type CampaignProgress,
  type CampaignState,
  type LeaderboardRow,
  type Participant,
} from './campaign/progress';
export * from './campaign/burnDown';
export * from './campaign/reminders';
export * from './waiver/readWaiver';
export {
  effectivePolicies,
  type EffectivePolicy,
  type EffectiveRule,
} from './policy/effectivePolicies';
export * from './policy/draftNeeds';
export * from './policy/judgePolicies';
export * from './policy/checkTogether';
export * from './score/predict';
export * from './score/categories';
export * from './score/whyChanged';
export * from './score/simulate';
export * from './score/rollUp';
