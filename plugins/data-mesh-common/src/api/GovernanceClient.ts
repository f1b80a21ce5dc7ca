/* eslint-disable new-cap -- openapi-fetch calls its methods as HTTP does: GET, POST */
import { DataMeshRequestOptions, EntityPath } from './DataMeshApi';
import { GovernanceApi } from './GovernanceApi';
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
import { DataMeshClientOptions, dataOf, openClient, pathOf } from './http';

/**
 * {@link GovernanceApi} over HTTP.
 * @public
 */
export class GovernanceClient implements GovernanceApi {
  readonly #options: DataMeshClientOptions;

  constructor(options: DataMeshClientOptions) {
    this.#options = options;
  }

  async listRuleSets(
    query: RuleSetQuery = {},
    options?: DataMeshRequestOptions,
  ): Promise<RuleSetPage> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/rule-sets', { params: { query }, ...options }),
    );
  }

  async getRuleSet(
    { kind, namespace, name, ...query }: RuleSetPath & RuleSetScope,
    options?: DataMeshRequestOptions,
  ): Promise<RuleSetDetails> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/rule-sets/{kind}/{namespace}/{name}', {
        params: { path: { kind, namespace, name }, query },
        ...options,
      }),
    );
  }

  async listScoredProducts(
    { kind, namespace, name, ...query }: RuleSetPath & ScoredProductQuery,
    options?: DataMeshRequestOptions,
  ): Promise<ScoredProductPage> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/rule-sets/{kind}/{namespace}/{name}/products', {
        params: { path: { kind, namespace, name }, query },
        ...options,
      }),
    );
  }

  async listScoredDomains(
    { kind, namespace, name, ...query }: RuleSetPath & ScoredDomainQuery,
    options?: DataMeshRequestOptions,
  ): Promise<ScoredDomainPage> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/rule-sets/{kind}/{namespace}/{name}/domains', {
        params: { path: { kind, namespace, name }, query },
        ...options,
      }),
    );
  }

  async getDomainScores(
    { namespace, name, ...query }: EntityPath & ProductScoresQuery,
    options?: DataMeshRequestOptions,
  ): Promise<DomainScores> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/domains/{namespace}/{name}/scores', {
        params: { path: { namespace, name }, query },
        ...options,
      }),
    );
  }

  async listDomainScoreChanges(
    { namespace, name, ...query }: EntityPath & ScoreChangeQuery,
    options?: DataMeshRequestOptions,
  ): Promise<ScoreChangePage> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/domains/{namespace}/{name}/score-history', {
        params: { path: { namespace, name }, query },
        ...options,
      }),
    );
  }

  async getProductScores(
    { namespace, name, ...query }: EntityPath & ProductScoresQuery,
    options?: DataMeshRequestOptions,
  ): Promise<ProductScores> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/products/{namespace}/{name}/scores', {
        params: { path: { namespace, name }, query },
        ...options,
      }),
    );
  }

  async listScoreChanges(
    { namespace, name, ...query }: EntityPath & ScoreChangeQuery,
    options?: DataMeshRequestOptions,
  ): Promise<ScoreChangePage> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/products/{namespace}/{name}/score-history', {
        params: { path: { namespace, name }, query },
        ...options,
      }),
    );
  }

  async getProductView(
    entity: EntityPath,
    options?: DataMeshRequestOptions,
  ): Promise<ProductFacts> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/products/{namespace}/{name}/view', {
        params: { path: pathOf(entity) },
        ...options,
      }),
    );
  }

  async getScoreRollUp(
    query: ScoreRollUpQuery = {},
    options?: DataMeshRequestOptions,
  ): Promise<ScoreRollUp> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/scores/roll-up', { params: { query }, ...options }),
    );
  }

  async getScoreBoard(
    query: ScoreBoardQuery = {},
    options?: DataMeshRequestOptions,
  ): Promise<ScoreBoard> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/scores/board', { params: { query }, ...options }),
    );
  }

  async getCompliance(
    query: ComplianceQuery = {},
    options?: DataMeshRequestOptions,
  ): Promise<Compliance> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/compliance', { params: { query }, ...options }),
    );
  }

  async getComplianceCsv(
    query: ComplianceQuery = {},
    options?: DataMeshRequestOptions,
  ): Promise<string> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/compliance.csv', {
        params: { query },
        ...options,
        parseAs: 'text',
      }),
    );
  }

  async listViolations(
    query: ViolationQuery = {},
    options?: DataMeshRequestOptions,
  ): Promise<ViolationPage> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/violations', { params: { query }, ...options }),
    );
  }

  async listWaivers(
    query: WaiverQuery = {},
    options?: DataMeshRequestOptions,
  ): Promise<WaiverPage> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/waivers', { params: { query }, ...options }),
    );
  }

  async requestWaiver(
    request: WaiverRequest,
    options?: DataMeshRequestOptions,
  ): Promise<Waiver> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.POST('/v1/waivers', { body: request, ...options }),
    );
  }

  async getWaiver(
    waiverId: string,
    options?: DataMeshRequestOptions,
  ): Promise<Waiver> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/waivers/{waiverId}', {
        params: { path: { waiverId } },
        ...options,
      }),
    );
  }

  async addWaiverEvent(
    { waiverId, ...event }: WaiverEventRequest & { readonly waiverId: string },
    options?: DataMeshRequestOptions,
  ): Promise<Waiver> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.POST('/v1/waivers/{waiverId}/events', {
        params: { path: { waiverId } },
        body: event,
        ...options,
      }),
    );
  }

  async simulateRuleSet(
    request: SimulationRequest,
    options?: DataMeshRequestOptions,
  ): Promise<Simulation> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.POST('/v1/simulations', { body: request, ...options }),
    );
  }

  async checkDraft(
    request: Omit<DraftCheckRequest, 'lifecycle'> &
      Partial<Pick<DraftCheckRequest, 'lifecycle'>>,
    options?: DataMeshRequestOptions,
  ): Promise<DraftCheck> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.POST('/v1/drafts/check', { body: request, ...options }),
    );
  }

  async listCampaigns(
    query: CampaignQuery = {},
    options?: DataMeshRequestOptions,
  ): Promise<readonly Campaign[]> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/campaigns', { params: { query }, ...options }),
    ).items;
  }

  async getCampaign(
    {
      namespace,
      name,
      campaignId,
      ...query
    }: EntityPath & CampaignScope & { readonly campaignId: string },
    options?: DataMeshRequestOptions,
  ): Promise<CampaignDetails> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/campaigns/{namespace}/{name}/{campaignId}', {
        params: { path: { namespace, name, campaignId }, query },
        ...options,
      }),
    );
  }

  async getDomainSurvey(
    entity: EntityPath,
    options?: DataMeshRequestOptions,
  ): Promise<DomainSurvey> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/domains/{namespace}/{name}/survey', {
        params: { path: pathOf(entity) },
        ...options,
      }),
    );
  }

  async answerDomainSurvey(
    { scorecard, answers, comment, ...domain }: EntityPath & SurveyRequest,
    options?: DataMeshRequestOptions,
  ): Promise<SurveyAnswer> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.POST('/v1/domains/{namespace}/{name}/survey', {
        params: { path: pathOf(domain) },
        body: { scorecard, answers, comment },
        ...options,
      }),
    );
  }

  async listRuleProblems(
    query: RuleProblemQuery = {},
    options?: DataMeshRequestOptions,
  ): Promise<RuleProblemPage> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/rule-problems', { params: { query }, ...options }),
    );
  }
}
