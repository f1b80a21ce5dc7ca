/* eslint-disable new-cap -- openapi-fetch calls its methods as HTTP does: GET, POST */
import { DataMeshApi, DataMeshRequestOptions, EntityPath } from './DataMeshApi';
import { DataMeshClientOptions, dataOf, openClient, pathOf } from './http';
import {
  CheckDetails,
  CheckHistory,
  CheckHistoryQuery,
  CheckPage,
  CheckQuery,
  ContractChangeHistory,
  ContractChangeQuery,
  ContractDetails,
  ContractProposal,
  ContractVersionDiff,
  ContractVersionPage,
  ContractVersionText,
  DomainSummary,
  Health,
  HealthFindingPage,
  HealthFindingQuery,
  Lineage,
  LineageQuery,
  PageQuery,
  ProductDetails,
  ProductFacets,
  ProductFilter,
  ProductPage,
  ProductQuery,
  ProductVersionPage,
  QualityPlan,
  QualityPlanQuery,
  QualityRun,
  QualityRunDetails,
  QualityRunPage,
  QualityRunQuery,
  QualityScope,
  QualityServer,
  QualitySummary,
  UnmatchedPage,
  UnmatchedQuery,
} from './types';

/**
 * {@link DataMeshApi} over HTTP.
 * @public
 */
export class DataMeshClient implements DataMeshApi {
  readonly #options: DataMeshClientOptions;

  constructor(options: DataMeshClientOptions) {
    this.#options = options;
  }

