import { SliceState } from './judge';

/**
 * How many slices of a window are how. `pending` ones are not over yet.
 * @public
 */
export interface Counts {
  readonly good: number;
  readonly bad: number;
  readonly notMeasured: number;
  readonly excused: number;
  readonly pending: number;
}

/** Nothing counted yet. @public */
export const NO_COUNTS: Counts = {
  good: 0,
  bad: 0,
  notMeasured: 0,
  excused: 0,
  pending: 0,
};

const FIELD = {
  good: 'good',
  bad: 'bad',
  'not-measured': 'notMeasured',
  excused: 'excused',
  pending: 'pending',
} as const satisfies Record<SliceState, keyof Counts>;

/**
 * The counts after one slice of the window changed: the effect of one result without a look at the others. A slice that
 * enters the window has no `from`, one that leaves it no `to`.
 * @public
 */
export function changeCounts(
  counts: Counts,
  from: SliceState | undefined,
  to: SliceState | undefined,
): Counts {
  if (from === to) {
    return counts;
  }
  const next = { ...counts };
  if (from) {
    next[FIELD[from]]--;
  }
  if (to) {
    next[FIELD[to]]++;
  }
  return next;
}
