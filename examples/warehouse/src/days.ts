/** A calendar day in UTC, `YYYY-MM-DD`. Compares as text. @public */
export type Day = string;

const MS_PER_DAY = 86_400_000;

/** Midnight UTC at which the day begins, in milliseconds. */
export function startOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

export function dayOf(time: number): Day {
  return new Date(time).toISOString().slice(0, 10);
}

export function addDays(day: Day, count: number): Day {
  return dayOf(startOf(day) + count * MS_PER_DAY);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((startOf(to) - startOf(from)) / MS_PER_DAY);
}

/** 0 is Monday, 6 is Sunday. */
export function weekday(day: Day): number {
  return (new Date(startOf(day)).getUTCDay() + 6) % 7;
}

/** All days from the first to the last, both included. */
export function dayRange(first: Day, last: Day): readonly Day[] {
  const count = daysBetween(first, last) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) =>
    addDays(first, i),
  );
}

/** How DuckDB writes and reads a timestamp: UTC without a zone, to the second. */
export function sqlTime(time: number): string {
  return new Date(time).toISOString().slice(0, 19).replace('T', ' ');
}