  async listProducts(
    query: ProductQuery = {},
    options?: DataMeshRequestOptions,
  ): Promise<ProductPage> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/products', { params: { query }, ...options }),
    );
  }

  async getProductFacets(
    filter: ProductFilter = {},
    options?: DataMeshRequestOptions,
  ): Promise<ProductFacets> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/product-facets', {
        params: { query: filter },
        ...options,
      }),
    );
  }

  async getProduct(
    product: EntityPath,
    options?: DataMeshRequestOptions,
  ): Promise<ProductDetails> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/products/{namespace}/{name}', {
        params: { path: pathOf(product) },
        ...options,
      }),
    );
  }

  async getProductLineage(
    request: EntityPath & LineageQuery,
    options?: DataMeshRequestOptions,
  ): Promise<Lineage> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/products/{namespace}/{name}/lineage', {
        params: {
          path: pathOf(request),
          query: { depth: request.depth, limit: request.limit },
        },
        ...options,
      }),
    );
  }

  async getContract(
    contract: EntityPath,
    options?: DataMeshRequestOptions,
  ): Promise<ContractDetails> {
    const client = await openClient(this.#options);
    const details = dataOf(
      await client.GET('/v1/contracts/{namespace}/{name}', {
        params: { path: pathOf(contract) },
        ...options,
      }),
    );
    // The document describes `model` in words only: the backend sends the model of the contract package there.
    return details as unknown as ContractDetails;
  }

  async listContractVersions(
    request: EntityPath & PageQuery,
    options?: DataMeshRequestOptions,
  ): Promise<ContractVersionPage> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/contracts/{namespace}/{name}/versions', {
        params: {
          path: pathOf(request),
          query: { cursor: request.cursor, limit: request.limit },
        },
        ...options,
      }),
    );
  }

  async getContractVersion(
    request: EntityPath & { readonly versionId: string },
    options?: DataMeshRequestOptions,
  ): Promise<ContractVersionText> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET(
        '/v1/contracts/{namespace}/{name}/versions/{versionId}',
        {
          params: {
            path: { ...pathOf(request), versionId: request.versionId },
          },
          ...options,
        },
      ),
    );
  }

  async getContractDiff(
    request: EntityPath & {
      readonly versionId: string;
      readonly against?: string;
    },
    options?: DataMeshRequestOptions,
  ): Promise<ContractVersionDiff> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET(
        '/v1/contracts/{namespace}/{name}/versions/{versionId}/diff',
        {
          params: {
            path: { ...pathOf(request), versionId: request.versionId },
            query: { against: request.against },
          },
          ...options,
        },
      ),
    );
  }

  async proposeContract(
    { definition, ...contract }: EntityPath & { readonly definition: string },
    options?: DataMeshRequestOptions,
  ): Promise<ContractProposal> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.POST('/v1/contracts/{namespace}/{name}/proposals', {
        params: { path: pathOf(contract) },
        body: { definition },
        ...options,
      }),
    );
  }

  async listProductVersions(
    request: EntityPath & PageQuery,
    options?: DataMeshRequestOptions,
  ): Promise<ProductVersionPage> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/products/{namespace}/{name}/versions', {
        params: {
          path: pathOf(request),
          query: { cursor: request.cursor, limit: request.limit },
        },
        ...options,
      }),
    );
  }

  async getContractChanges(
    query: ContractChangeQuery = {},
    options?: DataMeshRequestOptions,
  ): Promise<ContractChangeHistory> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/contract-changes', {
        params: { query },
        ...options,
      }),
    );
  }

  async getDomain(
    domain: EntityPath,
    options?: DataMeshRequestOptions,
  ): Promise<DomainSummary> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/domains/{namespace}/{name}', {
        params: { path: pathOf(domain) },
        ...options,
      }),
    );
  }

  async getHealth(options?: DataMeshRequestOptions): Promise<Health> {
    const client = await openClient(this.#options);
    return dataOf(await client.GET('/v1/health', { ...options }));
  }

  async listHealthFindings(
    query: HealthFindingQuery = {},
    options?: DataMeshRequestOptions,
  ): Promise<HealthFindingPage> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/health/findings', {
        params: { query },
        ...options,
      }),
    );
  }

  async runSync(options?: DataMeshRequestOptions): Promise<void> {
    const client = await openClient(this.#options);
    await client.POST('/v1/sync', { ...options, parseAs: 'text' });
  }

  async getQualitySummary(
    query: QualityScope,
    options?: DataMeshRequestOptions,
  ): Promise<QualitySummary> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/quality/summary', {
        params: { query },
        ...options,
      }),
    );
  }

  async listChecks(
    query: CheckQuery,
    options?: DataMeshRequestOptions,
  ): Promise<CheckPage> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/quality/checks', {
        params: { query },
        ...options,
      }),
    );
  }

  async getCheck(
    checkId: string,
    options?: DataMeshRequestOptions,
  ): Promise<CheckDetails> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/quality/checks/{checkId}', {
        params: { path: { checkId } },
        ...options,
      }),
    );
  }

  async getCheckHistory(
    { checkId, ...query }: CheckHistoryQuery & { readonly checkId: string },
    options?: DataMeshRequestOptions,
  ): Promise<CheckHistory> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/quality/checks/{checkId}/history', {
        params: { path: { checkId }, query },
        ...options,
      }),
    );
  }

  async setCheckNote(
    checkId: string,
    text: string,
    options?: DataMeshRequestOptions,
  ): Promise<void> {
    const client = await openClient(this.#options);
    await client.PUT('/v1/quality/checks/{checkId}/note', {
      params: { path: { checkId } },
      body: { text },
      ...options,
      parseAs: 'text',
    });
  }

  async getQualityPlan(
    query: QualityPlanQuery,
    options?: DataMeshRequestOptions,
  ): Promise<QualityPlan> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/quality/plan', {
        params: { query },
        ...options,
      }),
    );
  }

  async listQualityRuns(
    query: QualityRunQuery = {},
    options?: DataMeshRequestOptions,
  ): Promise<QualityRunPage> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/quality/runs', {
        params: { query },
        ...options,
      }),
    );
  }

  async getQualityRun(
    runId: string,
    options?: DataMeshRequestOptions,
  ): Promise<QualityRunDetails> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/quality/runs/{runId}', {
        params: { path: { runId } },
        ...options,
      }),
    );
  }

  async startQualityRun(
    request: { readonly contract: string; readonly server?: string },
    options?: DataMeshRequestOptions,
  ): Promise<readonly QualityRun[]> {
    const client = await openClient(this.#options);
    const { contract, server } = request;
    return dataOf(
      await client.POST('/v1/quality/runs', {
        body: { contract, server },
        ...options,
      }),
    ).runs;
  }

  async cancelQualityRun(
    runId: string,
    options?: DataMeshRequestOptions,
  ): Promise<QualityRun> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.POST('/v1/quality/runs/{runId}/cancel', {
        params: { path: { runId } },
        ...options,
      }),
    );
  }

  async listQualityServers(
    options?: DataMeshRequestOptions,
  ): Promise<readonly QualityServer[]> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/quality/servers', {
        ...options,
      }),
    ).items;
  }

  async listSlowRuns(
    options?: DataMeshRequestOptions,
  ): Promise<readonly QualityRun[]> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/quality/slow-runs', {
        ...options,
      }),
    ).items;
  }

  async listUnmatchedResults(
    query: UnmatchedQuery = {},
    options?: DataMeshRequestOptions,
  ): Promise<UnmatchedPage> {
    const client = await openClient(this.#options);
    return dataOf(
      await client.GET('/v1/quality/unmatched', {
        params: { query },
        ...options,
      }),
    );
  }
}
