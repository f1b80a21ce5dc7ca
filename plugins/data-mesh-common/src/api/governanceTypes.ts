import { components, operations } from './openapi.generated';

type Schemas = components['schemas'];
type QueryOf<TOperation extends keyof operations> = NonNullable<
  operations[TOperation]['parameters']['query']
>;
type BodyOf<
  TOperation extends
    | 'requestWaiver'
    | 'addWaiverEvent'
    | 'simulateRuleSet'
    | 'answerDomainSurvey'
    | 'checkDraft',
> = operations[TOperation]['requestBody']['content']['application/json'];

/** A scorecard or a policy, by the kind of its entity. @public */
export type RuleSetKind = Schemas['RuleSetKind'];
/** What came of a rule for a product; `not-measured` and `error` are never a pass. @public */
export type RuleStatus = Schemas['RuleStatus'];
/** @public */
export type RuleSeverity = Schemas['RuleSeverity'];
/** What a broken rule of a policy does in a pull request. @public */
export type Enforcement = Schemas['Enforcement'];
/** @public */
export type ViolationState = Schemas['ViolationState'];
/** @public */
export type WaiverState = Schemas['WaiverState'];
/** @public */
export type CampaignState = Schemas['CampaignState'];
/** Why a score is another one. @public */
export type ScoreCause = Schemas['ScoreCause'];
/** @public */
export type ScoreSign = Schemas['ScoreSign'];
/** @public */
export type RuleSetLabel = Schemas['RuleSetLabel'];
/** How many outcomes there are of each status. @public */
export type RuleCounts = Schemas['RuleCounts'];
/** @public */
export type NamedCount = Schemas['NamedCount'];
/** Something wrong with a rule, or with a scorecard or policy as a whole. @public */
export type RuleProblem = Schemas['RuleProblem'];
/** @public */
export type RuleProblemPage = Schemas['RuleProblemPage'];
/** A scorecard or policy with how products stand. @public */
export type RuleSetRow = Schemas['RuleSetRow'];
/** @public */
export type RuleSetPage = Schemas['RuleSetPage'];
/** @public */
export type RuleSetRule = Schemas['RuleSetRule'];
/** @public */
export type ScorePoint = Schemas['ScorePoint'];
/** @public */
export type RuleSetDetails = Schemas['RuleSetDetails'];
/** @public */
export type ScoredProduct = Schemas['ScoredProduct'];
/** @public */
export type ScoredProductPage = Schemas['ScoredProductPage'];
/** A fact that a rule read, as it was. @public */
export type SeenFact = Schemas['SeenFact'];
/** @public */
export type RuleOutcome = Schemas['RuleOutcome'];
/** What would raise a score. @public */
export type NextStep = Schemas['NextStep'];
/** @public */
export type ScoredDomain = Schemas['ScoredDomain'];
/** @public */
export type ScoredDomainPage = Schemas['ScoredDomainPage'];
/** @public */
export type DomainScore = Schemas['DomainScore'];
/** @public */
export type DomainScores = Schemas['DomainScores'];
/** @public */
export type ProductScore = Schemas['ProductScore'];
/** @public */
export type ProductScores = Schemas['ProductScores'];
/** @public */
export type ScoreChange = Schemas['ScoreChange'];
/** @public */
export type ScoreChangePage = Schemas['ScoreChangePage'];
/** @public */
export type ProductFacts = Schemas['ProductFacts'];
/** @public */
export type RollUpRow = Schemas['RollUpRow'];
/** @public */
export type ScoreRollUp = Schemas['ScoreRollUp'];
/** @public */
export type ScoreMover = Schemas['ScoreMover'];
/** A rule that most products do not keep yet. @public */
export type NextAction = Schemas['NextAction'];
/** @public */
export type ScoreBoard = Schemas['ScoreBoard'];
/** @public */
export type ComplianceCell = Schemas['ComplianceCell'];
/** Policy by domain. @public */
export type Compliance = Schemas['Compliance'];
/** @public */
export type Violation = Schemas['Violation'];
/** @public */
export type ViolationPage = Schemas['ViolationPage'];
/** An exception, with all that was decided. @public */
export type Waiver = Schemas['Waiver'];
/** @public */
export type WaiverPage = Schemas['WaiverPage'];
/** @public */
export type SimulatedScore = Schemas['SimulatedScore'];
/** @public */
export type SimulatedSummary = Schemas['SimulatedSummary'];
/** What a draft would change. @public */
export type Simulation = Schemas['Simulation'];
/** @public */
export type Campaign = Schemas['Campaign'];
/** @public */
export type CampaignDetails = Schemas['CampaignDetails'];
/** A question that a domain answers of itself. @public */
export type SurveyQuestion = Schemas['SurveyQuestion'];
/** @public */
export type RuleLink = Schemas['RuleLink'];
/** A rule, for a person. @public */
export type RuleText = Schemas['RuleText'];
/** @public */
export type SurveyAnswer = Schemas['SurveyAnswer'];
/** @public */
export type DomainSurvey = Schemas['DomainSurvey'];
/** @public */
export type RuleSetQuery = QueryOf<'listRuleSets'>;
/** @public */
export type RuleSetScope = QueryOf<'getRuleSet'>;
/** @public */
export type ScoredProductQuery = QueryOf<'listScoredProducts'>;
/** @public */
export type ScoredDomainQuery = QueryOf<'listScoredDomains'>;
/** @public */
export type ProductScoresQuery = QueryOf<'getProductScores'>;
/** @public */
export type ScoreChangeQuery = QueryOf<'listScoreChanges'>;
/** @public */
export type ScoreRollUpQuery = QueryOf<'getScoreRollUp'>;
/** @public */
export type ScoreBoardQuery = QueryOf<'getScoreBoard'>;
/** @public */
export type ComplianceQuery = QueryOf<'getCompliance'>;
/** @public */
export type ViolationQuery = QueryOf<'listViolations'>;
/** @public */
export type WaiverQuery = QueryOf<'listWaivers'>;
/** @public */
export type CampaignQuery = QueryOf<'listCampaigns'>;
/** @public */
export type CampaignScope = QueryOf<'getCampaign'>;
/** @public */
export type RuleProblemQuery = QueryOf<'listRuleProblems'>;
/** @public */
export type WaiverRequest = BodyOf<'requestWaiver'>;
/** @public */
export type WaiverEventRequest = BodyOf<'addWaiverEvent'>;
/** @public */
export type DraftCheckRequest = Required<BodyOf<'checkDraft'>>;

/** @public */
export type DraftCheck = Schemas['DraftCheck'];

/** @public */
export type SimulationRequest = BodyOf<'simulateRuleSet'>;
/** @public */
export type SurveyRequest = BodyOf<'answerDomainSurvey'>;
/**
 * Where a scorecard or policy is in the catalog.
 * @public
 */
export interface RuleSetPath {
  readonly kind: RuleSetKind;
  readonly namespace: string;
  readonly name: string;
}
