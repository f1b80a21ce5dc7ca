import { Period } from '../time/cadence';
import { DAY, fromLocal, isZone, toLocal } from '../time/zone';

/**
 * Over which time a promise has to hold: the last days, or the calendar month, quarter or year that a moment is in.
 * @public
 */
export type Window =
  | { readonly type: 'rolling'; readonly days: number }
  | {
      readonly type: 'calendar';
      readonly unit: 'month' | 'quarter' | 'year';
      readonly zone: string;
    };

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

/**
 * The period of a window as of a moment. A rolling one ends now, a calendar one with its month, quarter or year. The
 * days of a rolling window are those of `zone`: when clocks change they are not all as long.
 * @public
 */
export function windowAt(window: Window, now: number, zone = 'UTC'): Period {
  if (window.type === 'rolling') {
    return {
      start: fromLocal(zone, toLocal(zone, now) - window.days * DAY),
      end: now,
    };
  }
  const { unit } = window;
  const local = new Date(toLocal(window.zone, now));
  const months = MONTHS[unit];
  const month = Math.floor(local.getUTCMonth() / months) * months;
  const year = local.getUTCFullYear();
  return {
    start: fromLocal(window.zone, Date.UTC(year, month)),
    end: fromLocal(window.zone, Date.UTC(year, month + months)),
  };
}

/**
 * Reads `30 days`, `30d`, `4 weeks`, `P30D`, `month`, `calendar quarter`; nothing when it is not understood.
 * @public
 */
export function readWindow(text: string, zone = 'UTC'): Window | undefined {
  const word = text.trim().toLowerCase();
  const calendar = /^(?:calendar[\s-]*)?(month|quarter|year)(?:ly)?$/.exec(
    word,
  )?.[1];
  if (calendar === 'month' || calendar === 'quarter' || calendar === 'year') {
    return isZone(zone)
      ? { type: 'calendar', unit: calendar, zone }
      : undefined;
  }
  const found = /^(?:rolling[\s-]*)?(?:p)?(\d{1,5})\s*(d|days?|w|weeks?)$/.exec(
    word,
  );
  const days = found && Number(found[1]) * (found[2].startsWith('w') ? 7 : 1);
  return days ? { type: 'rolling', days } : undefined;
}
