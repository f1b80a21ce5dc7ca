import { Path, QualityThreshold } from '@backstage-data-mesh/contract';

/** The dimensions of ODCS. @public */
export type Dimension =
  | 'accuracy'
  | 'completeness'
  | 'conformity'
  | 'consistency'
  | 'coverage'
  | 'timeliness'
  | 'uniqueness';

/**
 * Where a check comes from.
 *
 * - `rule`: a quality rule of the contract.
 * - `schema`: something the schema itself promises.
 * - `service-level`: a promise of `slaProperties` that can be measured on the data.
 * @public
 */
export type CheckOrigin = 'rule' | 'schema' | 'service-level';

/**
 * A promise of a contract, bound to the table and column it is about. Its `id` is the same for every version of the
 * contract in which the same promise is made of the same place, so that results of months make one line.
 * @public
 */
export interface Check {
  /** Stable within a contract. The rule's own `id` where it has one, else made of place and kind. */
  readonly id: string;
  readonly origin: CheckOrigin;
  /** What is measured: a metric of the library (`nullValues` …), `sql`, or a promise of the schema (`required` …). */
  readonly kind: CheckKind;
  /** For a person: the rule's name, else made of kind and place. */
  readonly name: string;
  readonly description?: string;
  /** Name of the schema object. */
  readonly object: string;
  /** As `propertiesOf` spells it, without the object: `customer.id`, `lines[].sku`. Absent when the object is meant. */
  readonly property?: string;
  readonly dimension: Dimension;
  /** As written in the rule. */
  readonly severity?: string;
  readonly unit?: 'rows' | 'percent' | 'seconds';
  /** Holds when all of them do. Empty for a promise of the schema: then no row may break it. */
  readonly thresholds: readonly QualityThreshold[];
  /**
   * `id` of the rule or service level in the contract, by which reports of other tools name it. A service level of
   * several elements is several checks.
   */
  readonly ruleId?: string;
  /** The way to it in the contract's document. */
  readonly path?: Path;
}

/** @public */
export type CheckKind =
  // metrics of the ODCS library
  | 'nullValues'
  | 'missingValues'
  | 'invalidValues'
  | 'duplicateValues'
  | 'rowCount'
  // the rule's own query
  | 'sql'
  // promises of the schema
  | 'column'
  | 'type'
  | 'required'
  | 'unique'
  | 'primaryKey'
  | 'enum'
  | 'pattern'
  | 'length'
  | 'range'
  | 'reference'
  // promises of service levels
  | 'freshness'
  | 'retention'
  // judged by people or by other tools
  | 'text'
  | 'custom';
