import { Period } from '../time/cadence';
import { DAY, fromLocal, MINUTE, toLocal } from '../time/zone';
import { Measurement } from './measurement';
import { Rule } from './rule';

/**
 * How a slice is. `pending` as long as it is not over and nothing is decided yet.
 * @public
 */
export type SliceState =
  | 'good'
  | 'bad'
  | 'not-measured'
  | 'excused'
  | 'pending';

/** A time for which nothing is promised: maintenance, an agreed freeze. @public */
export interface Excuse extends Period {
  readonly id: string;
  readonly reason: string;
}

/**
 * Judges a slice by what was measured in it, as of a moment. What is excused never makes it bad; a slice that is good
 * without what is excused stays good.
 * @public
 */
export function judgeSlice(
  slice: Period,
  rule: Rule,
  measurements: readonly Measurement[],
  now: number,
  excuses: readonly Excuse[] = [],
): SliceState {
  if (excuses.length === 0) {
    return stateBy(slice, rule, measurements, now);
  }
  const excusing = excuses.filter(
    ({ start, end }) => start < slice.end && end > slice.start,
  );
  if (excusing.length === 0) {
    return stateBy(slice, rule, measurements, now);
  }
  const counting = measurements.filter(
    ({ time }) =>
      !excusing.some(({ start, end }) => time >= start && time < end),
  );
  const state = stateBy(slice, rule, counting, now);
  switch (state) {
    case 'good':
      return state;
    case 'pending':
      // The whole of it is excused: nothing can come any more.
      return excusing.some(
        ({ start, end }) => start <= slice.start && end >= slice.end,
      )
        ? 'excused'
        : state;
    case 'bad':
      return breaksAlone(rule) ? state : 'excused';
    default:
      return 'excused';
  }
}

/** Whether one measurement is enough to see that the promise was broken, whatever happened at other times. */
function breaksAlone({ type }: Rule): boolean {
  return type === 'at-most' || type === 'at-least' || type === 'between';
}

function stateBy(
  slice: Period,
  rule: Rule,
  measurements: readonly Measurement[],
  now: number,
): SliceState {
  if (rule.type === 'by') {
    return stateByDeadline(slice, rule, measurements, now);
  }
  const isOver = now >= slice.end;
  // Millions of slices are judged at once: no lists are made for it.
  let known = 0;
  let sum = 0;
  for (const { time, value } of measurements) {
    if (value === undefined || time > now) {
      continue;
    }
    if (rule.type === 'happens') {
      if (value > 0) {
        return 'good';
      }
    } else if (
      rule.type !== 'mean-at-least' &&
      rule.type !== 'mean-at-most' &&
      !isKept(rule, value)
    ) {
      return 'bad';
    }
    known++;
    sum += value;
  }
  if (!isOver) {
    return 'pending';
  }
  if (known === 0) {
    return 'not-measured';
  }
  switch (rule.type) {
    case 'happens':
      return 'bad';
    case 'mean-at-least':
    case 'mean-at-most':
      return isKept(rule, sum / known) ? 'good' : 'bad';
    default:
      return 'good';
  }
}

/** 99.9 percent of a thousand must not fail for how computers add. */
const TOLERANCE = 1e-9;

/** Whether a value breaks a rule about values. @public */
export function breaksRule(
  rule: Exclude<Rule, { type: 'by' | 'happens' }>,
  value: number,
): boolean {
  return !isKept(rule, value);
}

function isKept(
  rule: Exclude<Rule, { type: 'by' | 'happens' }>,
  value: number,
): boolean {
  if (rule.type === 'between') {
    return value >= rule.min && value <= rule.max;
  }
  const tolerance = Math.abs(rule.limit) * TOLERANCE;
  return rule.type === 'at-most' || rule.type === 'mean-at-most'
    ? value <= rule.limit + tolerance
    : value >= rule.limit - tolerance;
}

function stateByDeadline(
  slice: Period,
  { minute, zone }: Extract<Rule, { type: 'by' }>,
  measurements: readonly Measurement[],
  now: number,
): SliceState {
  const deadline = deadlineOf(slice, minute, zone);
  let lookedAfter = false;
  for (const { time, value } of measurements) {
    // What is said of the time to come is not known yet.
    if (value !== undefined && time <= now) {
      if (value > 0 && time <= deadline) {
        return 'good';
      }
      lookedAfter ||= time >= deadline;
    }
  }
  // Only who looked after the deadline knows that nothing had come by then.
  if (now > deadline && lookedAfter) {
    return 'bad';
  }
  return now >= slice.end ? 'not-measured' : 'pending';
}

/**
 * The first time in a slice at which the clocks of a zone show a minute of the day; its end when there is none.
 * @public
 */
export function deadlineOf(
  { start, end }: Period,
  minute: number,
  zone: string,
): number {
  const day = Math.floor(toLocal(zone, start) / DAY) * DAY;
  for (const days of [0, 1]) {
    const moment = fromLocal(zone, day + days * DAY + minute * MINUTE);
    if (moment >= start) {
      return Math.min(moment, end);
    }
  }
  return end;
}
