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
export type ContractProposal = Schemas['ContractProposal'];

/** @public */
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

/** Data quality in a word, with counts. @public */
export type QualitySign = Schemas['QualitySign'];
/** How a product or a contract keeps its word. @public */
export type QualitySummary = Schemas['QualitySummary'];
/** A contract with the servers on which it can be checked. @public */
export type QualityContract = Schemas['QualityContract'];
/** A server of a contract, and what in the configuration answers for it. @public */
export type ContractServer = Schemas['ContractServer'];
/** @public */
export type QualityDimension = Schemas['QualityDimension'];
/** How a check stands; `not-measured` is its own state. @public */
export type CheckStatus = Schemas['CheckStatus'];
/** How one result came out. @public */
export type ResultStatus = Schemas['ResultStatus'];
/** @public */
export type CheckOrigin = Schemas['CheckOrigin'];
/** @public */
export type CheckRow = Schemas['CheckRow'];
/** @public */
export type CheckNote = Schemas['CheckNote'];
/** @public */
export type CheckPage = Schemas['CheckPage'];
/** The results of one tool on one server. @public */
export type CheckSeries = Schemas['CheckSeries'];
/** @public */
export type CheckDetails = Schemas['CheckDetails'];
/** @public */
export type CheckHistory = Schemas['CheckHistory'];
/** @public */
export type QualityRun = Schemas['QualityRun'];
/** @public */
export type QualityRunState = Schemas['QualityRunState'];
/** @public */
export type QualityRunPage = Schemas['QualityRunPage'];
/** @public */
export type QualityRunDetails = Schemas['QualityRunDetails'];
/** What a run would ask of a server. @public */
export type QualityPlan = Schemas['QualityPlan'];
/** @public */
export type PlanGap = Schemas['PlanGap'];
/** A server of the configuration and how it is. @public */
export type QualityServer = Schemas['QualityServer'];
/** Reported results for which no contract was found. @public */
export type UnmatchedGroup = Schemas['UnmatchedGroup'];
/** @public */
export type UnmatchedPage = Schemas['UnmatchedPage'];
/** What became of a report. @public */
export type ReportReceipt = Schemas['ReportReceipt'];
/** @public */
export type ReportFormat = Schemas['ReportFormat'];
/** Exactly one of product and contract. @public */
export type QualityScope = QueryOf<'getQualitySummary'>;
/** @public */
export type CheckQuery = QueryOf<'listChecks'>;
/** @public */
export type CheckSort = NonNullable<CheckQuery['sort']>;
/** Times as ISO dates. @public */
export type CheckHistoryQuery = QueryOf<'getCheckHistory'>;
/** @public */
export type QualityPlanQuery = QueryOf<'getQualityPlan'>;
/** @public */
export type QualityRunQuery = QueryOf<'listQualityRuns'>;
/** @public */
export type UnmatchedQuery = QueryOf<'listUnmatchedResults'>;
