import {
  Counts,
  countSlices,
  Period,
  windowAt,
} from '@backstage-data-mesh/service-level';
import { StoredTerms } from '../registry/storedTerms';
import { StoredSlice } from '../slices/storedSlice';
import { countOf, slicesOfWindow, startingIn, zoneOf } from './countWindow';

/** A calendar month of an objective. */
export interface MonthCount {
  /** 202611 */
  readonly month: number;
  readonly counts: Counts;
  /** Of the whole month, those before the first and those to come included. */
  readonly slices: number;
}

export interface Month extends Period {
  /** 202611 */
  readonly number: number;
}

/** The month that a moment is in, in the zone of the objective. */
export function monthAt(terms: StoredTerms, moment: number): Month {
  const zone = zoneOf(terms);
  const period = windowAt({ type: 'calendar', unit: 'month', zone }, moment);
  // In the middle of the month it is the same month in all zones.
  const middle = new Date((period.start + period.end) / 2);
  return {
    ...period,
    number: middle.getUTCFullYear() * 100 + middle.getUTCMonth() + 1,
  };
}

/** All months that slices of this time are in. */
export function monthsOf(
  terms: StoredTerms,
  { start, end }: Period,
): readonly Month[] {
  const months: Month[] = [];
  for (
    let month = monthAt(terms, start);
    month.start < end || months.length === 0;
    month = monthAt(terms, month.end)
  ) {
    months.push(month);
  }
  return months;
}

/** @param slices - by time, at least all of the month */
export function countMonth(
  terms: StoredTerms,
  month: Month,
  slices: readonly StoredSlice[],
): MonthCount {
  const own = startingIn(slices, month);
  const counts = countOf(own);
  return {
    month: month.number,
    counts,
    slices: slicesOfWindow(terms.cadence.value, month, own, counts),
  };
}

/** How many slices months have of which nothing is known yet, the first and the last given as `202611`. */
export function slicesOfMonths(
  terms: Pick<StoredTerms, 'cadence' | 'window'>,
  first: number,
  last: number,
): number {
  const zone = zoneOf(terms);
  const periodOf = (month: number) =>
    windowAt(
      { type: 'calendar', unit: 'month', zone },
      // In the middle of the month it is the same month in all zones.
      Date.UTC(Math.floor(month / 100), (month % 100) - 1, 15),
    );
  return first > last
    ? 0
    : countSlices(terms.cadence.value, {
        start: periodOf(first).start,
        end: periodOf(last).end,
      });
}
