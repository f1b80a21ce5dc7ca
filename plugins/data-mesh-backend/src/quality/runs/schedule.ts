import { readQuantity } from '@backstage-data-mesh/contract';
import { Cron } from 'croner';
import { createHash } from 'node:crypto';

/** When checks run by themselves. */
export type Schedule =
  | {
      /** As written. */
      readonly text: string;
      readonly cron: string;
    }
  | {
      readonly text: string;
      /** Milliseconds. */
      readonly every: number;
    };

const MINUTE = 60_000;
const WIDEST_SPREAD = 15 * MINUTE;
const WIDEST_JITTER = 30_000;

/** A cron expression (UTC) or an ISO 8601 duration of a minute or more; `undefined` for what is neither. */
export function scheduleOf(text: string): Schedule | undefined {
  const written = text.trim().replace(/\s+/g, ' ');
  if (written.length > 200) return undefined;
  if (/^P/i.test(written)) {
    const quantity = readQuantity({ property: 'frequency', value: written });
    const every =
      quantity?.type === 'duration' ? quantity.seconds * 1000 : undefined;
    return every !== undefined && every >= MINUTE
      ? { text: written.toUpperCase(), every }
      : undefined;
  }
  try {
    // Seconds are left to no contract: a schedule is at most once a minute.
    const fields = written.split(' ').length;
    if (fields !== 5 && !written.startsWith('@')) return undefined;
    return new Cron(written, { timezone: 'UTC' }).nextRun()
      ? { text: written, cron: written }
      : undefined;
  } catch {
    return undefined;
  }
}

/** Soon, but not all at once: `among` is how many begin together. */
export function firstDue(
  schedule: Schedule,
  key: string,
  now: number,
  among: number,
): number {
  const spread = Math.min(
    spreadOf(schedule, now),
    Math.max(2_000, among * 500),
  );
  return now + Math.floor(shareOf(key) * spread);
}

/** The time after one that was due; what was missed meanwhile is not made up for. */
export function nextDue(
  schedule: Schedule,
  key: string,
  due: number,
  now: number,
): number {
  if ('cron' in schedule) {
    return (
      after(schedule, Math.max(now, due)) +
      Math.floor(shareOf(key) * WIDEST_JITTER)
    );
  }
  const next = due + schedule.every;
  return next > now && next <= now + schedule.every
    ? next
    : now + schedule.every - Math.floor(shareOf(key) * spreadOf(schedule, now));
}

/**
 * The latest time for which something can be due now. One that is due later was put there by a clock that has gone back
 * since.
 */
export function latestDue(schedule: Schedule, now: number): number {
  if ('cron' in schedule) {
    return after(schedule, after(schedule, now)) + WIDEST_JITTER;
  }
  return now + schedule.every + WIDEST_SPREAD;
}

function after(schedule: { readonly cron: string }, moment: number): number {
  const next = new Cron(schedule.cron, { timezone: 'UTC' }).nextRun(
    new Date(moment),
  );
  // A day of the calendar that never comes again.
  return next?.getTime() ?? moment + 366 * 24 * 60 * MINUTE;
}

function spreadOf(schedule: Schedule, now: number): number {
  const interval =
    'cron' in schedule
      ? after(schedule, after(schedule, now)) - after(schedule, now)
      : schedule.every;
  return Math.min(interval / 10, WIDEST_SPREAD);
}

/** From 0 to 1, the same for the same key. */
function shareOf(key: string): number {
  return createHash('sha256').update(key).digest().readUInt32BE() / 2 ** 32;
}
