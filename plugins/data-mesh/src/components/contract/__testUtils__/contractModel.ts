import {
  Contract,
  emptyContract,
  QualityRule,
  Relationship,
  SchemaObject,
  SchemaProperty,
  ServiceLevel,
} from '@backstage-data-mesh/contract';
import { ContractDetails } from '@backstage-data-mesh/plugin-data-mesh-common';

/** A field with what a test does not care about filled in. */
export function field(
  name: string,
  rest: Partial<SchemaProperty> = {},
): SchemaProperty {
  return {
    name,
    required: false,
    unique: false,
    primaryKey: false,
    partitioned: false,
    criticalDataElement: false,
    deprecated: false,
    tags: [],
    synonyms: [],
    enum: [],
    examples: [],
    options: {},
    properties: [],
    relationships: [],
    quality: [],
    links: [],
    customProperties: [],
    ...rest,
  };
}

/** A table with the given fields. */
export function table(
  name: string,
  properties: readonly SchemaProperty[],
  rest: Partial<SchemaObject> = {},
): SchemaObject {
  return {
    name,
    properties,
    deprecated: false,
    tags: [],
    synonyms: [],
    relationships: [],
    quality: [],
    links: [],
    customProperties: [],
    ...rest,
  };
}

/** A quality rule of the library kind, unless said otherwise. */
export function rule(rest: Partial<QualityRule> = {}): QualityRule {
  return {
    type: 'library',
    thresholds: [],
    arguments: {},
    tags: [],
    links: [],
    customProperties: [],
    ...rest,
  };
}

/** A foreign key. */
export function foreignKey(
  to: readonly string[],
  from: readonly string[] = [],
): Relationship {
  return { type: 'foreignKey', from, to, customProperties: [] };
}

/** A service level. */
export function level(
  property: string,
  rest: Partial<ServiceLevel> = {},
): ServiceLevel {
  return { property, elements: [], links: [], customProperties: [], ...rest };
}

/** A contract. */
export function contractModel(rest: Partial<Contract> = {}): Contract {
  return {
    ...emptyContract({
      id: 'orders',
      version: '1.2.0',
      standard: { name: 'odcs', version: 'v3.1.0' },
    }),
    ...rest,
  };
}

/** A contract as the service gives it. */
export function contractDetails(
  model: Contract,
  rest: Partial<ContractDetails> = {},
): ContractDetails {
  return {
    ref: 'datacontract:default/orders',
    title: 'Orders',
    contractId: model.id,
    version: model.version,
    lifecycle: 'production',
    status: 'active',
    standard: 'odcs v3.1.0',
    providers: [],
    consumers: [],
    versionId: 'v-current',
    schemaObjects: model.schema.length,
    fields: 0,
    model,
    findings: [],
    ...rest,
  };
}
