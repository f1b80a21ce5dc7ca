import { Entity } from '@backstage/catalog-model';

/**
 * A data contract in the catalog. The contract's text stays whole in `spec.definition`; beside it only what the
 * catalog's own pages, filters and relations need. No column list and nothing that changes by itself: every scalar leaf
 * of an entity is a search row of the catalog.
 * @public
 */
export interface DataContractEntity extends Entity {
  apiVersion: 'data-mesh/v1';
  kind: 'DataContract';
  spec: {
    /** The standard, `odcs`. */
    type: string;
    /** The contract's status in the words of the catalog: `experimental`, `production`, `deprecated`, `retired`, or as written. */
    lifecycle: string;
    /** Entity ref of a group or user. */
    owner: string;
    /** Entity ref (or name) of a Domain. */
    domain?: string;
    /** The `id` that the contract carries in its own standard. */
    contractId?: string;
    /** As written, e.g. `1.10`. */
    version?: string;
    /** Version of the standard as declared, e.g. `v3.1.0`. */
    standardVersion?: string;
    /** The whole text of the contract. */
    definition: string;
  };
}
