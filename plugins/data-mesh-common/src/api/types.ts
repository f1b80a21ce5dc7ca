import { Contract } from '@backstage-data-mesh/contract';
import { components, operations } from './openapi.generated';

type Schemas = components['schemas'];
type QueryOf<TOperation extends keyof operations> = NonNullable<
  operations[TOperation]['parameters']['query']
>;

/** On what terms a consumer gets in. @public */
export type Access = Schemas['Access'];
/** An entity and what to call it; `exists` is false when the catalog has no such entity the caller may see. @public */
export type EntityLabel = Schemas['EntityLabel'];
/** Something that is wrong or worth knowing, with its place in the definition. @public */
export type Finding = Schemas['Finding'];
/** @public */
export type Link = Schemas['Link'];
/** @public */
export type Person = Schemas['Person'];

/** What narrows down products. Several values of one field: any of them; several fields: all of them. @public */
export type ProductFilter = QueryOf<'getProductFacets'>;
/** A filter with order and page. @public */
export type ProductQuery = QueryOf<'listProducts'>;
/** @public */
export type ProductSort = NonNullable<ProductQuery['sort']>;
/** @public */
export type ProductRow = Schemas['ProductRow'];
/** @public */
export type ProductPage = Schemas['ProductPage'];
/** @public */
export type ProductFacets = Schemas['ProductFacets'];
/** @public */
export type ProductFacetName = keyof ProductFacets;
/** @public */
export type FacetValue = Schemas['FacetValue'];
/** Everything the product page shows. @public */
export type ProductDetails = Schemas['Product'];
/** @public */
export type ProductPort = Schemas['Port'];
/** @public */
export type ContractLabel = Schemas['ContractLabel'];

/** Depth in steps, 1 to 10 (default 2); limit in products, nearest first (default 100). @public */
export type LineageQuery = QueryOf<'getProductLineage'>;
/** @public */
export type Lineage = Schemas['Lineage'];
/** @public */
export type LineageNode = Schemas['LineageNode'];
/** @public */
export type LineageEdge = Schemas['LineageEdge'];

/** The contract in its current version, `model` in the normalised form. @public */
export type ContractDetails = Omit<Schemas['Contract'], 'model'> & {
  model: Contract;
};
/** @public */
export type PortUse = Schemas['PortUse'];
/** @public */
export type ContractVersion = Schemas['ContractVersion'];
/** @public */
export type ContractVersionPage = Schemas['ContractVersionPage'];
/** A contract's version in the timeline of a product, with the output ports it belongs to. @public */
export type ProductVersion = Schemas['ProductVersion'];
/** @public */
export type ProductVersionPage = Schemas['ProductVersionPage'];
/** What changed since the version before. @public */
export type ContractVersionChanges = Schemas['ContractVersionChanges'];
/** @public */
export type FindingCounts = Schemas['FindingCounts'];
/** What differs between two versions of a contract's line, breaking changes first. @public */
export type ContractVersionDiff = Schemas['ContractVersionDiff'];
/** One difference; its values as text, cut after 1,000 characters. @public */
export type ContractChange = Schemas['ContractChange'];
/** Versions and changes by what they do to consumers. @public */
export type ContractChangeCounts = Schemas['ContractChangeCounts'];
/** How often contracts changed and how badly, over time. @public */
export type ContractChangeHistory = Schemas['ContractChangeHistory'];
/** At most one of contract, product and domain; times as ISO dates. @public */
export type ContractChangeQuery = QueryOf<'getContractChanges'>;
/** A version with its whole text and what is wrong with it. @public */
export type ContractVersionText = Schemas['ContractVersionText'];

/** @public */
export type DomainSummary = Schemas['DomainSummary'];

/** @public */
export type Health = Schemas['Health'];
/** @public */
export type HealthFinding = Schemas['HealthFinding'];
/** @public */
export type HealthFindingKind = Schemas['HealthFindingKind'];
/** @public */
export type HealthFindingPage = Schemas['HealthFindingPage'];
/** @public */
export type HealthFindingQuery = QueryOf<'listHealthFindings'>;

/** From `nextCursor` of the page before, and how many, 1 to 100 (default 25). @public */
export type PageQuery = QueryOf<'listContractVersions'>;
