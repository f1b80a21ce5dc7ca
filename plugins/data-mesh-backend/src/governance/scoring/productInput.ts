import { Product } from '@backstage-data-mesh/contract';
import { ContractChange, ContractFacts } from '@backstage-data-mesh/governance';

/** A product that is to be evaluated, as it is stored. */
export interface DueProduct {
  readonly id: number;
  readonly ref: string;
  readonly times: number;
  readonly title: string;
  readonly type: string;
  readonly lifecycle: string;
  readonly tags: readonly string[];
  readonly ownerRef?: string;
  readonly domainRef?: string;
  readonly ownerFound: boolean;
  readonly domainFound: boolean;
  /** UTC milliseconds. */
  readonly changedAt: number;
  readonly description?: string;
  /** As its file says it; nothing where the entity has no file. */
  readonly model?: Product;
  /** What the entity says where it has no file. */
  readonly words?: Pick<
    Product['description'],
    'purpose' | 'limitations' | 'usage'
  >;
}

export interface DuePort {
  readonly productId: number;
  readonly direction: 'in' | 'out';
  readonly name: string;
  readonly version?: string;
  readonly type?: string;
  readonly description?: string;
  readonly contractRef?: string;
  readonly contract?: PortContract;
  /** Of an input: whether some product gives it. */
  readonly isGiven: boolean;
}

/** The contract of a port, where the catalog has it. */
export interface PortContract {
  readonly ref: string;
  readonly id: string;
  readonly textHash: string;
  readonly lifecycle: string;
  readonly status?: string;
}

/** All that views of a group of products are made of. */
export interface ProductInputs {
  readonly portsOf: (productId: number) => readonly DuePort[];
  /** By the hash of the text. */
  readonly factsOf: (textHash: string) => ContractFacts | undefined;
  /** By contract. */
  readonly changeOf: (
    contractRef: string,
  ) => ContractChange | 'first' | undefined;
  readonly checksOf: (contractRef: string) => readonly CheckCount[];
  readonly levelsOf: (productRef: string) => readonly LevelRow[];
  readonly incidentsOf: (productRef: string) => readonly IncidentRow[];
  readonly flowOf: (productId: number) => Flow;
  /** Names, the nearest first. */
  readonly domainsOf: (domainRef: string | undefined) => readonly string[];
}

/** Checks of a contract that have the same status and dimension. */
export interface CheckCount {
  readonly status: number;
  readonly dimension?: string;
  readonly count: number;
  /** UTC milliseconds; 0: never. */
  readonly observedAt: number;
}

export interface LevelRow {
  readonly key: string;
  readonly indicator: string;
  readonly contractRef: string;
  readonly standing: string;
  /** 0 to 1. */
  readonly target: number;
  readonly attainment?: number;
  readonly leftShare?: number;
  readonly feasible?: boolean;
}

/** Times are UTC milliseconds. */
export interface IncidentRow {
  readonly state: string;
  readonly openedAt: number;
  readonly since: number;
  readonly acknowledgedAt?: number;
  readonly resolvedAt?: number;
  readonly hasRoot: boolean;
}

/** How many products are beside it along the flow of data. */
export interface Flow {
  readonly upstream: number;
  readonly downstream: number;
  /** Other domains among those downstream. */
  readonly domains: number;
}
