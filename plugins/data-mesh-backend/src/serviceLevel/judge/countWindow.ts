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
  Period,
  slicesToExhaustion,
  windowAt,
} from '@backstage-data-mesh/service-level';
import { StoredTerms } from '../registry/storedTerms';
import { firstFrom } from '../slices/firstFrom';
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

export function zoneOf({
  cadence,
  window,
}: Pick<StoredTerms, 'cadence' | 'window'>): string {
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
  const inWindow = startingIn(slices, window);
  const counts = countOf(inWindow);
  const budget = budgetOf({
    target,
    counts,
    slices: slicesOfWindow(cadence, window, inWindow, counts),
  });
  const rules = alertRulesFor(Math.max(1, countSlices(cadence, window)));
  const longest = rules[rules.length - 1].long;
  const decided = lastDecided(slices, longest, now);
  const countLast = (count: number) => countOf(decided.slice(-count));
  const lookBack = countLast(longest);
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
  let good = 0;
  let bad = 0;
  let notMeasured = 0;
  let excused = 0;
  let pending = 0;
  // Years are counted with each result: a name that is made up for each takes five times as long.
  for (const { state } of slices) {
    if (state === 'good') good += 1;
    else if (state === 'bad') bad += 1;
    else if (state === 'not-measured') notMeasured += 1;
    else if (state === 'excused') excused += 1;
    else pending += 1;
  }
  return { good, bad, notMeasured, excused, pending };
}

function startOf({ start }: StoredSlice): number {
  return start;
}

/** Those that start in a time. @param slices - by time */
export function startingIn(
  slices: readonly StoredSlice[],
  { start, end }: Period,
): readonly StoredSlice[] {
  const first = firstFrom(slices, start, startOf);
  const last = firstFrom(slices, end, startOf);
  return first === 0 && last === slices.length
    ? slices
    : slices.slice(first, last);
}

/** The last ones that are over or decided, by time; no more than `count`. */
function lastDecided(
  slices: readonly StoredSlice[],
  count: number,
  now: number,
): readonly StoredSlice[] {
  const found: StoredSlice[] = [];
  for (
    let index = slices.length - 1;
    index >= 0 && found.length < count;
    index -= 1
  ) {
    const slice = slices[index];
    if (slice.end <= now || slice.state !== 'pending') found.push(slice);
  }
  return found.reverse();
}

/** Those that there are, and those that the window has before the first and after the last. */
export function slicesOfWindow(
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
