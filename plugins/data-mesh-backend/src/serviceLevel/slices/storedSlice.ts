import { SliceState } from '@backstage-data-mesh/service-level';

/** A slice of an objective as it was judged. Times are UTC milliseconds. */
export interface StoredSlice {
  readonly start: number;
  readonly end: number;
  readonly state: SliceState;
  /** `objective_terms.number` of the terms that it was judged by. */
  readonly terms: number;
  /** The measurement that decided, or the mean; in the unit of the rule. */
  readonly value?: number;
  /** How many there were. */
  readonly measurements: number;
}
