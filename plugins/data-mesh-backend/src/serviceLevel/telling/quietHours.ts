import { fromLocal, toLocal } from '@backstage-data-mesh/service-level';

/** Hours in which only what cannot wait is told. */
export interface QuietHours {
  /** Minutes after midnight, from 0. */
  readonly from: number;
  /** Minutes after midnight, up to 1440; not later than `from`: on the next day. */
  readonly to: number;
  readonly zone: string;
  /** Weekdays on which they begin, from 1 (Monday) to 7. */
  readonly days: readonly number[];
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The moment itself, or the end of the quiet hours that it lies in. */
export function afterQuietHours(
  quiet: QuietHours | undefined,
  moment: number,
): number {
  let after = moment;
  // One night may end where the next begins; that of a whole week is refused by the configuration.
  for (let nights = 0; quiet && nights < 14; nights++) {
    const end = endOfQuiet(quiet, after);
    if (end === undefined) break;
    after = end;
  }
  return after;
}

function endOfQuiet(
  { from, to, zone, days }: QuietHours,
  moment: number,
): number | undefined {
  const today = Math.floor(toLocal(zone, moment) / DAY);
  for (const day of [today - 1, today]) {
    const start = fromLocal(zone, day * DAY + from * MINUTE);
    const endDay = to <= from ? day + 1 : day;
    const end = fromLocal(zone, endDay * DAY + to * MINUTE);
    if (days.includes(weekdayOf(day)) && start <= moment && moment < end) {
      return end;
    }
  }
  return undefined;
}

/** Days are counted from the first of January 1970, a Thursday. */
function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
