import { invalidQuery } from './problems';

export type Interval = 'week' | 'month';

/** In UTC milliseconds; `to` itself is not included. */
export interface TimeRange {
  readonly from: number;
  readonly to: number;
}

const DAY = 86_400_000;
const LONGEST_YEARS = 10;
const WRITTEN =
  /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/** @throws InputError for what is no date, and for a range that is empty or longer than ten years */
export function timeRangeOf(
  query: { readonly from?: string; readonly to?: string },
  now: number,
): TimeRange {
  const to = query.to === undefined ? now : timeOf('to', query.to);
  const from =
    query.from === undefined ? yearsBefore(to, 1) : timeOf('from', query.from);
  if (from >= to) throw invalidQuery('`from` must lie before `to`.');
  if (from < yearsBefore(to, LONGEST_YEARS)) {
    throw invalidQuery(
      `The range is longer than ${LONGEST_YEARS} years: ask for less at once.`,
    );
  }
  return { from, to };
}

/** The beginnings of all intervals that the range touches. */
export function startsOf(
  { from, to }: TimeRange,
  interval: Interval,
): number[] {
  const starts = [];
  for (
    let start = startOf(from, interval);
    start < to;
    start = nextStart(start, interval)
  ) {
    starts.push(start);
  }
  return starts;
}

/** The beginning of the interval that a moment lies in: the first of the month, or the Monday, at midnight UTC. */
export function startOf(time: number, interval: Interval): number {
  const date = new Date(time);
  if (interval === 'month') {
    return Date.UTC(date.getUTCFullYear(), date.getUTCMonth());
  }
  const sinceMonday = (date.getUTCDay() + 6) % 7;
  return Math.floor(time / DAY) * DAY - sinceMonday * DAY;
}

function nextStart(start: number, interval: Interval): number {
  const date = new Date(start);
  return interval === 'month'
    ? Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1)
    : start + 7 * DAY;
}

function yearsBefore(time: number, years: number): number {
  const date = new Date(time);
  return date.setUTCFullYear(date.getUTCFullYear() - years);
}

function timeOf(name: string, text: string): number {
  const match = WRITTEN.exec(text);
  // JavaScript takes a time without a zone for the local one.
  const utc = match?.[1] && !match[4] ? `${text}Z` : text;
  const time = match ? Date.parse(utc) : NaN;
  if (Number.isNaN(time) || time < 0) {
    throw invalidQuery(
      `\`${name}\` is no date: write it as 2026-01-31 or 2026-01-31T12:00:00Z, not before 1970.`,
    );
  }
  return time;
}
