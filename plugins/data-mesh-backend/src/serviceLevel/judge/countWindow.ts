import {
  alertOf,
  alertRulesFor,
  Budget,
  budgetOf,
  burnRateOf,
  Cadence,
  Counts,
  countSlices,
  lengthOf,
  slicesToExhaustion,
  windowAt,
} from '@backstage-data-mesh/service-level';
import { StoredTerms } from '../registry/storedTerms';
import { StoredSlice } from '../slices/storedSlice';

/** How the window of an objective stands. */
export interface WindowStanding {
  readonly budget: Budget;
  /** Missing when nothing was measured. */
  readonly burnRate?: number;
  /** UTC milliseconds. */
  readonly exhaustedAt?: number;
  readonly alert?: 'fast' | 'steady' | 'slow';
}

export function zoneOf({ cadence, window }: StoredTerms): string {
  if ('zone' in cadence.value) return cadence.value.zone;
  return 'zone' in window.value ? window.value.zone : 'UTC';
}

/** Slices by time, at least those of the window and of the look back of its alerts. */
export function countWindow(
  terms: StoredTerms,
  slices: readonly StoredSlice[],
  now: number,
): WindowStanding {
  const target = terms.target.value;
  const cadence = terms.cadence.value;
  const window = windowAt(terms.window.value, now, zoneOf(terms));
  const inWindow = slices.filter(
    ({ start }) => start >= window.start && start < window.end,
  );
  const counts = countOf(inWindow);
  const budget = budgetOf({
    target,
    counts,
    slices: slicesOf(cadence, window, inWindow, counts),
  });
  const rules = alertRulesFor(Math.max(1, countSlices(cadence, window)));
  const decided = slices.filter(
    ({ end, state }) => end <= now || state !== 'pending',
  );
  const countLast = (count: number) => countOf(decided.slice(-count));
  const lookBack = countLast(rules[rules.length - 1].long);
  const left = slicesToExhaustion(budget, lookBack);
  return {
    budget,
    burnRate: burnRateOf(lookBack, target),
    exhaustedAt:
      left === undefined ? undefined : now + left * lengthOf(cadence),
    alert: alertOf(rules, target, countLast)?.rule.id,
  };
}

export function countOf(slices: readonly StoredSlice[]): Counts {
  const counts = { good: 0, bad: 0, notMeasured: 0, excused: 0, pending: 0 };
  for (const { state } of slices) {
    if (state === 'not-measured') counts.notMeasured += 1;
    else counts[state] += 1;
  }
  return counts;
}

/** Those that there are, and those that the window has before the first and after the last. */
function slicesOf(
  cadence: Cadence,
  window: { readonly start: number; readonly end: number },
  slices: readonly StoredSlice[],
  { excused }: Counts,
): number {
  const first = slices[0];
  const last = slices[slices.length - 1];
  if (!first || !last) return countSlices(cadence, window);
  return (
    slices.length -
    excused +
    countSlices(cadence, {
      start: window.start,
      end: Math.min(first.start, window.end),
    }) +
    countSlices(cadence, {
      start: Math.max(last.end, window.start),
      end: window.end,
    })
  );
}
