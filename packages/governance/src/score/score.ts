import { Outcome, OutcomeStatus } from '../rule/outcome';

/** How many outcomes there are of each status. @public */
export type OutcomeCounts = Readonly<Record<OutcomeStatus, number>>;

/** A rule of a policy that does not hold and keeps a score from a higher level. @public */
export interface Cap {
  readonly policy: string;
  /** Of which scorecard; of every one with such a level when left out. */
  readonly scorecard?: string;
  readonly rule: string;
  /** The highest level; `none` is no level at all. */
  readonly level: string;
}

/**
 * What one scorecard says of one product or domain.
 * @public
 */
export interface Score {
  /** Name of the scorecard. */
  readonly scorecard: string;
  /**
   * Percent with one decimal, never rounded up: weight of the rules that hold ÷ weight of those that are applicable. What is
   * not measured is applicable and does not hold. Nothing when no rule with a weight is applicable.
   */
  readonly score?: number;
  /** What the score would be if all that is not measured (or an error) held. */
  readonly scoreAtMost?: number;
  /** Share of the applicable weight that was measured, 0 to 1. */
  readonly coverage?: number;
  readonly band?: string;
  /** The highest level of which all rules hold; nothing below the lowest. */
  readonly level?: string;
  /** What the level would be without `caps`. */
  readonly levelUncapped?: string;
  readonly caps: readonly Cap[];
  /** Weights: of rules that hold, of applicable ones, of measured ones. */
  readonly weights: {
    readonly fulfilled: number;
    readonly applicable: number;
    readonly measured: number;
  };
  readonly counts: OutcomeCounts;
  /** In the order of the scorecard's rules. */
  readonly outcomes: readonly Outcome[];
  /** The first moment at which time alone may change it: UTC milliseconds. */
  readonly nextAt?: number;
}
