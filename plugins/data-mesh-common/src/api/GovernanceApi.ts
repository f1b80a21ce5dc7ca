import { DataMeshRequestOptions, EntityPath } from './DataMeshApi';
import {
  Campaign,
  CampaignDetails,
  CampaignQuery,
  CampaignScope,
  Compliance,
  ComplianceQuery,
  DomainScores,
  DomainSurvey,
  DraftCheck,
  DraftCheckRequest,
  ProductFacts,
  ProductScores,
  ProductScoresQuery,
  RuleProblemPage,
  RuleProblemQuery,
  RuleSetDetails,
  RuleSetPage,
  RuleSetPath,
  RuleSetQuery,
  RuleSetScope,
  ScoreBoard,
  ScoreBoardQuery,
  ScoreChangePage,
  ScoreChangeQuery,
  ScoredDomainPage,
  ScoredDomainQuery,
  ScoredProductPage,
  ScoredProductQuery,
  ScoreRollUp,
  ScoreRollUpQuery,
  Simulation,
  SimulationRequest,
  SurveyAnswer,
  SurveyRequest,
  ViolationPage,
  ViolationQuery,
  Waiver,
  WaiverEventRequest,
  WaiverPage,
  WaiverQuery,
  WaiverRequest,
} from './governanceTypes';

/**
 * Scorecards, policies and what follows from them, as far as the caller may see it. Every method rejects with a
 * `ResponseError` of `@backstage/errors` when the backend answers with anything but success; its `body.error.code` is stable.
 * @public
 */
export interface GovernanceApi {
  /** One page of scorecards and policies, by title. */
  listRuleSets(
    query?: RuleSetQuery,
    options?: DataMeshRequestOptions,
  ): Promise<RuleSetPage>;

  /** A scorecard or policy with its rules and how often each holds. */
  getRuleSet(
    request: RuleSetPath & RuleSetScope,
    options?: DataMeshRequestOptions,
  ): Promise<RuleSetDetails>;

  /** The products that a scorecard or policy applies to. */
  listScoredProducts(
    request: RuleSetPath & ScoredProductQuery,
    options?: DataMeshRequestOptions,
  ): Promise<ScoredProductPage>;

  /** The domains that a scorecard or policy about domains applies to. */
  listScoredDomains(
    request: RuleSetPath & ScoredDomainQuery,
    options?: DataMeshRequestOptions,
  ): Promise<ScoredDomainPage>;

  /** Scores of a domain with the reasons, now or at a moment. */
  getDomainScores(
    request: EntityPath & ProductScoresQuery,
    options?: DataMeshRequestOptions,
  ): Promise<DomainScores>;

  /** What became of the scores of a domain and why, newest first. */
  listDomainScoreChanges(
    request: EntityPath & ScoreChangeQuery,
    options?: DataMeshRequestOptions,
  ): Promise<ScoreChangePage>;

  /** Scores of a product with the reasons, now or at a moment. */
  getProductScores(
    request: EntityPath & ProductScoresQuery,
    options?: DataMeshRequestOptions,
  ): Promise<ProductScores>;

  /** What became of the scores of a product and why, newest first. */
  listScoreChanges(
    request: EntityPath & ScoreChangeQuery,
    options?: DataMeshRequestOptions,
  ): Promise<ScoreChangePage>;

  /** The facts on which rules are evaluated for a product. */
  getProductView(
    request: EntityPath,
    options?: DataMeshRequestOptions,
  ): Promise<ProductFacts>;

  /** Scores summed up over domains or owners. */
  getScoreRollUp(
    query?: ScoreRollUpQuery,
    options?: DataMeshRequestOptions,
  ): Promise<ScoreRollUp>;

  /** What someone who answers for products needs of their scores. */
  getScoreBoard(
    query?: ScoreBoardQuery,
    options?: DataMeshRequestOptions,
  ): Promise<ScoreBoard>;

  /** Policy by domain, with a trend. */
  getCompliance(
    query?: ComplianceQuery,
    options?: DataMeshRequestOptions,
  ): Promise<Compliance>;

  /** The same as {@link GovernanceApi.getCompliance}, for spreadsheets. */
  getComplianceCsv(
    query?: ComplianceQuery,
    options?: DataMeshRequestOptions,
  ): Promise<string>;

  /** Rules of policies that products break. */
  listViolations(
    query?: ViolationQuery,
    options?: DataMeshRequestOptions,
  ): Promise<ViolationPage>;

  /** Exceptions that were asked for, newest first. */
  listWaivers(
    query?: WaiverQuery,
    options?: DataMeshRequestOptions,
  ): Promise<WaiverPage>;

  /** Asks for an exception; someone else approves it. */
  requestWaiver(
    request: WaiverRequest,
    options?: DataMeshRequestOptions,
  ): Promise<Waiver>;

  /** A waiver with all that was decided. */
  getWaiver(
    waiverId: string,
    options?: DataMeshRequestOptions,
  ): Promise<Waiver>;

  /** Approves, rejects or withdraws what was asked for, or revokes what was approved. */
  addWaiverEvent(
    request: WaiverEventRequest & { readonly waiverId: string },
    options?: DataMeshRequestOptions,
  ): Promise<Waiver>;

  /** What a draft of a scorecard or policy would change; nothing is stored. */
  simulateRuleSet(
    request: SimulationRequest,
    options?: DataMeshRequestOptions,
  ): Promise<Simulation>;

  /** What would stop a product that is not there yet, and what policies ask of it. */
  checkDraft(
    request: Omit<DraftCheckRequest, 'lifecycle'> &
      Partial<Pick<DraftCheckRequest, 'lifecycle'>>,
    options?: DataMeshRequestOptions,
  ): Promise<DraftCheck>;

  /** Campaigns, those with the nearest deadline first. */
  listCampaigns(
    query?: CampaignQuery,
    options?: DataMeshRequestOptions,
  ): Promise<readonly Campaign[]>;

  /** A campaign of a scorecard, with how it went and who is ahead. */
  getCampaign(
    request: EntityPath & CampaignScope & { readonly campaignId: string },
    options?: DataMeshRequestOptions,
  ): Promise<CampaignDetails>;

  /** What a domain says of itself, newest first. */
  getDomainSurvey(
    request: EntityPath,
    options?: DataMeshRequestOptions,
  ): Promise<DomainSurvey>;

  /** Adds an answer of a domain about itself. */
  answerDomainSurvey(
    request: EntityPath & SurveyRequest,
    options?: DataMeshRequestOptions,
  ): Promise<SurveyAnswer>;

  /** What is wrong with rules, and where it stands. */
  listRuleProblems(
    query?: RuleProblemQuery,
    options?: DataMeshRequestOptions,
  ): Promise<RuleProblemPage>;
}
