/** Milliseconds. */
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

interface DayOffset {
  readonly before: number;
  /** When the clocks change on this day of UTC. */
  readonly change: number;
  readonly after: number;
}

interface Zone {
  readonly format: Intl.DateTimeFormat;
  readonly days: Map<number, DayOffset>;
}

const zones = new Map<string, Zone>();

/** Whether there is such a time zone. @public */
export function isZone(zone: string): boolean {
  try {
    zoneOf(zone);
    return true;
  } catch {
    return false;
  }
}

function zoneOf(name: string): Zone {
  let zone = zones.get(name);
  if (!zone) {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    zone = { format, days: new Map() };
    zones.set(name, zone);
  }
  return zone;
}

/** How far the clocks of a zone are ahead of UTC at a moment, in milliseconds. */
export function offsetAt(zone: string, moment: number): number {
  if (zone === 'UTC') {
    return 0;
  }
  const known = zoneOf(zone);
  const day = Math.floor(moment / DAY);
  let offset = known.days.get(day);
  if (!offset) {
    // Asking the platform is slow; a day has one change at most.
    offset = findChange(known.format, day * DAY);
    if (known.days.size > 20_000) {
      known.days.clear();
    }
    known.days.set(day, offset);
  }
  return moment < offset.change ? offset.before : offset.after;
}

function findChange(format: Intl.DateTimeFormat, start: number): DayOffset {
  const before = ask(format, start);
  const after = ask(format, start + DAY - 1000);
  if (before === after) {
    return { before, change: start, after };
  }
  let low = start / 1000;
  let high = (start + DAY) / 1000 - 1;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (ask(format, middle * 1000) === before) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return { before, change: high * 1000, after };
}

function ask(format: Intl.DateTimeFormat, moment: number): number {
  const part: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(moment)) {
    part[type] = Number(value);
  }
  return (
    Date.UTC(
      part.year,
      part.month - 1,
      part.day,
      part.hour,
      part.minute,
      part.second,
    ) - moment
  );
}

/** What the clocks of a zone show at a moment, as if it were UTC. @public */
export function toLocal(zone: string, moment: number): number {
  return moment + offsetAt(zone, moment);
}

/**
 * When the clocks of a zone show something. An hour that comes twice counts the first time; one that is skipped is as
 * many minutes after the clocks change as it would have been.
 * @public
 */
export function fromLocal(zone: string, local: number): number {
  if (zone === 'UTC') {
    return local;
  }
  const early = offsetAt(zone, local - DAY);
  const late = offsetAt(zone, local + DAY);
  if (early === late) {
    return local - early;
  }
  const fits = [early, late]
    .map(offset => local - offset)
    .filter(moment => toLocal(zone, moment) === local);
  return fits.length > 0 ? Math.min(...fits) : local - early;
}
