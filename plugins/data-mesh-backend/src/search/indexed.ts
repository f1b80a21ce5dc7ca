import { Contract } from '@backstage-data-mesh/contract';
import { QualitySign } from '@backstage-data-mesh/plugin-data-mesh-common';
import { ProductInfo } from '../database/records';

/** What tells how far something can be trusted and how much it is used. */
export interface Standing {
  readonly lifecycle: string;
  readonly quality: QualitySign['status'];
  /** Products that take data from it. */
  readonly consumers: number;
  /** Whether an incident of it is not over. */
  readonly troubled: boolean;
}

interface Indexed extends Standing {
  readonly id: number;
  readonly ref: string;
  readonly title: string;
  readonly owner: string;
  readonly domain: string;
}

export interface IndexedProduct extends Indexed {
  readonly type: string;
  readonly tags: readonly string[];
  readonly details: ProductInfo;
  readonly ports: readonly {
    readonly name: string;
    readonly description?: string;
  }[];
}

export interface IndexedContract extends Indexed {
  readonly contractId: string;
  readonly version: string;
  readonly classifications: readonly string[];
  readonly model: Contract;
  /** The first product of the same domain that offers data under it. */
  readonly provider?: { readonly title: string; readonly port: string };
}

export interface IndexedRule {
  readonly id: number;
  readonly name: string;
  readonly description?: string;
  readonly dimension?: string;
  readonly object?: string;
  readonly field?: string;
  readonly status: QualitySign['status'];
  readonly contract: Omit<IndexedContract, 'model' | 'classifications'>;
}
