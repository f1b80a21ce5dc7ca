const DAY = 86_400_000;

interface Zone {
  readonly days: Intl.DateTimeFormat;
  readonly clock: Intl.DateTimeFormat;
}

export function periodFormat(
  language: string | undefined,
): (start: string, end: string, zone?: string) => string {
  const times = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  // To make one is slow, and a list says hundreds of periods.
  const zones = new Map<string | undefined, Zone>();
  const zoneOf = (name: string | undefined) => {
    const known = zones.get(name) ?? makeZone(language, name);
    zones.set(name, known);
    return known;
  };
  return (start, end, zone) => {
    const from = Date.parse(start);
    const to = Date.parse(end);
    if (Number.isNaN(from) || Number.isNaN(to)) return `${start} – ${end}`;
    const { days, clock } = zoneOf(zone);
    // A day may be 23 hours long, and an hour may start at midnight.
    const isOfDays =
      to - from > DAY / 2 &&
      clock.format(from) === clock.format(to) &&
      clock.format(from) === '00:00:00';
    return isOfDays
      ? days.formatRange(from, to - 1)
      : times.formatRange(from, to);
  };
}

function makeZone(
  language: string | undefined,
  timeZone: string | undefined,
): Zone {
  try {
    return {
      days: new Intl.DateTimeFormat(language, {
        dateStyle: 'medium',
        timeZone,
      }),
      clock: new Intl.DateTimeFormat('en-GB', {
        timeStyle: 'medium',
        timeZone,
      }),
    };
  } catch {
    // A zone that this browser does not know.
    return makeZone(language, undefined);
  }
}
