import { QualityRule } from '../model/contract';

/** A range of numbers; the ends belong to it unless said otherwise. */
export interface Range {
  readonly low: number;
  readonly high: number;
  readonly openLow?: boolean;
  readonly openHigh?: boolean;
}

/** The values a rule's measure can take: a count, or a percentage of rows. `undefined` when nothing is known of it. */
export function measureOf(rule: QualityRule): Range | undefined {
  if (rule.type !== 'library') {
    return undefined;
  }
  const unit = rule.unit?.trim().toLowerCase();
  return unit === 'percent' || unit === '%'
    ? { low: 0, high: 100 }
    : { low: 0, high: Infinity };
}

/** What a threshold accepts, where it is a single range; `undefined` otherwise. */
export function acceptedBy({
  operator,
  value,
}: QualityRule['thresholds'][number]): Range | undefined {
  const bounds = Array.isArray(value) ? value : [value];
  if (!bounds.every(bound => typeof bound === 'number')) {
    return undefined;
  }
  // Each is a number, as was just asked.
  const [first, second] = bounds as number[];
  switch (operator) {
    case 'mustBe':
      return { low: first, high: first };
    case 'mustBeGreaterThan':
      return { low: first, high: Infinity, openLow: true };
    case 'mustBeGreaterOrEqualTo':
      return { low: first, high: Infinity };
    case 'mustBeLessThan':
      return { low: -Infinity, high: first, openHigh: true };
    case 'mustBeLessOrEqualTo':
      return { low: -Infinity, high: first };
    case 'mustBeBetween':
      return second === undefined ? undefined : { low: first, high: second };
    default:
      return undefined;
  }
}

/** Whether no number is in both. */
export function areApart(a: Range, b: Range): boolean {
  const low = Math.max(a.low, b.low);
  const high = Math.min(a.high, b.high);
  return (
    low > high ||
    (low === high &&
      ((a.openLow && a.low === low) ||
        (b.openLow && b.low === low) ||
        (a.openHigh && a.high === high) ||
        (b.openHigh && b.high === high) ||
        false))
  );
}

/** Whether every number of `inner` is in `outer`. */
export function contains(outer: Range, inner: Range): boolean {
  const low =
    outer.low < inner.low || (outer.low === inner.low && !outer.openLow);
  const high =
    outer.high > inner.high || (outer.high === inner.high && !outer.openHigh);
  return low && high;
}
