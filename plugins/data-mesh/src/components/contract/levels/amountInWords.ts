import { Translate } from '../shared/translate';

const UNITS = {
  ms: ['ms', 'millisecond', 'milliseconds'],
  second: ['s', 'sec', 'second', 'seconds'],
  minute: ['min', 'mins', 'minute', 'minutes'],
  hour: ['h', 'hr', 'hrs', 'hour', 'hours'],
  day: ['d', 'day', 'days'],
  week: ['w', 'wk', 'week', 'weeks'],
  month: ['mo', 'month', 'months'],
  year: ['y', 'yr', 'yrs', 'year', 'years'],
} as const;

type Unit = keyof typeof UNITS;

/**
 * A value with its unit in words: `4` and `h` are "4 hours". An ISO 8601 duration is told in words too. A unit that is
 * not known, or has two meanings in use (`m` is minutes to some tools and months to others), stays as it was written.
 */
export function amountInWords(
  value: string,
  unit: string | undefined,
  t: Translate,
): string {
  const written = value.trim();
  const iso = isoDurationInWords(written, t);
  if (iso) return iso;
  if (!unit || unit.toUpperCase() === 'ISO') return written;
  if (unit === '%' || /^per\s?cent$/i.test(unit)) {
    return written.endsWith('%') ? written : `${written} %`;
  }
  const known = unitOf(unit);
  const count = Number(written);
  if (known && written !== '' && Number.isFinite(count)) {
    return t(`contract.unit.${known}`, { count });
  }
  return written.toLowerCase().endsWith(unit.toLowerCase())
    ? written
    : `${written} ${unit}`;
}

function unitOf(written: string): Unit | undefined {
  const wanted = written.trim().toLowerCase();
  for (const [unit, names] of Object.entries(UNITS)) {
    const known: readonly string[] = names;
    // `Object.entries` forgets the keys; they are those of UNITS.
    if (known.includes(wanted)) return unit as Unit;
  }
  return undefined;
}

const ISO_DURATION =
  /^P(?=\d|T\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const ISO_UNITS: readonly Unit[] = [
  'year',
  'month',
  'week',
  'day',
  'hour',
  'minute',
  'second',
];

function isoDurationInWords(text: string, t: Translate): string | undefined {
  const parts = ISO_DURATION.exec(text);
  if (!parts) return undefined;
  return ISO_UNITS.flatMap((unit, i) =>
    parts[i + 1]
      ? [t(`contract.unit.${unit}`, { count: Number(parts[i + 1]) })]
      : [],
  ).join(' ');
}
