import { QualityThreshold } from '@backstage-data-mesh/contract';
import { Check } from '../model/check';
import { Field, Test } from '../model/executable';

const SIGNS: Readonly<Record<QualityThreshold['operator'], string>> = {
  mustBe: '=',
  mustNotBe: '≠',
  mustBeGreaterThan: '>',
  mustBeGreaterOrEqualTo: '≥',
  mustBeLessThan: '<',
  mustBeLessOrEqualTo: '≤',
  mustBeBetween: 'between',
  mustNotBeBetween: 'not between',
};

/**
 * What a measure is held against: `= 0`, `between 10 and 20`, `≥ 1 % and < 5 %`, `≤ 34 hours`. A promise of the schema
 * allows no row to break it.
 * @public
 */
export function thresholdInWords({
  thresholds,
  unit,
}: Pick<Check, 'thresholds' | 'unit'>): string {
  if (thresholds.length === 0) {
    return '= 0';
  }
  const show = (value: unknown) => amountInWords(value, unit);
  return thresholds
    .map(({ operator, value }) =>
      Array.isArray(value)
        ? `${SIGNS[operator]} ${show(value[0])} and ${show(value[1])}`
        : `${SIGNS[operator]} ${show(value)}`,
    )
    .join(' and ');
}

/** A measure as people read it. */
export function amountInWords(value: unknown, unit: Check['unit']): string {
  if (typeof value !== 'number') {
    return String(value);
  }
  switch (unit) {
    case 'percent':
      return `${rounded(value)} %`;
    case 'seconds':
      return durationInWords(value);
    default:
      return rounded(value);
  }
}

/** Never rounds a little to nothing, nor nearly all to all. */
function rounded(value: number): string {
  if (Number.isInteger(value)) {
    return String(value);
  }
  const short = Number(value.toFixed(2));
  return String(Number.isInteger(short) ? Number(value.toPrecision(6)) : short);
}

const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** `34 hours`, `2 days`, `90 seconds`, with one decimal where it is not whole. */
function durationInWords(seconds: number): string {
  const size = Math.abs(seconds);
  // Two days are clearer than 48 hours, but 34 hours are clearer than 1.4 days.
  const [unit, length] = UNITS.find(
    ([, each]) => size >= 2 * each || size === each,
  ) ?? ['second', 1];
  const amount = Number((seconds / length).toFixed(1));
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`;
}

/** What is wrong with the rows that a test counts: `have no value in customer_id`. */
export function faultInWords(test: Test): string {
  switch (test.type) {
    case 'nulls':
      return `have no value in ${test.field.path}`;
    case 'missing':
      return `have no value, or one that stands for none, in ${test.field.path}`;
    case 'values':
      return `have a value in ${test.field.path} that is not ${
        test.pattern === undefined
          ? 'one of the allowed'
          : 'of the allowed form'
      }`;
    case 'length':
      return `have a text in ${test.field.path} that is too ${
        test.atLeast === undefined
          ? 'long'
          : (test.atMost === undefined && 'short') || 'short or too long'
      }`;
    case 'range':
      return `have a value in ${test.field.path} outside of its limits`;
    case 'duplicates':
      return test.nullsBreak
        ? `have an incomplete key or one that occurred before (${pathsOf(
            test.fields,
          )})`
        : `repeat a value of ${pathsOf(test.fields)}`;
    case 'reference':
      return `refer in ${pathsOf(test.fields)} to nothing in ${test.to.object}`;
    default:
      return 'break the promise';
  }
}

function pathsOf(fields: readonly Field[]): string {
  return fields.map(({ path }) => path).join(', ');
}
