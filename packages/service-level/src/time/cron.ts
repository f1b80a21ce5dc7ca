import { DAY, fromLocal, MINUTE, toLocal } from './zone';

interface Times {
  /** Minutes of the day, ascending. */
  readonly minutes: readonly number[];
  isDay(local: Date): boolean;
}

/** Days without a firing after which a schedule is held to have none: a leap day comes within nine years. */
const FARTHEST = 9 * 366;

const parsed = new Map<string, Times | undefined>();

/** Whether a schedule is understood: five fields as in cron, six or seven as in Quartz, and that it ever comes. */
export function isCron(cron: string): boolean {
  const times = timesOf(cron);
  return times !== undefined && search(times, 'UTC', 0, 1) !== undefined;
}

/** The last time of a schedule that is not after a moment. */
export function firingAtOrBefore(
  cron: string,
  zone: string,
  moment: number,
): number {
  return search(requireTimes(cron), zone, moment, -1) ?? moment;
}

/** The first time of a schedule after a moment. */
export function firingAfter(
  cron: string,
  zone: string,
  moment: number,
): number {
  return search(requireTimes(cron), zone, moment, 1) ?? moment + FARTHEST * DAY;
}

function search(
  { minutes, isDay }: Times,
  zone: string,
  moment: number,
  way: 1 | -1,
): number | undefined {
  const today = Math.floor(toLocal(zone, moment) / DAY) * DAY;
  for (let days = 0; days < FARTHEST; days++) {
    const day = today + way * days * DAY;
    if (isDay(new Date(day))) {
      const found =
        way === 1
          ? firingsOf(zone, day, minutes).find(firing => firing > moment)
          : firingsOf(zone, day, minutes).findLast(firing => firing <= moment);
      if (found !== undefined) {
        return found;
      }
    }
  }
  return undefined;
}

/** In order: where an hour is skipped, what would have been in it comes after it, among what is later by the clock. */
function firingsOf(
  zone: string,
  day: number,
  minutes: readonly number[],
): readonly number[] {
  const start = fromLocal(zone, day);
  return fromLocal(zone, day + DAY) - start === DAY
    ? minutes.map(minute => start + minute * MINUTE)
    : minutes
        .map(minute => fromLocal(zone, day + minute * MINUTE))
        .sort((a, b) => a - b);
}

function requireTimes(cron: string): Times {
  const times = timesOf(cron);
  if (!times) {
    throw new Error(`The schedule "${cron}" is not understood.`);
  }
  return times;
}

function timesOf(cron: string): Times | undefined {
  if (!parsed.has(cron)) {
    if (parsed.size > 10_000) {
      parsed.clear();
    }
    parsed.set(cron, parse(cron));
  }
  return parsed.get(cron);
}

const NICKNAMES: Readonly<Record<string, string>> = {
  '@hourly': '0 * * * *',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@weekly': '0 0 * * 0',
  '@monthly': '0 0 1 * *',
  '@yearly': '0 0 1 1 *',
  '@annually': '0 0 1 1 *',
};

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const DAYS = 'sun mon tue wed thu fri sat'.split(' ');

function parse(cron: string): Times | undefined {
  const text = cron.trim().toLowerCase();
  const fields = (NICKNAMES[text] ?? text).split(/\s+/);
  const isQuartz = fields.length === 6 || fields.length === 7;
  if (fields.length !== 5 && !isQuartz) {
    return undefined;
  }
  const [minute, hour, day, month, weekday] = isQuartz
    ? fields.slice(1, 6)
    : fields;
  const minutes = valuesOf(minute, 0, 59);
  const hours = valuesOf(hour, 0, 23);
  const days = valuesOf(day, 1, 31);
  const months = valuesOf(month, 1, 12, MONTHS, 1);
  // In Quartz, Sunday is 1; elsewhere 0, and 7 as well.
  const shift = isQuartz && fields.includes('?') ? 1 : 0;
  const weekdays = valuesOf(weekday, 0, 7, DAYS, shift)?.map(
    value => (value - shift + 7) % 7,
  );
  if (!minutes || !hours || !days || !months || !weekdays) {
    return undefined;
  }
  const anyDay = /^[*?]/.test(day);
  const anyWeekday = /^[*?]/.test(weekday);
  return {
    minutes: hours.flatMap(each => minutes.map(rest => each * 60 + rest)),
    isDay(local) {
      const isOfMonth = days.includes(local.getUTCDate());
      const isOfWeek = weekdays.includes(local.getUTCDay());
      return (
        months.includes(local.getUTCMonth() + 1) &&
        // As in cron: of two that are given, one is enough.
        (anyDay || anyWeekday ? isOfMonth && isOfWeek : isOfMonth || isOfWeek)
      );
    },
  };
}

function valuesOf(
  field: string,
  lowest: number,
  highest: number,
  names: readonly string[] = [],
  first = 0,
): number[] | undefined {
  const values = new Set<number>();
  for (const part of field.split(',')) {
    const found = /^(?:([*?])|(\w+)(?:-(\w+))?)(?:\/(\d+))?$/.exec(part);
    if (!found) {
      return undefined;
    }
    const [, any, from, to, step] = found;
    const low = any ? lowest : numberOf(from, names, first);
    const high = to ? numberOf(to, names, first) : undefined;
    const end = high ?? (any || step ? highest : low);
    const by = step ? Number(step) : 1;
    if (!(low >= lowest && end <= highest && low <= end && by > 0)) {
      return undefined;
    }
    for (let value = low; value <= end; value += by) {
      values.add(value);
    }
  }
  return [...values].sort((a, b) => a - b);
}

function numberOf(
  text: string,
  names: readonly string[],
  first: number,
): number {
  const index = names.indexOf(text);
  if (index >= 0) {
    return index + first;
  }
  return /^\d+$/.test(text) ? Number(text) : NaN;
}
