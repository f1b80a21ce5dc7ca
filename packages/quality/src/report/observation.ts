import { CheckKind, Dimension } from '../model/check';
import { Outcome } from '../model/result';

/**
 * Where the data lies that was looked at, as far as the tool says, unquoted and in its own spelling.
 * @public
 */
export interface DatasetCoordinates {
  /** Database, catalog or project. */
  readonly database?: string;
  readonly schema?: string;
  /** Table, view or topic. */
  readonly table?: string;
  /** What the tool puts before the name: a data source, `postgres://host:5432`. */
  readonly namespace?: string;
  /** The tool's own name of the data: `model.shop.orders`, `shop.public.orders`. Mappings may name it. */
  readonly name?: string;
}

/**
 * What another tool found about some data at some time: one result of one of its checks. Holds counts, a measure and
 * words of ours; never a row of data, nor a text of the tool in which one could stand.
 * @public
 */
export interface Observation {
  /** The same for the same result, however often it is read. See `observationId`. */
  readonly id: string;
  /** `check`: the tool judged it. `metric`: it only measured, and nobody judged. */
  readonly type: 'check' | 'metric';
  /** `dbt`, `great-expectations`, `soda`, `openlineage`, `datacontract-cli`, or the name that a batch gives. */
  readonly tool: string;
  /** The tool's own check: an id that is the same in every run, and a name for a person. */
  readonly check: { readonly id: string; readonly name: string };
  readonly dataset: DatasetCoordinates;
  /** `id` of the contract, where the report names it. */
  readonly contractId?: string;
  readonly contractVersion?: string;
  /** `id` of the rule (or of the service level) in the contract, where the report names it. */
  readonly ruleId?: string;
  /** Name of the contract's server, where the report names it. */
  readonly server?: string;
  /** Name or `id` of the contract's schema object, where the report names it. */
  readonly object?: string;
  readonly column?: string;
  /** What the check measures, where the tool's word for it has a meaning here. */
  readonly kind?: CheckKind;
  readonly dimension?: Dimension;
  /** Only a part of the data was looked at: the check has a filter. */
  readonly partial?: true;
  readonly outcome: Outcome;
  /** UTC milliseconds. Never after `now` (but for the clock skew that is allowed). */
  readonly observedAt: number;
  /** The tool's id of the run. */
  readonly runId?: string;
  /** Of several versions of one result the highest counts, whichever comes last; 0 when absent. */
  readonly revision?: number;
}

/**
 * The formats that are read. `junit` is the XML of datacontract-cli, or of any tool that writes JUnit.
 * @public
 */
export type ReportFormat =
  | 'dbt-run-results'
  | 'dbt-freshness'
  | 'great-expectations'
  | 'soda'
  | 'openlineage'
  | 'datacontract-cli'
  | 'junit'
  | 'oors'
  | 'batch';
