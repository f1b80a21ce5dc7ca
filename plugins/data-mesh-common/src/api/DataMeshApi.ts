import {
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
}
