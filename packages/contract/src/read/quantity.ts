import { levelNameOf } from '../model/levelName';
import { Quantity } from '../model/quantity';

/**
 * What is said of a service level, as written.
 * @public
 */
export interface Promised {
  readonly property: string;
  readonly value?: string;
  readonly valueExt?: string;
  readonly unit?: string;
}

/**
 * What the value and unit of a service level amount to: `4` `h`, `PT4H`, `24 hours`, `99.9%`, `daily`, `2030-01-01`.
 * `undefined` where they are not understood: free text, a variable, a time of day.
 * @public
 */
export function readQuantity({
  property,
  value,
  valueExt,
  unit,
}: Promised): Quantity | undefined {
  const text = value?.trim().replace(/^(?:<=?|>=?|=|≤|≥|~)\s*/, '') ?? '';
  if (text === '' || text.length > 100 || text.includes('${')) {
    return undefined;
  }
  const name = levelNameOf(property);
  return (
    readDate(text) ??
    readIsoDuration(text) ??
    readWord(text) ??
    readAmounts(text, name) ??
    readNumber(text, unit?.trim() ?? '', name, valueExt)
  );
}

function readDate(text: string): Quantity | undefined {
  const found =
    /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[-+]\d{2}:?\d{2})?)?$/i.exec(
      text,
    );
  return found && !Number.isNaN(Date.parse(text.slice(0, 10)))
    ? { type: 'date', date: text.replace(' ', 'T') }
    : undefined;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MONTH = 30 * DAY;
const YEAR = 365 * DAY;

const ISO_NUMBER = '(\\d+(?:[.,]\\d+)?)';
const ISO_DURATION = new RegExp(
  `^P(?=.)(?:${ISO_NUMBER}Y)?(?:${ISO_NUMBER}M)?(?:${ISO_NUMBER}W)?(?:${ISO_NUMBER}D)?` +
    `(?:T(?=.)(?:${ISO_NUMBER}H)?(?:${ISO_NUMBER}M)?(?:${ISO_NUMBER}S)?)?$`,
  'i',
);

function readIsoDuration(text: string): Quantity | undefined {
  const found = ISO_DURATION.exec(text);
  if (!found) {
    return undefined;
  }
  const scales = [YEAR, MONTH, 7 * DAY, DAY, HOUR, MINUTE, 1];
  return duration(
    found
      .slice(1)
      .reduce(
        (sum, part, index) =>
          sum + Number((part ?? '0').replace(',', '.')) * scales[index],
        0,
      ),
  );
}

/** How often, in words. */
const WORDS: ReadonlyMap<string, number> = new Map([
  ['hourly', HOUR],
  ['daily', DAY],
  ['nightly', DAY],
  ['weekly', 7 * DAY],
  ['fortnightly', 14 * DAY],
  ['monthly', MONTH],
  ['quarterly', 3 * MONTH],
  ['yearly', YEAR],
  ['annually', YEAR],
]);

function readWord(text: string): Quantity | undefined {
  const seconds = WORDS.get(text.toLowerCase());
  return seconds === undefined ? undefined : duration(seconds);
}

const UNITS: ReadonlyMap<string, number> = new Map(
  (
    [
      [0.001, 'ms msec millis millisecond milliseconds'],
      [1, 's sec secs second seconds'],
      [MINUTE, 'min mins minute minutes'],
      [HOUR, 'h hr hrs hour hours'],
      [DAY, 'd day days'],
      [7 * DAY, 'w wk wks week weeks'],
      [MONTH, 'mo mon month months'],
      [3 * MONTH, 'q quarter quarters'],
      [YEAR, 'y yr yrs year years'],
    ] as const
  ).flatMap(([seconds, names]) =>
    names.split(' ').map((name): [string, number] => [name, seconds]),
  ),
);

/** Seconds of a unit. `m` is a month where data is kept, and a minute where it is awaited. */
function secondsOf(unit: string, name: string): number | undefined {
  const word = unit.toLowerCase();
  if (word === 'm') {
    return name === 'retention' ? MONTH : MINUTE;
  }
  return UNITS.get(word);
}

function isPercent(unit: string): boolean {
  return /^(?:%|percent|percentage|pct)$/i.test(unit);
}

const AMOUNT = /([-+]?\d+(?:[.,]\d+)*)\s*(%|[a-z]+)[\s,]*/iy;

/** Numbers with their units in one text: `24 hours`, `1d 12h`, `every 5 minutes`, `99.9 %`. */
function readAmounts(text: string, name: string): Quantity | undefined {
  const amounts = text.replace(/^every\s+/i, '');
  let seconds: number | undefined;
  let percent: number | undefined;
  AMOUNT.lastIndex = 0;
  while (AMOUNT.lastIndex < amounts.length) {
    const [, digits, unit] = AMOUNT.exec(amounts) ?? [];
    const number = digits === undefined ? undefined : numberOf(digits);
    if (number === undefined || percent !== undefined) {
      return undefined;
    }
    const scale = secondsOf(unit, name);
    if (scale !== undefined) {
      seconds = (seconds ?? 0) + number * scale;
    } else if (isPercent(unit) && seconds === undefined) {
      percent = number;
    } else {
      return undefined;
    }
  }
  if (percent !== undefined) {
    return percentage(percent);
  }
  return seconds === undefined ? undefined : duration(seconds);
}

/** `1,000` is a thousand; `1,5` could be either and is not understood. */
function numberOf(text: string): number | undefined {
  const plain = /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text)
    ? text.replace(/,/g, '')
    : text;
  const number = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i.test(plain)
    ? Number(plain)
    : NaN;
  return Number.isFinite(number) ? number : undefined;
}

function readNumber(
  text: string,
  unit: string,
  name: string,
  valueExt: string | undefined,
): Quantity | undefined {
  const number = numberOf(text);
  if (number === undefined) {
    return undefined;
  }
  if (isPercent(unit)) {
    return percentage(number);
  }
  const scale = secondsOf(unit, name);
  if (scale !== undefined) {
    // The standard does not say whether `2` and `1` `d` is twice a day or every two days.
    const isClear =
      name !== 'frequency' || valueExt === undefined || valueExt === text;
    return isClear || (valueExt === '1' && number === 1)
      ? duration(number * scale)
      : undefined;
  }
  if (unit === '') {
    // A share of time above one can only be a percentage.
    return name === 'availability' && number > 1 && number <= 100
      ? percentage(number)
      : { type: 'number', number };
  }
  return { type: 'number', number, unit: unit.toLowerCase() };
}

function duration(seconds: number): Quantity {
  return {
    type: 'duration',
    // 0.1 * 3 * 60 and its like should be what a person expects.
    seconds: Number.isSafeInteger(seconds)
      ? seconds
      : Number(seconds.toPrecision(12)),
  };
}

function percentage(percent: number): Quantity | undefined {
  return percent >= 0 && percent <= 100
    ? { type: 'percent', percent }
    : undefined;
}
