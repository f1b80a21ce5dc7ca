import { Counts } from '../slice/counts';

/**
 * What is left of what may go wrong in a window, counted in slices.
 * @public
 */
export interface Budget {
  /** The share of slices that have to be good, 0 to 1. */
  readonly target: number;
  /** How many slices the window has, those to come and those not measured included, excused ones not. */
  readonly slices: number;
  readonly counts: Counts;
  /** Slices that may be bad: (1 − target) × slices; not a whole number. */
  readonly allowed: number;
  /** `allowed` less the bad ones; negative when more were bad than may be. */
  readonly left: number;
  /** How many more slices may be bad without breaking the promise. */
  readonly leftWhole: number;
  /** Share of the budget that is left, at most 1; missing when the target allows nothing to be bad. */
  readonly leftShare?: number;
  /** Share of the measured slices that were good; missing when none was measured. */
  readonly attainment?: number;
  /** Whether more slices were bad than may be. */
  readonly broken: boolean;
}

/** 2 of 30 at 93.333…% has to be 2. */
const TOLERANCE = 1e-6;

/**
 * The error budget of a window: "one minus the SLO", of the count of events, where an event is a slice (The Site
 * Reliability Workbook, chapter 2, "Implementing SLOs", error budget; and chapter 5, "Alerting on SLOs").
 * @public
 */
export function budgetOf(of: {
  readonly target: number;
  readonly slices: number;
  readonly counts: Counts;
}): Budget {
  const { target, slices, counts } = of;
  const allowed = clean((1 - target) * slices);
  const left = clean(allowed - counts.bad);
  const measured = counts.good + counts.bad;
  return {
    target,
    slices,
    counts,
    allowed,
    left,
    leftWhole: Math.max(0, Math.floor(left + TOLERANCE)),
    leftShare: allowed > 0 ? left / allowed : undefined,
    attainment: measured > 0 ? counts.good / measured : undefined,
    broken: left < -TOLERANCE,
  };
}

/** Takes away what computers add when they calculate. */
function clean(number: number): number {
  const near = Math.round(number);
  return Math.abs(number - near) < TOLERANCE
    ? near + 0
    : Math.round(number * 1e9) / 1e9;
}

/**
 * How fast the budget is used: 1 uses it up exactly at the end of a window, 2 at half of it (The Site Reliability
 * Workbook, chapter 5, approach 4 "Alert on Burn Rate": error rate ÷ (1 − SLO)). The error rate is that of the measured
 * slices of a look back; nothing when none was measured. When the target allows nothing to be bad it is infinite as soon
 * as something is.
 * @public
 */
export function burnRateOf(
  counts: Pick<Counts, 'good' | 'bad'>,
  target: number,
): number | undefined {
  const measured = counts.good + counts.bad;
  if (measured === 0) {
    return undefined;
  }
  if (counts.bad === 0) {
    return 0;
  }
  return target >= 1 ? Infinity : counts.bad / measured / (1 - target);
}

/**
 * In how many slices nothing will be left when it goes on like in a look back: what is left ÷ bad slices per slice. It
 * is the workbook's "time to exhaustion" (chapter 5, table 5-3: window ÷ burn rate) from what is left instead of the
 * whole budget. 0 when nothing is left; nothing when no slice of the look back was bad.
 * @public
 */
export function slicesToExhaustion(
  { left }: Pick<Budget, 'left'>,
  lookBack: Pick<Counts, 'good' | 'bad'>,
): number | undefined {
  if (left <= 0 && lookBack.bad + lookBack.good > 0) {
    return lookBack.bad > 0 || left < 0 ? 0 : undefined;
  }
  return lookBack.bad === 0
    ? undefined
    : (left * (lookBack.good + lookBack.bad)) / lookBack.bad;
}
