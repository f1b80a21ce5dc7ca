import { firingAfter, firingAtOrBefore } from './cron';
import { DAY, fromLocal, toLocal } from './zone';

/**
 * On which days data is expected. `workingDays` from 1 (Monday) to 7; `holidays` as `2026-12-25`.
 * @public
 */
export interface WorkingCalendar {
  readonly workingDays: readonly number[];
  readonly holidays: readonly string[];
}

/**
 * What the slices of an objective are.
 *
 * - `every`: of a fixed length, counted from the start of 1970 in UTC.
 * - `days`: whole days of a zone, from midnight, 23 to 25 hours each; several together are counted from a Monday. With
 *   a calendar, other days have no slice.
 * - `months`: calendar months of a zone, several together counted from January.
 * - `cron`: from one time of a schedule to the next.
 * @public
 */
export type Cadence =
  | { readonly type: 'every'; readonly seconds: number }
  | {
      readonly type: 'days';
      readonly days: number;
      readonly zone: string;
      readonly calendar?: WorkingCalendar;
    }
  | { readonly type: 'months'; readonly months: number; readonly zone: string }
  | { readonly type: 'cron'; readonly cron: string; readonly zone: string };

/** From a moment until before another, in milliseconds since 1970. @public */
export interface Period {
  readonly start: number;
  readonly end: number;
}

/**
 * The slice that a moment lies in; nothing on a day when no data is expected.
 * @public
 */
export function sliceAt(cadence: Cadence, moment: number): Period | undefined {
  const span = spanAt(cadence, moment);
  return isWorking(cadence, span) ? span : undefined;
}

/** More days off in a row than this mean that there are no others. */
const LONGEST_REST = 400;

/**
 * The first slice that starts at a moment or after it; nothing when the calendar has no working day.
 * @public
 */
export function sliceFrom(
  cadence: Cadence,
  moment: number,
): Period | undefined {
  let span = spanAt(cadence, moment);
  for (let tries = 0; tries < LONGEST_REST; tries++) {
    if (span.start >= moment && isWorking(cadence, span)) {
      return span;
    }
    span = spanAt(cadence, span.end);
  }
  return undefined;
}

/**
 * How many slices start in a period.
 * @public
 */
export function countSlices(
  cadence: Cadence,
  { start, end }: Period,
  limit = 1_000_000,
): number {
  if (end <= start) {
    return 0;
  }
  if (cadence.type === 'every') {
    const length = cadence.seconds * 1000;
    return Math.ceil(end / length) - Math.ceil(start / length);
  }
  if (cadence.type === 'days' && !cadence.calendar) {
    return daysBefore(cadence, end) - daysBefore(cadence, start);
  }
  let count = 0;
  let slice = sliceFrom(cadence, start);
  while (slice && slice.start < end && count < limit) {
    count++;
    slice = sliceFrom(cadence, slice.end);
  }
  return count;
}

/** How many groups of days start before a moment, since 1970. */
function daysBefore(
  { zone, days }: { readonly zone: string; readonly days: number },
  moment: number,
): number {
  const local = toLocal(zone, moment) / DAY;
  return Math.ceil((local - anchor(days)) / days);
}

/** About how long a slice is, in milliseconds. @public */
export function lengthOf(cadence: Cadence): number {
  switch (cadence.type) {
    case 'every':
      return cadence.seconds * 1000;
    case 'days':
      return cadence.days * DAY;
    case 'months':
      return cadence.months * 30 * DAY;
    default: {
      const { start, end } = spanAt(cadence, Date.UTC(2024, 0, 3));
      return end - start;
    }
  }
}

function spanAt(cadence: Cadence, moment: number): Period {
  switch (cadence.type) {
    case 'every': {
      const length = cadence.seconds * 1000;
      const start = Math.floor(moment / length) * length;
      return { start, end: start + length };
    }
    case 'days': {
      const { zone, days } = cadence;
      const first = anchor(days);
      const day = Math.floor(toLocal(zone, moment) / DAY);
      const start = first + Math.floor((day - first) / days) * days;
      return {
        start: fromLocal(zone, start * DAY),
        end: fromLocal(zone, (start + days) * DAY),
      };
    }
    case 'months': {
      const { zone, months } = cadence;
      const local = new Date(toLocal(zone, moment));
      const month = local.getUTCFullYear() * 12 + local.getUTCMonth();
      const start = Math.floor(month / months) * months;
      return {
        start: fromLocal(zone, startOfMonth(start)),
        end: fromLocal(zone, startOfMonth(start + months)),
      };
    }
    default: {
      const { cron, zone } = cadence;
      const start = firingAtOrBefore(cron, zone, moment);
      return { start, end: firingAfter(cron, zone, moment) };
    }
  }
}

/** Months are counted from the year 0. */
function startOfMonth(month: number): number {
  return Date.UTC(Math.floor(month / 12), month % 12);
}

/** The fourth of January 1970 was a Sunday: groups of days are counted from the Monday after it. */
function anchor(days: number): number {
  return days === 1 ? 0 : 4;
}

function isWorking(cadence: Cadence, { start }: Period): boolean {
  if (cadence.type !== 'days' || !cadence.calendar) {
    return true;
  }
  const { workingDays, holidays } = cadence.calendar;
  const local = toLocal(cadence.zone, start);
  const weekday = ((Math.floor(local / DAY) + 3) % 7) + 1;
  return (
    workingDays.includes(weekday) &&
    (holidays.length === 0 ||
      !holidays.includes(new Date(local).toISOString().slice(0, 10)))
  );
}
