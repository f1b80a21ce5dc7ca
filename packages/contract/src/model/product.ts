import {
  AuthoritativeDefinition,
  Context,
  CustomProperty,
  Description,
  Standard,
  SupportChannel,
  Team,
} from './shared';

/**
 * A data product, normalised from Bitol ODPS. Lists are always there, versions are strings as written.
 * @public
 */
export interface Product {
  readonly kind: 'product';
  readonly standard: Standard;
  readonly id: string;
  readonly name?: string;
  readonly version?: string;
  readonly status?: string;
  readonly domain?: string;
  readonly tenant?: string;
  readonly type?: ProductType;
  readonly deprecated: boolean;
  readonly context?: Context;
  readonly description: Description;
  readonly tags: readonly string[];
  readonly synonyms: readonly string[];
  readonly inputPorts: readonly InputPort[];
  readonly outputPorts: readonly OutputPort[];
  readonly managementPorts: readonly ManagementPort[];
  readonly support: readonly SupportChannel[];
  readonly team: Team;
  readonly links: readonly AuthoritativeDefinition[];
  readonly customProperties: readonly CustomProperty[];
  /** ISO 8601, as written. */
  readonly createdAt?: string;
}

/** ODPS 1.1 `type`; earlier versions carry it as the custom property `type` or `dataProductType`. @public */
export type ProductType =
  | 'source-aligned'
  | 'aggregate'
  | 'consumer-aligned'
  | 'custom';

/** @public */
export interface InputPort {
  readonly id?: string;
  readonly name: string;
  readonly version?: string;
  readonly contractId?: string;
  readonly description?: string;
  readonly deprecated: boolean;
  readonly tags: readonly string[];
  readonly links: readonly AuthoritativeDefinition[];
  readonly customProperties: readonly CustomProperty[];
}

/** @public */
export interface OutputPort {
  readonly id?: string;
  readonly name: string;
  readonly version?: string;
  readonly contractId?: string;
  readonly type?: string;
  readonly description?: string;
  readonly deprecated: boolean;
  readonly context?: Context;
  readonly tags: readonly string[];
  readonly synonyms: readonly string[];
  /** Software bills of materials. */
  readonly sbom: readonly { readonly type?: string; readonly url: string }[];
  /** The contracts of inputs that this port is made of. */
  readonly inputContracts: readonly {
    readonly id: string;
    readonly version?: string;
  }[];
  readonly links: readonly AuthoritativeDefinition[];
  readonly customProperties: readonly CustomProperty[];
}

/** @public */
export interface ManagementPort {
  readonly id?: string;
  readonly name: string;
  readonly content: string;
  readonly type?: string;
  readonly url?: string;
  readonly channel?: string;
  readonly description?: string;
  readonly deprecated: boolean;
  readonly tags: readonly string[];
  readonly links: readonly AuthoritativeDefinition[];
  readonly customProperties: readonly CustomProperty[];
}
