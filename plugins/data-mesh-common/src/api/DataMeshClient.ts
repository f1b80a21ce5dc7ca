/* eslint-disable new-cap -- openapi-fetch calls its methods as HTTP does: GET, POST */
import { ResponseError } from '@backstage/errors';
import createClient, { Client } from 'openapi-fetch';
import { DataMeshApi, DataMeshRequestOptions, EntityPath } from './DataMeshApi';
import { paths } from './openapi.generated';
import {
  CheckDetails,
  CheckHistory,
  CheckHistoryQuery,
  CheckPage,
  CheckQuery,
  ContractChangeHistory,
  ContractChangeQuery,
  ContractDetails,
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
 * What the client needs of its surroundings; the frontend's and the backend's discovery fit.
 * @public
 */
export interface DataMeshClientOptions {
  readonly discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  /** In a frontend the `fetchApi`, which adds the caller's identity. */
  readonly fetchApi: { fetch: typeof fetch };
}

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
    const client = await this.#client();
    return dataOf(
      await client.GET('/v1/products', { params: { query }, ...options }),
    );
  }

  async getProductFacets(
    filter: ProductFilter = {},
    options?: DataMeshRequestOptions,
  ): Promise<ProductFacets> {
    const client = await this.#client();
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
    const client = await this.#client();
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
    const client = await this.#client();
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
    const client = await this.#client();
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
    const client = await this.#client();
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
    const client = await this.#client();
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
    const client = await this.#client();
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

  async listProductVersions(
    request: EntityPath & PageQuery,
    options?: DataMeshRequestOptions,
  ): Promise<ProductVersionPage> {
    const client = await this.#client();
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
    const client = await this.#client();
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
    const client = await this.#client();
    return dataOf(
      await client.GET('/v1/domains/{namespace}/{name}', {
        params: { path: pathOf(domain) },
        ...options,
      }),
    );
  }

  async getHealth(options?: DataMeshRequestOptions): Promise<Health> {
    const client = await this.#client();
    return dataOf(await client.GET('/v1/health', { ...options }));
  }

  async listHealthFindings(
    query: HealthFindingQuery = {},
    options?: DataMeshRequestOptions,
  ): Promise<HealthFindingPage> {
    const client = await this.#client();
    return dataOf(
      await client.GET('/v1/health/findings', {
        params: { query },
        ...options,
      }),
    );
  }

  async runSync(options?: DataMeshRequestOptions): Promise<void> {
    const client = await this.#client();
    await client.POST('/v1/sync', { ...options, parseAs: 'text' });
  }

  async getQualitySummary(
    query: QualityScope,
    options?: DataMeshRequestOptions,
  ): Promise<QualitySummary> {
    const client = await this.#client();
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
    const client = await this.#client();
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
    const client = await this.#client();
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
    const client = await this.#client();
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
    const client = await this.#client();
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
    const client = await this.#client();
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
    const client = await this.#client();
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
    const client = await this.#client();
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
    const client = await this.#client();
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
    const client = await this.#client();
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
    const client = await this.#client();
    return dataOf(
      await client.GET('/v1/quality/servers', {
        ...options,
      }),
    ).items;
  }

  async listSlowRuns(
    options?: DataMeshRequestOptions,
  ): Promise<readonly QualityRun[]> {
    const client = await this.#client();
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
    const client = await this.#client();
    return dataOf(
      await client.GET('/v1/quality/unmatched', {
        params: { query },
        ...options,
      }),
    );
  }

  /** Discovery may answer differently from call to call, so the base URL is asked for each time; making a client is cheap. */
  async #client(): Promise<Client<paths>> {
    const client = createClient<paths>({
      baseUrl: await this.#options.discoveryApi.getBaseUrl('data-mesh'),
      fetch: request => this.#fetch(request),
      querySerializer: { array: { style: 'form', explode: true } },
    });
    client.use({
      async onResponse({ response }) {
        if (!response.ok) throw await ResponseError.fromResponse(response);
      },
    });
    return client;
  }

  /**
   * Asks with an address and the parts of a request instead of the request itself: what a portal puts around `fetch` looks
   * at what it is given more than once, and the body of a `Request` can be read but once.
   */
  async #fetch(request: Request): Promise<Response> {
    const { url, method, headers, signal } = request;
    const body = await request.text();
    return this.#options.fetchApi.fetch(url, {
      method,
      headers,
      signal,
      ...(body && { body }),
    });
  }
}

/** An argument may carry more than the path (a compound entity ref has a kind): only these two belong in the URL. */
function pathOf({ namespace, name }: EntityPath): EntityPath {
  return { namespace, name };
}

function dataOf<TData>(result: { data?: TData; response: Response }): TData {
  if (result.data === undefined) {
    throw new Error(
      `The data mesh backend answered ${result.response.url} with ${result.response.status} and nothing in it`,
    );
  }
  return result.data;
}
