import {
  Cadence,
  countSlices,
  Period,
  SliceState,
  Window,
  windowAt,
} from '@backstage-data-mesh/service-level';
import { firstFrom } from '../slices/firstFrom';

/** What the budget of a slice's window is made of. */
export interface BudgetTerms {
  readonly cadence: Cadence;
  /** 0 to 1. */
  readonly target: number;
  readonly window: Window;
}

interface CountedSlice extends Period {
  readonly state: SliceState;
}

/** Slices that may be bad in the window that ends with a slice, and that still may. */
export interface SliceBudget {
  readonly allowed: number;
  readonly left: number;
}

/**
 * The budget at the end of each slice, by the terms that it was judged by: (1 − target) × slices of the window, less its
 * bad ones. A rolling window ends with the slice; of a calendar one all of its slices count, those to come too. So do those
 * from before the first slice there is: a promise that was made yesterday has the budget of a whole window.
 *
 * @param slices - oldest first, from as far back as the window of the first that is asked for reaches
 * @param firstAt - start of the first slice that there ever was
 * @param now - a slice that still runs ends here
 */
export function slidingBudget<T extends CountedSlice>(
  slices: readonly T[],
  termsOf: (slice: T) => BudgetTerms,
  { firstAt, now }: { readonly firstAt: number; readonly now: number },
): SliceBudget[] {
  const bad = prefixSums(slices, ({ state }) => state === 'bad');
  const counted = prefixSums(slices, ({ state }) => state !== 'excused');
  return slices.map((slice, index) => {
    const { cadence, target, window } = termsOf(slice);
    const isRolling = window.type === 'rolling';
    const { start, end } = windowAt(
      window,
      isRolling
        ? Math.min(slice.end, Math.max(now, slice.start + 1))
        : slice.start,
      'zone' in cadence ? cadence.zone : 'UTC',
    );
    const low = firstFrom(slices, start, each => each.start);
    const total =
      counted[index + 1] -
      counted[low] +
      countSlices(cadence, { start, end: Math.min(firstAt, end) }) +
      (isRolling ? 0 : countSlices(cadence, { start: slice.end, end }));
    const allowed = clean((1 - target) * total);
    return { allowed, left: clean(allowed - (bad[index + 1] - bad[low])) };
  });
}

/** How many of the items before each are so; one more than there are items. */
function prefixSums<T>(items: readonly T[], is: (item: T) => boolean) {
  const sums = [0];
  for (const item of items) {
    sums.push(sums[sums.length - 1] + (is(item) ? 1 : 0));
  }
  return sums;
}

/** Takes away what computers add when they calculate. */
function clean(number: number): number {
  const near = Math.round(number);
  return Math.abs(number - near) < 1e-6
    ? near + 0
    : Math.round(number * 1e9) / 1e9;
}
