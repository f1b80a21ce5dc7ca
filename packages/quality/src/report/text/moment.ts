const WRITTEN =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?$/;

/**
 * UTC milliseconds of a time as tools write it: ISO 8601 with or without dashes (`20200727T171932.962507Z`), Python's
 * `2014-01-28 23:59:59.999999+00:00`, any number of digits of a second. Without an offset it is UTC.
 */
export function momentOf(value: unknown): number | undefined {
  if (typeof value !== 'string') return undefined;
  const found = WRITTEN.exec(value.trim());
  if (!found) return undefined;
  const [, year, month, day, hour, minute, second, fraction, offset] = found;
  const time = `${hour ?? '00'}:${minute ?? '00'}:${second ?? '00'}`;
  const milliseconds = (fraction ?? '').padEnd(3, '0').slice(0, 3);
  const moment = Date.parse(
    `${year}-${month}-${day}T${time}.${milliseconds}${zone(offset)}`,
  );
  return Number.isNaN(moment) ? undefined : moment;
}

function zone(offset = 'Z'): string {
  if (offset === 'Z') return 'Z';
  const digits = offset.slice(1).replace(':', '').padEnd(4, '0');
  return `${offset[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}
