import {
  breaksRule,
  Excuse,
  JudgedPeriod,
  judgeSlice,
  Measurement,
  nextSliceOf,
  Reign,
  Rule,
  sliceOf,
} from '@backstage-data-mesh/service-level';
import { firstFrom } from '../slices/firstFrom';
import { StoredSlice } from '../slices/storedSlice';

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The same times, each in one piece, up to the ends of the slices that they touch. */
export function wholeSlices(
  reigns: readonly Reign[],
  spans: readonly Span[],
): readonly Span[] {
  return spans.map(({ from, to }) => ({
    from: sliceOf(reigns, from)?.start ?? from,
    to: Math.max(to, sliceOf(reigns, to)?.end ?? to),
  }));
}

/** Judges all slices that touch one of these times and have begun. Measurements by time. */
export function judgeSlices(of: {
  readonly reigns: readonly Reign[];
  readonly spans: readonly Span[];
  readonly measurements: readonly Measurement[];
  readonly excuses: readonly Excuse[];
  readonly now: number;
}): StoredSlice[] {
  const { reigns, spans, measurements, excuses, now } = of;
  const slices: StoredSlice[] = [];
  const starts = new Set<number>();
  for (const { from, to } of spans) {
    const last = Math.min(to, now);
    let period = sliceOf(reigns, from) ?? nextSliceOf(reigns, from);
    // Slices follow each other, and so do measurements.
    let first = period
      ? firstFrom(measurements, period.start, ({ time }) => time)
      : 0;
    while (period && period.start <= last) {
      while (
        first < measurements.length &&
        measurements[first].time < period.start
      ) {
        first += 1;
      }
      let end = first;
      while (end < measurements.length && measurements[end].time < period.end) {
        end += 1;
      }
      // Times may touch the same slice.
      if (spans.length === 1 || !starts.has(period.start)) {
        const own = measurements.slice(first, end);
        slices.push(judge(period, own, excuses, now));
        if (spans.length > 1) starts.add(period.start);
      }
      first = end;
      period = nextSliceOf(reigns, period.end);
    }
  }
  return spans.length > 1 ? slices.sort((a, b) => a.start - b.start) : slices;
}

function judge(
  period: JudgedPeriod,
  own: readonly Measurement[],
  excuses: readonly Excuse[],
  now: number,
): StoredSlice {
  const { rule, id } = period.terms;
  const value = valueOf(rule, own);
  const slice = {
    start: period.start,
    end: period.end,
    terms: Number(id),
    state: judgeSlice(period, rule, own, now, excuses),
    measurements: own.length,
  };
  return value === undefined ? slice : { ...slice, value };
}

/** The measurement that decides. */
function valueOf(
  rule: Rule,
  measurements: readonly Measurement[],
): number | undefined {
  if (rule.type === 'by' || rule.type === 'happens') return undefined;
  let found: number | undefined;
  let sum = 0;
  let count = 0;
  for (const { value } of measurements) {
    if (value !== undefined) {
      sum += value;
      count += 1;
      if (found === undefined || decidesMore(rule, value, found)) found = value;
    }
  }
  const isMean = rule.type === 'mean-at-least' || rule.type === 'mean-at-most';
  return isMean && count > 0 ? sum / count : found;
}

/** Whether a value says more of a slice than the one that said most so far. */
function decidesMore(
  rule: Exclude<Rule, { type: 'by' | 'happens' }>,
  value: number,
  found: number,
): boolean {
  switch (rule.type) {
    case 'at-most':
      return value > found;
    case 'at-least':
      return value < found;
    case 'between':
      return !breaksRule(rule, found) && breaksRule(rule, value);
    default:
      return false;
  }
}
