/* eslint-disable new-cap -- openapi-fetch calls its methods as HTTP does: GET, POST */
import { DataMeshRequestOptions, EntityPath } from './DataMeshApi';
import { DataMeshClientOptions, dataOf, openClient, pathOf } from './http';
import { ServiceLevelApi } from './ServiceLevelApi';
import {
  Badge,
  Escalation,
  Excuse,
  ExcuseRequest,
  Following,
  IncidentDetails,
  IncidentEventRequest,
  IncidentMessage,
  IncidentPage,
  IncidentQuery,
  ObjectiveDetails,
  ObjectivePage,
  ObjectiveQuery,
  ServiceLevelBoard,
  ServiceLevelBoardQuery,
  ServiceLevelScope,
  ServiceLevelSummary,
  SlaScorecard,
  SlaScorecardQuery,
  SliceList,
  SliceQuery,
} from './serviceLevelTypes';

/**
 * {@link ServiceLevelApi} over HTTP.
 * @public
 */
export class ServiceLevelClient implements ServiceLevelApi {
  readonly #options: DataMeshClientOptions;

  constructor(options: DataMeshClientOptions) {
    this.#options = options;
  }

  async listObjectives(
    query: ObjectiveQuery = {},
    options?: DataMeshRequestOptions,
  ): Promise<ObjectivePage> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/service-levels', { params: { query }, ...options }),
    );
  }

  async getServiceLevelSummary(
    scope: ServiceLevelScope = {},
    options?: DataMeshRequestOptions,
  ): Promise<ServiceLevelSummary> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/service-levels/summary', {
        params: { query: scope },
        ...options,
      }),
    );
  }

  async getServiceLevelBoard(
    query: ServiceLevelBoardQuery = {},
    options?: DataMeshRequestOptions,
  ): Promise<ServiceLevelBoard> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/service-levels/board', {
        params: { query },
        ...options,
      }),
    );
  }

  async getSlaScorecard(
    query: SlaScorecardQuery,
    options?: DataMeshRequestOptions,
  ): Promise<SlaScorecard> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/service-levels/scorecard', {
        params: { query },
        ...options,
      }),
    );
  }

  async getSlaScorecardCsv(
    query: SlaScorecardQuery,
    options?: DataMeshRequestOptions,
  ): Promise<string> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/service-levels/scorecard.csv', {
        params: { query },
        ...options,
        parseAs: 'text',
      }),
    );
  }

  async getObjective(
    objectiveId: string,
    options?: DataMeshRequestOptions,
  ): Promise<ObjectiveDetails> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/service-levels/{objectiveId}', {
        params: { path: { objectiveId } },
        ...options,
      }),
    );
  }

  async listSlices(
    { objectiveId, ...query }: SliceQuery & { readonly objectiveId: string },
    options?: DataMeshRequestOptions,
  ): Promise<SliceList> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/service-levels/{objectiveId}/slices', {
        params: { path: { objectiveId }, query },
        ...options,
      }),
    );
  }

  async getProductBadge(
    product: EntityPath,
    options?: DataMeshRequestOptions,
  ): Promise<Badge> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/products/{namespace}/{name}/badge', {
        params: { path: pathOf(product) },
        ...options,
      }),
    );
  }

  async getFollowing(
    product: EntityPath,
    options?: DataMeshRequestOptions,
  ): Promise<Following> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/products/{namespace}/{name}/following', {
        params: { path: pathOf(product) },
        ...options,
      }),
    );
  }

  async setFollowing(
    { following, ...product }: EntityPath & { readonly following: boolean },
    options?: DataMeshRequestOptions,
  ): Promise<Following> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.PUT('/v1/products/{namespace}/{name}/following', {
        params: { path: pathOf(product) },
        body: { following },
        ...options,
      }),
    );
  }

  async listExcuses(
    product: EntityPath,
    options?: DataMeshRequestOptions,
  ): Promise<readonly Excuse[]> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/products/{namespace}/{name}/excuses', {
        params: { path: pathOf(product) },
        ...options,
      }),
    ).items;
  }

  async addExcuse(
    { start, end, reason, ...product }: EntityPath & ExcuseRequest,
    options?: DataMeshRequestOptions,
  ): Promise<Excuse> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.POST('/v1/products/{namespace}/{name}/excuses', {
        params: { path: pathOf(product) },
        body: { start, end, reason },
        ...options,
      }),
    );
  }

  async removeExcuse(
    { excuseId, ...product }: EntityPath & { readonly excuseId: string },
    options?: DataMeshRequestOptions,
  ): Promise<void> {
    const client = await openClient(this.#options);
    await client.DELETE('/v1/products/{namespace}/{name}/excuses/{excuseId}', {
      params: { path: { ...pathOf(product), excuseId } },
      ...options,
      parseAs: 'text',
    });
  }

  async getEscalation(
    product: EntityPath,
    options?: DataMeshRequestOptions,
  ): Promise<Escalation> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/products/{namespace}/{name}/escalation', {
        params: { path: pathOf(product) },
        ...options,
      }),
    );
  }

  async testEscalation(
    product: EntityPath,
    options?: DataMeshRequestOptions,
  ): Promise<readonly IncidentMessage[]> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.POST('/v1/products/{namespace}/{name}/escalation', {
        params: { path: pathOf(product) },
        ...options,
      }),
    ).messages;
  }

  async listIncidents(
    query: IncidentQuery = {},
    options?: DataMeshRequestOptions,
  ): Promise<IncidentPage> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/incidents', { params: { query }, ...options }),
    );
  }

  async getIncident(
    incidentId: string,
    options?: DataMeshRequestOptions,
  ): Promise<IncidentDetails> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/incidents/{incidentId}', {
        params: { path: { incidentId } },
        ...options,
      }),
    );
  }

  async addIncidentEvent(
    {
      incidentId,
      ...event
    }: IncidentEventRequest & { readonly incidentId: string },
    options?: DataMeshRequestOptions,
  ): Promise<IncidentDetails> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.POST('/v1/incidents/{incidentId}/events', {
        params: { path: { incidentId } },
        body: event,
        ...options,
      }),
    );
  }
}
