import { Day, weekday } from './days';
import { DatasetPlan } from './plan/dataset';
import { chance } from './random';

/** Turnover by month relative to the mean, January first: a dip in summer, a peak before Christmas. */
const SEASON = [
  0.95, 0.94, 0.98, 1.02, 1.0, 0.99, 0.95, 0.94, 0.99, 1.01, 1.04, 1.18,
];

/**
 * Rows that a day of a dataset starts from: the mean, times the weekday, the month and some noise. The noise
 * of a company is shared by all datasets (a rainy Saturday is quiet everywhere), a smaller one is their own.
 */
export function rowsOn(
  dataset: DatasetPlan,
  day: Day,
  seed: number,
  scale: number,
): number {
  if (!dataset.week) return Math.max(1, Math.round(dataset.rowsPerDay * scale));
  const month = Number(day.slice(5, 7)) - 1;
  const company = 0.95 + 0.1 * chance(seed, 'weather', day);
  const own = 0.97 + 0.06 * chance(seed, 'rows', dataset.name, day);
  const factor = dataset.week[weekday(day)] * SEASON[month] * company * own;
  return Math.max(1, Math.round(dataset.rowsPerDay * scale * factor));
}
