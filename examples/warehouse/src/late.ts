import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { addDays, Day, dayOf } from './days';
import { hoursLate, plantLate } from './faults';
import { DatasetPlan } from './plan/dataset';
import { PLAN } from './plan';
import { loadTime } from './schedule';

const HOUR = 3_600_000;
const LONGEST_OUTAGE = 14;

interface LateLoad {
  readonly dataset: string;
  readonly day: Day;
  readonly hours: number;
}

/** Beside the warehouse, so that a feeder that runs hears of it. */
const fileOf = (out: string) => `${out}.late.json`;

/** When something was planted last; 0 when nothing was. */
export async function lateChangedAt(out: string): Promise<number> {
  const found = await stat(fileOf(out)).catch(() => undefined);
  return found?.mtimeMs ?? 0;
}

/** Plants in this process what was planted for the warehouse. */
export async function readLate(out: string): Promise<readonly LateLoad[]> {
  const text = await readFile(fileOf(out), 'utf8').catch(() => '[]');
  // Nobody else writes it.
  const loads: readonly LateLoad[] = JSON.parse(text);
  for (const { dataset, day, hours } of loads) plantLate(dataset, day, hours);
  return loads;
}

/**
 * Has the loads of a dataset that are due today, or were within so many hours, come that late; with 0 hours those that were
 * made late come now. Loads that are there already stay.
 *
 * @returns what comes when, the oldest first, in UTC milliseconds
 * @throws Error for a stream and more hours than a day has room for
 */
export async function makeLate(
  out: string,
  dataset: DatasetPlan,
  hours: number,
  seed: number,
  now: number,
): Promise<readonly { readonly day: Day; readonly comesAt: number }[]> {
  if (dataset.mode === 'stream' && hours > LONGEST_OUTAGE) {
    throw new Error(
      `${dataset.name} is a stream, whose outage ends before midnight: it can be at most ${LONGEST_OUTAGE} hours late`,
    );
  }
  const before = await readLate(out);
  const others = before.filter(each => each.dataset !== dataset.name);
  const own =
    hours > 0
      ? daysWithin(dataset, hours, seed, now).map(day => ({ day, hours }))
      : before
          .filter(each => each.dataset === dataset.name)
          .map(({ day }) => ({
            day,
            hours: hoursUntil(dataset, day, seed, now),
          }));
  const loads = own.map(each => ({ dataset: dataset.name, ...each }));
  for (const each of loads) plantLate(each.dataset, each.day, each.hours);
  mkdirSync(path.dirname(out), { recursive: true });
  const half = `${fileOf(out)}.${process.pid}`;
  await writeFile(half, JSON.stringify([...others, ...loads], null, 2));
  await rename(half, fileOf(out));
  return loads.map(({ day }) => ({
    day,
    comesAt: loadTime(dataset, day, seed).loadedAt,
  }));
}

/** Business days of which the load is due today, or was due so short ago that it would not be there if it were late. */
function daysWithin(
  dataset: DatasetPlan,
  hours: number,
  seed: number,
  now: number,
): readonly Day[] {
  const newest = addDays(dayOf(now), -1);
  const days = [newest];
  for (;;) {
    const day = addDays(days[0], -1);
    const { plannedAt } = loadTime(dataset, day, seed);
    if (plannedAt + hours * HOUR <= now) return days;
    days.unshift(day);
  }
}

/** By how much a load is late that comes now; 0 for one that is not due yet. */
function hoursUntil(
  dataset: DatasetPlan,
  day: Day,
  seed: number,
  now: number,
): number {
  const inTime =
    loadTime(dataset, day, seed).loadedAt -
    hoursLate(dataset, day, seed) * HOUR;
  return Math.max(0, (now - inTime) / HOUR);
}

/** @throws Error for a name that no dataset has */
export function datasetNamed(name: string): DatasetPlan {
  const dataset = PLAN.find(each => each.name === name);
  if (!dataset) {
    throw new Error(
      `--late has no dataset "${name}": it is one of ${PLAN.map(
        each => each.name,
      ).join(', ')}`,
    );
  }
  return dataset;
}
