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
 * Namespace and name of an entity. The kind follows from the method that it is given to.
 * @public
 */
export interface EntityPath {
  readonly namespace: string;
  readonly name: string;
}

/** @public */
export interface DataMeshRequestOptions {
  /** Ends the request; the promise then rejects with an `AbortError`. */
  readonly signal?: AbortSignal;
}

/**
 * What the data mesh backend offers, as far as the caller may see it. Every method rejects with a `ResponseError` of
 * `@backstage/errors` when the backend answers with anything but success; its `body.error.code` is stable.
 * @public
 */
export interface DataMeshApi {
  /** One page of data products in a stable order. */
  listProducts(
    query?: ProductQuery,
    options?: DataMeshRequestOptions,
  ): Promise<ProductPage>;

  /** The values by which products can be narrowed down, with counts. */
  getProductFacets(
    filter?: ProductFilter,
    options?: DataMeshRequestOptions,
  ): Promise<ProductFacets>;

  getProduct(
    product: EntityPath,
    options?: DataMeshRequestOptions,
  ): Promise<ProductDetails>;

  /** Products upstream and downstream of one product. */
  getProductLineage(
    request: EntityPath & LineageQuery,
    options?: DataMeshRequestOptions,
  ): Promise<Lineage>;

  /** The contract in its current version. */
  getContract(
    contract: EntityPath,
    options?: DataMeshRequestOptions,
  ): Promise<ContractDetails>;

  /** The versions of the contract's line, newest first. */
  listContractVersions(
    request: EntityPath & PageQuery,
    options?: DataMeshRequestOptions,
  ): Promise<ContractVersionPage>;

  getContractVersion(
    request: EntityPath & { readonly versionId: string },
    options?: DataMeshRequestOptions,
  ): Promise<ContractVersionText>;

  /** What differs between two versions; against the predecessor unless `against` names another. */
  getContractDiff(
    request: EntityPath & {
      readonly versionId: string;
      readonly against?: string;
    },
    options?: DataMeshRequestOptions,
  ): Promise<ContractVersionDiff>;

  /** What would follow if a text took the place of the contract's current one. */
  proposeContract(
    request: EntityPath & { readonly definition: string },
    options?: DataMeshRequestOptions,
  ): Promise<ContractProposal>;

  /** The versions of all contracts that ever stood for the product's output ports, newest first. */
  listProductVersions(
    request: EntityPath & PageQuery,
    options?: DataMeshRequestOptions,
  ): Promise<ProductVersionPage>;

  /** How often contracts changed and how badly, over time. */
  getContractChanges(
    query?: ContractChangeQuery,
    options?: DataMeshRequestOptions,
  ): Promise<ContractChangeHistory>;

  /** What a domain, with its sub-domains, holds. */
  getDomain(
    domain: EntityPath,
    options?: DataMeshRequestOptions,
  ): Promise<DomainSummary>;

  getHealth(options?: DataMeshRequestOptions): Promise<Health>;

  /** The single findings behind the counts of {@link DataMeshApi.getHealth}. */
  listHealthFindings(
    query?: HealthFindingQuery,
    options?: DataMeshRequestOptions,
  ): Promise<HealthFindingPage>;

  /** Asks for a comparison with the catalog now; resolves when it was asked for, not when it is done. */
  runSync(options?: DataMeshRequestOptions): Promise<void>;

  /** How a product or a contract keeps its word, by dimension. */
  getQualitySummary(
    scope: QualityScope,
    options?: DataMeshRequestOptions,
  ): Promise<QualitySummary>;

  /** One page of the checks of a product or a contract. */
  listChecks(
    query: CheckQuery,
    options?: DataMeshRequestOptions,
  ): Promise<CheckPage>;

  getCheck(
    checkId: string,
    options?: DataMeshRequestOptions,
  ): Promise<CheckDetails>;

  /** The results of one series of a check, oldest first. */
  getCheckHistory(
    request: CheckHistoryQuery & { readonly checkId: string },
    options?: DataMeshRequestOptions,
  ): Promise<CheckHistory>;

  /** What the owner says about a check; an empty text takes the note away. */
  setCheckNote(
    checkId: string,
    text: string,
    options?: DataMeshRequestOptions,
  ): Promise<void>;

  /** What a run would ask of a server, without asking it. */
  getQualityPlan(
    query: QualityPlanQuery,
    options?: DataMeshRequestOptions,
  ): Promise<QualityPlan>;

  /** Runs of the portal and of other tools, newest first. */
  listQualityRuns(
    query?: QualityRunQuery,
    options?: DataMeshRequestOptions,
  ): Promise<QualityRunPage>;

  getQualityRun(
    runId: string,
    options?: DataMeshRequestOptions,
  ): Promise<QualityRunDetails>;

  /** Has the checks of a contract run now; on all of its servers that can be asked unless one is named. */
  startQualityRun(
    request: { readonly contract: string; readonly server?: string },
    options?: DataMeshRequestOptions,
  ): Promise<readonly QualityRun[]>;

  /** What was measured so far is kept. */
  cancelQualityRun(
    runId: string,
    options?: DataMeshRequestOptions,
  ): Promise<QualityRun>;

  /** The servers of the configuration and how they are. For platform teams. */
  listQualityServers(
    options?: DataMeshRequestOptions,
  ): Promise<readonly QualityServer[]>;

  /** The runs of the last seven days that took longest. For platform teams. */
  listSlowRuns(
    options?: DataMeshRequestOptions,
  ): Promise<readonly QualityRun[]>;

  /** Reported results for which no contract was found. For platform teams. */
  listUnmatchedResults(
    query?: UnmatchedQuery,
    options?: DataMeshRequestOptions,
  ): Promise<UnmatchedPage>;
}
