/** A calendar month, quarter or year, in UTC. */
export interface CalendarPeriod {
  /** `2026-11`, `2026-Q4` or `2026` */
  readonly name: string;
  /** UTC milliseconds. */
  readonly start: number;
  readonly end: number;
  /** `objective_months.month`, the first and the last. */
  readonly months: readonly [first: number, last: number];
}

const LENGTHS = { month: 1, quarter: 3, year: 12 } as const;
type Unit = keyof typeof LENGTHS;

/** Reads a period as the REST document has it. */
export function periodOf(name: string): CalendarPeriod | undefined {
  const found = /^(\d{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])))?$/.exec(name);
  if (!found) return undefined;
  const year = Number(found[1]);
  if (found[2]) return periodFrom('month', year, Number(found[2]) - 1);
  if (found[3]) return periodFrom('quarter', year, (Number(found[3]) - 1) * 3);
  return periodFrom('year', year, 0);
}

/** The period of a kind that a moment is in. */
export function periodAt(unit: Unit, moment: number): CalendarPeriod {
  const date = new Date(moment);
  return periodFrom(unit, date.getUTCFullYear(), date.getUTCMonth());
}

/** The one before, as long. */
export function periodBefore(period: CalendarPeriod): CalendarPeriod {
  return periodAt(unitOf(period), period.start - 1);
}

function unitOf({ name }: CalendarPeriod): Unit {
  if (name.includes('Q')) return 'quarter';
  return name.includes('-') ? 'month' : 'year';
}

function periodFrom(unit: Unit, year: number, month: number): CalendarPeriod {
  const length = LENGTHS[unit];
  const first = Math.floor(month / length) * length;
  const start = Date.UTC(year, first);
  const end = Date.UTC(year, first + length);
  const two = (value: number) => String(value).padStart(2, '0');
  const names = {
    month: `${year}-${two(first + 1)}`,
    quarter: `${year}-Q${first / 3 + 1}`,
    year: String(year),
  };
  return {
    name: names[unit],
    start,
    end,
    months: [year * 100 + first + 1, year * 100 + first + length],
  };
}
