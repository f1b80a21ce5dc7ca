/**
 * How a check came out. The words are those of the Open Observability Results Standard (OORS 0.8).
 *
 * - `pass`, `warn`, `fail`: it was measured. A rule that does not hold is `fail`, or `warn` when its severity says that
 *   nobody needs to stop for it.
 * - `error`: it could not be measured although it should have been: the server is down, the statement is refused.
 * - `skip`: it was left out on purpose.
 * - `unknown`: whoever reported it did not say.
 * @public
 */
export type Status = 'pass' | 'warn' | 'fail' | 'error' | 'skip' | 'unknown';

/** Worst first: what stands for several results is the first that one of them has. @public */
export const STATUSES: readonly Status[] = [
  'error',
  'fail',
  'warn',
  'pass',
  'skip',
  'unknown',
];

/**
 * What one check measured. Never holds a row of data: only counts, a measure and words.
 * @public
 */
export interface Outcome {
  readonly status: Status;
  /** What was measured: rows, a percentage (0 to 100), seconds, or what the rule's own query gave. */
  readonly measure?: number;
  /** `rows`, `percent`, `seconds`, or absent where the rule does not say. */
  readonly unit?: string;
  /** What the measure was held against, in words: `= 0`, `between 10 and 20`. */
  readonly threshold?: string;
  /** Rows that were looked at. */
  readonly rowCount?: number;
  /** Rows for which the rule does not hold, where it speaks of rows. */
  readonly failedRowCount?: number;
  /** One sentence for a person: what was found. */
  readonly reason: string;
}
