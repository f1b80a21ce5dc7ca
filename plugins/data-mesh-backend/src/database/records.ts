import {
  Contract,
  Problem,
  Product,
  ServiceLevel,
} from '@backstage-data-mesh/contract';
import { ObjectiveSettings } from '@backstage-data-mesh/service-level';
import {
  Access,
  FindingCounts,
  HealthFindingKind,
  Link,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  ManagementPort,
  SupportChannel,
  TeamMember,
} from '@backstage-data-mesh/contract';

/** Where an entity is defined, when that is in a file. */
export interface SourceFile {
  /** A URL, or a path of the machine that Backstage runs on. */
  readonly file: string;
  /** On which its document begins, 1-based. */
  readonly line?: number;
}

/** What both kinds have in common. */
interface EntityRecord {
  readonly ref: string;
  readonly etag: string;
  readonly title: string;
  readonly ownerRef?: string;
  readonly domainRef?: string;
  /** Of what a person would call its content: not of relations, status or where it was found. */
  readonly contentHash: string;
  readonly searchText: string;
  /** Errors and warnings in its definition. */
  readonly problemCount: number;
  readonly unmappedOwner?: string;
  readonly unmappedDomain?: string;
  readonly statusErrors: readonly string[];
  readonly source?: SourceFile;
}

export interface ProductRecord extends EntityRecord {
  readonly description?: string;
  readonly type: string;
  readonly lifecycle: string;
  readonly version?: string;
  readonly tags: readonly string[];
  readonly ports: readonly PortRecord[];
  readonly details: ProductInfo;
  /** Targets, windows … of its service levels. */
  readonly levelSettings?: ObjectiveSettings;
  /** What it promises itself, beside its contracts. */
  readonly serviceLevels: readonly ServiceLevel[];
  /** As its file says it; nothing for an entity without one. */
  readonly model?: Product;
}

export interface PortRecord {
  readonly direction: 'in' | 'out';
  readonly name: string;
  readonly version?: string;
  readonly type?: string;
  readonly description?: string;
  readonly contractRef?: string;
  /** Of an input port that says which columns it takes. */
  readonly columns?: readonly string[];
}

/** What only the product page shows; stored as JSON. */
export interface ProductInfo {
  readonly description?: string;
  readonly purpose?: string;
  readonly limitations?: string;
  readonly usage?: string;
  /** Other names for it; absent when it has none. */
  readonly synonyms?: readonly string[];
  readonly status?: string;
  readonly productId?: string;
  readonly standard?: string;
  readonly managementPorts: readonly ManagementPort[];
  readonly support: readonly SupportChannel[];
  readonly people: readonly TeamMember[];
  readonly links: readonly Link[];
  readonly problems: readonly Problem[];
  readonly sourceUrl?: string;
}

export interface ContractRecord extends EntityRecord {
  readonly contractId: string;
  readonly version: string;
  readonly status?: string;
  readonly lifecycle: string;
  readonly standard: string;
  readonly access: Access;
  readonly classifications: readonly string[];
  readonly schemaObjects: number;
  readonly fields: number;
  readonly sourceUrl?: string;
  readonly text: ContractText;
  /** UTC milliseconds, the date that the text carries. */
  readonly createdAt?: number;
}

export interface ContractText {
  readonly hash: string;
  readonly text: string;
  readonly model: Contract;
  /** The gravest ones. */
  readonly problems: readonly Problem[];
  /** Of all there are. */
  readonly counts: FindingCounts;
  /** False when no contract could be made out; `model` is then an empty one. */
  readonly readable: boolean;
}

export interface DomainRecord {
  readonly ref: string;
  readonly etag: string;
  readonly title: string;
  readonly ownerRef?: string;
  readonly tags: readonly string[];
  readonly parentRef?: string;
  /** What counts for service levels of its products. */
  readonly levelSettings?: ObjectiveSettings;
  readonly statusErrors: readonly string[];
  readonly source?: SourceFile;
}

/**
 * `file`: of one read of one file. `status`: what the catalog says of an entity. `derived`: from all entities together.
 * `pull`: of a report that is fetched.
 */
export type FindingSource = 'file' | 'status' | 'derived' | 'pull';

export interface FindingRecord {
  readonly id: string;
  readonly source: FindingSource;
  readonly kind: HealthFindingKind;
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
  readonly fix?: string;
  readonly entityRef?: string;
  readonly file?: string;
  readonly field?: string;
  readonly line?: number;
  readonly col?: number;
}
