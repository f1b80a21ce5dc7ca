import { ServiceLevel } from '../../model/contract';
import { levelNameOf } from '../../model/levelName';
import { Quantity } from '../../model/quantity';
import { KindId } from '../kinds/kinds';
import { Pair } from '../rule';
import { compareClocks } from './clock';

export const PROMISE_KINDS = [
  'service-level-weakened',
  'service-level-strengthened',
  'service-level-changed',
  'service-level-respelled',
] as const satisfies readonly KindId[];

/** Which of two values of a service level is better for those who read the data. */
type Better = 'smaller' | 'larger';

const BETTER: ReadonlyMap<string, Better> = new Map([
  ['latency', 'smaller'],
  ['freshness', 'smaller'],
  ['frequency', 'smaller'],
  ['errorrate', 'smaller'],
  ['responsetime', 'smaller'],
  ['timetodetect', 'smaller'],
  ['timetonotify', 'smaller'],
  ['timetorepair', 'smaller'],
  // It is there for all the sooner, the better.
  ['generalavailability', 'smaller'],
  ['availability', 'larger'],
  ['uptime', 'larger'],
  ['throughput', 'larger'],
  ['retention', 'larger'],
  ['endofsupport', 'larger'],
  ['endoflife', 'larger'],
  // As a time of the day: for longer.
  ['timeofavailability', 'larger'],
]);

/** The name of a service level without regard to case, long where the standard has a short form. */
export function propertyOf({ property }: ServiceLevel): string {
  return levelNameOf(property.replace(/[\s_-]+/g, ''));
}

/** Whether it says when the data will go. */
export function isEnd(level: ServiceLevel): boolean {
  const property = propertyOf(level);
  return property === 'endofsupport' || property === 'endoflife';
}

/** What a change of value and unit is. */
export function promiseKind(levels: Pair<ServiceLevel>): KindId {
  const { before, after } = levels;
  if (!isEnd(after) && saysNothing(before) !== saysNothing(after)) {
    return saysNothing(before)
      ? 'service-level-strengthened'
      : 'service-level-weakened';
  }
  const order = orderOf(levels);
  if (order === 0) {
    return 'service-level-respelled';
  }
  const better = BETTER.get(propertyOf(after));
  if (
    order === undefined ||
    better === undefined ||
    propertyOf(before) !== propertyOf(after) ||
    isCount(after)
  ) {
    return 'service-level-changed';
  }
  return order > 0 === (better === 'larger')
    ? 'service-level-strengthened'
    : 'service-level-weakened';
}

/** Positive when the second promises a larger value or a later day; nothing when they cannot be compared. */
function orderOf({ before, after }: Pair<ServiceLevel>): number | undefined {
  if (!isOneValue(before) || !isOneValue(after)) {
    return undefined;
  }
  const was = quantityOf(before);
  const is = quantityOf(after);
  return was && is
    ? compare(was, is)
    : compareClocks(before.value ?? '', after.value ?? '');
}

function saysNothing({ value, valueExt, quantity }: ServiceLevel): boolean {
  return value === undefined && valueExt === undefined && !quantity;
}

/** A bare number with a unit that is not understood can still be compared with another in the same unit. */
function quantityOf(level: ServiceLevel): Quantity | undefined {
  const { quantity, value = '', unit } = level;
  const number = value.trim() === '' ? NaN : Number(value);
  return (
    quantity ??
    (Number.isFinite(number)
      ? { type: 'number', number, unit: unit?.trim().toLowerCase() }
      : undefined)
  );
}

/** A second value makes a range of it; which end of it counts is not known. */
function isOneValue({ valueExt }: ServiceLevel): boolean {
  return valueExt === undefined;
}

/** A frequency that is a bare number may be a span or how often: which of two is better is not known. */
function isCount(level: ServiceLevel): boolean {
  return (
    propertyOf(level) === 'frequency' && level.quantity?.type !== 'duration'
  );
}

function compare(before: Quantity, after: Quantity): number | undefined {
  if (before.type === 'duration' && after.type === 'duration') {
    return after.seconds - before.seconds;
  }
  if (before.type === 'percent' && after.type === 'percent') {
    return after.percent - before.percent;
  }
  if (before.type === 'date' && after.type === 'date') {
    const difference = Date.parse(after.date) - Date.parse(before.date);
    return Number.isNaN(difference) ? undefined : difference;
  }
  if (before.type === 'number' && after.type === 'number') {
    return before.unit === after.unit
      ? after.number - before.number
      : undefined;
  }
  return undefined;
}
