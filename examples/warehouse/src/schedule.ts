import { addDays, Day, startOf } from './days';
import { hoursLate } from './faults';
import { DatasetPlan } from './plan/dataset';
import { pick } from './random';

const MINUTE = 60_000;

/** When one load of a dataset should be there and when it is there, in UTC milliseconds. */
export interface LoadTime {
  readonly plannedAt: number;
  readonly loadedAt: number;
}

/** Streams bring their rows in batches of this length. */
export const BATCH_MINUTES = 5;

/** A quarter of an hour after midnight no batch of the day before can come any more. */
const STREAM_CLOSES_AFTER_MINUTES = 15;

/** The load of a business day: the next morning, a few minutes after it is due, hours later when a fault is planted. */
export function loadTime(
  dataset: DatasetPlan,
  day: Day,
  seed: number,
): LoadTime {
  const nextDay = startOf(addDays(day, 1));
  if (dataset.mode === 'stream') {
    const closes = nextDay + STREAM_CLOSES_AFTER_MINUTES * MINUTE;
    return { plannedAt: closes, loadedAt: closes };
  }
  const [hours, minutes] = dataset.dueAt.split(':').map(Number);
  const plannedAt = nextDay + (hours * 60 + minutes) * MINUTE;
  const seconds = pick(40, 540, seed, 'load', dataset.name, day);
  const late = hoursLate(dataset, day, seed) * 60 * MINUTE;
  return { plannedAt, loadedAt: plannedAt + seconds * 1000 + late };
}

/**
 * In a stream a fault is an outage: the batches due from `from` on come together at `until`. Both in UTC milliseconds;
 * undefined on a usual day. It never reaches past midnight, so a day always closes.
 */
export function outage(
  dataset: DatasetPlan,
  day: Day,
  seed: number,
): { readonly from: number; readonly until: number } | undefined {
  const hours = hoursLate(dataset, day, seed);
  if (dataset.mode !== 'stream' || hours === 0) return undefined;
  const from =
    startOf(day) +
    pick(8, 23 - hours, seed, 'outage', dataset.name, day) * 60 * MINUTE;
  return { from, until: from + hours * 60 * MINUTE };
}
