import { Counts } from '../slice/counts';
import { burnRateOf } from './budget';

/**
 * When to tell someone that the budget burns: when it burns at `burnRate` or faster in the last `long` slices and also
 * in the last `short` ones, so that it ends soon after the fault does.
 * @public
 */
export interface AlertRule {
  readonly id: 'fast' | 'steady' | 'slow';
  readonly severity: 'page' | 'ticket';
  readonly burnRate: number;
  readonly long: number;
  readonly short: number;
}

/** The windows of the workbook as shares of its 30 days: 1 hour, 6 hours, 3 days. */
const RULES = [
  { id: 'fast', severity: 'page', burnRate: 14.4, share: 1 / 720 },
  { id: 'steady', severity: 'page', burnRate: 6, share: 1 / 120 },
  { id: 'slow', severity: 'ticket', burnRate: 1, share: 1 / 10 },
] as const;

/**
 * The rules for a window of so many slices: burn rates and windows of The Site Reliability Workbook, chapter 5, table 5-8
 * (approach 6, "Multiwindow, Multi-Burn-Rate Alerts"), with the long window as its share of the whole and the short one
 * a twelfth of the long, each a slice at least: nothing can be seen of daily data in an hour.
 * @public
 */
export function alertRulesFor(slices: number): readonly AlertRule[] {
  return RULES.map(({ share, ...rule }) => {
    const long = Math.max(1, Math.round(slices * share));
    return { ...rule, long, short: Math.max(1, Math.round(long / 12)) };
  });
}

/** A rule that holds, and how fast the budget burns. @public */
export interface Alert {
  readonly rule: AlertRule;
  readonly burnRate: number;
}

/**
 * The most urgent rule that holds, if any. `countsOf` counts the last slices.
 * @public
 */
export function alertOf(
  rules: readonly AlertRule[],
  target: number,
  countsOf: (slices: number) => Counts,
): Alert | undefined {
  for (const rule of rules) {
    const burnRate = burnRateOf(countsOf(rule.long), target) ?? 0;
    const recent = burnRateOf(countsOf(rule.short), target) ?? 0;
    if (isReached(burnRate, rule) && isReached(recent, rule)) {
      return { rule, burnRate };
    }
  }
  return undefined;
}

function isReached(burnRate: number, rule: AlertRule): boolean {
  return burnRate >= rule.burnRate - 1e-9;
}
