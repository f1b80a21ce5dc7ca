import { Entity } from '@backstage/catalog-model';

/**
 * A data product in the catalog, from an ODPS file or written as Backstage YAML.
 * @public
 */
export interface DataProductEntity extends Entity {
  apiVersion: 'data-mesh/v1';
  kind: 'DataProduct';
  spec: {
    /** `source-aligned`, `aggregate`, `consumer-aligned` or a word of the organisation's own. */
    type: string;
    lifecycle: string;
    /** Entity ref of a group or user. */
    owner: string;
    /** Entity ref (or name) of a Domain. */
    domain?: string;
    version?: string;
    /** The `id` that the product carries in its own standard. */
    productId?: string;
    /** Version of the standard as declared; absent when written as Backstage YAML. */
    standardVersion?: string;
    /** What the product is for, one paragraph. */
    purpose?: string;
    limitations?: string;
    usage?: string;
    inputPorts?: DataProductInputPort[];
    outputPorts?: DataProductOutputPort[];
    /** The whole ODPS text, when the product comes from one. */
    definition?: string;
  };
}

// The ports are types, not interfaces: only those fit the index signature that `spec` has in the catalog.

/** @public */
export type DataProductInputPort = {
  name: string;
  version?: string;
  /** Entity ref (or name) of the DataContract under which the data is taken. */
  contract?: string;
};

/** @public */
export type DataProductOutputPort = {
  name: string;
  version?: string;
  /** What is offered: `table`, `topic`, `files`, `api` … */
  type?: string;
  description?: string;
  /** Entity ref (or name) of the DataContract that says what the port promises. */
  contract?: string;
};
