import { Contract } from '@backstage-data-mesh/contract';
import { Check } from '../../model/check';
import { Subject } from '../columns';
import { Observation } from '../observation';

/**
 * A contract to which results may belong, with its checks.
 * @public
 */
export interface MatchTarget {
  /** The caller's own name of the contract. */
  readonly key: string;
  readonly contract: Contract;
  readonly checks: readonly Check[];
}

/**
 * What somebody said about where results belong, by the name of the data or of a check. Goes before all that is found by
 * names of tables.
 * @public
 */
export interface ReportMapping {
  /** Only for results of this tool. */
  readonly tool?: string;
  /**
   * The data, in any case of letters: the tool's own name (`model.shop.orders`), that name after its namespace and a
   * slash, or `database.schema.table`, `schema.table`, `table`.
   */
  readonly dataset?: string;
  /** The tool's own id of the check. Goes before `dataset`. */
  readonly check?: string;
  /** `key` of a target, or the `id` of its contract. */
  readonly contract: string;
  /** Name or `id` of the schema object. */
  readonly object?: string;
  /** Name of the property; the column of the result when absent. */
  readonly property?: string;
  /** `id` of a rule, or of a check. */
  readonly rule?: string;
}

/**
 * How a result was found to belong where it does, the surest first.
 *
 * - `rule`: the report names contract and rule.
 * - `mapping`: somebody said so.
 * - `kind`: table, column, what is measured and what it is held against are those of one check.
 * - `column`, `table`, `contract`: it is about that, and stands there as a check that only the other tool has.
 * @public
 */
export type MatchedBy =
  | 'rule'
  | 'mapping'
  | 'kind'
  | 'column'
  | 'table'
  | 'contract';

/**
 * What is looked at to find where a result belongs: an observation has all of it, and so has what several share.
 * @public
 */
export type Matchable = Subject | Observation;

/** @public */
export interface Match<T extends Matchable = Observation> {
  readonly observation: T;
  /** `key` of the target. */
  readonly contract: string;
  /** Name of the schema object. */
  readonly object?: string;
  /** As `Check.property`. */
  readonly property?: string;
  /** A check of the contract; with `reported`, the stable id of one that only the other tool has. */
  readonly checkId: string;
  readonly ruleId?: string;
  readonly reported: boolean;
  readonly by: MatchedBy;
  /** Name of the contract's server whose data was looked at, where that is known. */
  readonly server?: string;
}

/**
 * Why a result belongs nowhere.
 *
 * - `no-dataset`: the report does not say which data it is about.
 * - `unknown-contract`, `unknown-dataset`: nothing here has that id or lies there.
 * - `ambiguous-contract`, `ambiguous-dataset`: several have or do.
 * - `unknown-mapping`: a mapping names something that is not there.
 * @public
 */
export type UnmatchedWhy =
  | 'no-dataset'
  | 'unknown-contract'
  | 'unknown-dataset'
  | 'ambiguous-contract'
  | 'ambiguous-dataset'
  | 'unknown-mapping';

/** @public */
export interface Unmatched<T extends Matchable = Observation> {
  readonly observation: T;
  readonly why: UnmatchedWhy;
  /** For a person: what is missing, and how to map it. */
  readonly hint: string;
}

/** @public */
export interface Matching<T extends Matchable = Observation> {
  readonly matched: readonly Match<T>[];
  readonly unmatched: readonly Unmatched<T>[];
}
