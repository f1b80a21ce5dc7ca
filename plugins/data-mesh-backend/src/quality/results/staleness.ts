import { Moment } from './recentMoments';

/** How long results say how a check stands when no further ones come; times in milliseconds. */
export interface Validity {
  /** So many of the series' usual intervals. */
  readonly intervals: number;
  /** However often the tool reported. */
  readonly atLeast: number;
  /** However seldom, and where there is one result only. */
  readonly atMost: number;
}

/** Until when the latest result of a series counts, UTC milliseconds. */
export function validUntil(
  observedAt: number,
  recent: readonly Moment[],
  { intervals, atLeast, atMost }: Validity,
): number {
  const usual = usualInterval(recent);
  const period = usual === undefined ? atMost : usual * intervals;
  return observedAt + Math.max(atLeast, Math.min(atMost, period));
}

/** The middle one of the times between results; nothing when there are none. */
function usualInterval(recent: readonly Moment[]): number | undefined {
  const gaps = recent
    .slice(1)
    .map(([at], index) => at - recent[index][0])
    .sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 2)];
}
