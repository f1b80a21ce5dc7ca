/**
 * How a rule came out for one product or domain.
 *
 * - `pass`, `fail`: it holds, or it does not.
 * - `waived`: it does not hold, and a waiver that is in force says that it need not.
 * - `not-measured`: it reads something that nobody has looked at. Never a pass.
 * - `not-applicable`: its `when` does not hold, or there is nothing that it is about.
 * - `error`: it could not be evaluated. Never a pass.
 * @public
 */
export type OutcomeStatus =
  | 'pass'
  | 'fail'
  | 'waived'
  | 'not-measured'
  | 'not-applicable'
  | 'error';

/** @public */
export const OUTCOME_STATUSES: readonly OutcomeStatus[] = [
  'pass',
  'fail',
  'waived',
  'not-measured',
  'not-applicable',
  'error',
];

/** A value that a rule saw; times and durations are milliseconds. @public */
export type SeenValue = string | number | boolean | readonly string[];

/** A fact that a rule read. @public */
export interface SeenFact {
  /** As in `describePaths`: `contracts[].rules`. */
  readonly path: string;
  /** The value; of a list of records the names of its members. */
  readonly value?: SeenValue;
  /** Of a path through a list: the value of each member, those for which the rule does not hold first. */
  readonly members?: readonly {
    readonly name: string;
    readonly value?: SeenValue;
  }[];
  /** Why there is no value. */
  readonly absent?: 'missing' | 'not-measured';
  /** How many members or values there are besides those that are told. */
  readonly more?: number;
}

/** @public */
export interface Outcome {
  /** Id of the rule. */
  readonly rule: string;
  readonly status: OutcomeStatus;
  /** One or two sentences for a person: what is wrong, or what was seen. */
  readonly message: string;
  readonly facts: readonly SeenFact[];
  /** The waiver by which it is `waived`. */
  readonly waiver?: string;
}
