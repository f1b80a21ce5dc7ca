import { dayOf, dayRange, Day } from '../days';
import { DatasetPlan } from '../plan/dataset';
import { PLAN } from '../plan';
import { loadTime } from '../schedule';

/** Loads by dataset that are in the warehouse, as the load log has them. */
export type Done = ReadonlyMap<string, ReadonlySet<Day>>;

/**
 * The loads that should be there by now and are not. A load that the seed made late is not due before it arrives.
 */
export function dueLoads(
  firstDay: Day,
  now: number,
  done: Done,
  seed: number,
): Map<string, readonly Day[]> {
  const days = dayRange(firstDay, dayOf(now));
  const due = new Map<string, readonly Day[]>();
  for (const dataset of PLAN) {
    const missing = days.filter(
      day =>
        !done.get(dataset.name)?.has(day) &&
        loadTime(dataset, day, seed).loadedAt <= now,
    );
    if (missing.length) due.set(dataset.name, missing);
  }
  return due;
}

/** The moment at which the next load becomes due, in UTC milliseconds. */
export function nextDue(firstDay: Day, now: number, seed: number): number {
  const days = dayRange(firstDay, dayOf(now)).slice(-4);
  const ahead = PLAN.flatMap(dataset =>
    days.map(day => loadTime(dataset, day, seed).loadedAt),
  ).filter(time => time > now);
  return Math.min(...ahead);
}

export function streams(): readonly DatasetPlan[] {
  return PLAN.filter(dataset => dataset.mode === 'stream');
}
