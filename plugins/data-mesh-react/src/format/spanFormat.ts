const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;

/** From here on hours are too many to think in. */
const MANY_HOURS = 3 * DAY;

const PARTS = [
  ['day', DAY],
  ['hour', HOUR],
  ['minute', MINUTE],
  ['second', 1],
] as const;

export function spanFormat(
  language: string | undefined,
): (seconds: number) => string {
  const amount = (value: number, unit: string, digits = 0) =>
    new Intl.NumberFormat(language, {
      style: 'unit',
      unit,
      unitDisplay: 'long',
      maximumFractionDigits: digits,
    }).format(value);
  return seconds => {
    if (seconds >= YEAR && seconds % YEAR === 0) {
      return amount(seconds / YEAR, 'year');
    }
    if (seconds >= 2 * YEAR) return amount(seconds / YEAR, 'year', 1);
    if (seconds < MINUTE) return amount(seconds, 'second', 1);
    // What is not much longer than a day is said in hours, as people promise it: 26 hours.
    const inDays = seconds >= MANY_HOURS || seconds % DAY === 0;
    const parts = PARTS.filter(([unit]) => inDays || unit !== 'day');
    const first = parts.findIndex(([, size]) => seconds >= size);
    const [unit, size] = parts[first];
    const [smaller, step] = parts[first + 1] ?? parts[first];
    const steps = Math.round((seconds % size) / step);
    const isCarried = steps * step === size;
    const whole = Math.floor(seconds / size) + (isCarried ? 1 : 0);
    return steps > 0 && !isCarried
      ? `${amount(whole, unit)} ${amount(steps, smaller)}`
      : amount(whole, unit);
  };
}
