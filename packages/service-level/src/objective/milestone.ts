import { DAY, fromLocal } from '../time/zone';
import { Milestone } from './objective';

/** How far a promised day is. @public */
export interface MilestoneState {
  /** `ahead` until the first warning period begins, `passed` from the day on. */
  readonly state: 'ahead' | 'near' | 'passed';
  /** When it is, in milliseconds since 1970: the start of the day, or the moment that is given. */
  readonly at: number;
  /** Whole days that are left, 0 on the last; negative once it has passed. */
  readonly daysLeft: number;
  /** The warning period that has begun, in days before; someone is told once for each. */
  readonly warning?: number;
}

/**
 * How far a promised day is as of a moment; a day starts at midnight in the zone. Nothing when it is no day.
 * @public
 */
export function milestoneAt(
  { date, warnDays }: Pick<Milestone, 'date' | 'warnDays'>,
  now: number,
  zone = 'UTC',
): MilestoneState | undefined {
  const isLocal = !/(?:Z|[-+]\d{2}:?\d{2})$/i.test(date.slice(10));
  const parsed = Date.parse(isLocal && date.length > 10 ? `${date}Z` : date);
  if (Number.isNaN(parsed)) {
    return undefined;
  }
  const at = isLocal ? fromLocal(zone, parsed) : parsed;
  const daysLeft = Math.floor((at - now) / DAY);
  if (now >= at) {
    return { state: 'passed', at, daysLeft };
  }
  const begun = warnDays.filter(days => at - now <= days * DAY);
  return begun.length > 0
    ? { state: 'near', at, daysLeft, warning: Math.min(...begun) }
    : { state: 'ahead', at, daysLeft };
}
