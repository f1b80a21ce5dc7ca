import { QualityThreshold } from '@backstage-data-mesh/contract';
import { numberOf } from '../check/threshold';

/** Whether a measure is as promised. `mustBeBetween` includes its bounds, and so does what it must not be between. */
export function holds(
  measure: number | boolean | string,
  { operator, value }: QualityThreshold,
): boolean {
  const [low, high] = boundsOf(value);
  switch (operator) {
    case 'mustBe':
      return isEqual(measure, value);
    case 'mustNotBe':
      return !isEqual(measure, value);
    case 'mustBeGreaterThan':
      return Number(measure) > low;
    case 'mustBeGreaterOrEqualTo':
      return Number(measure) >= low;
    case 'mustBeLessThan':
      return Number(measure) < low;
    case 'mustBeLessOrEqualTo':
      return Number(measure) <= low;
    case 'mustBeBetween':
      return low <= Number(measure) && Number(measure) <= high;
    case 'mustNotBeBetween':
      return Number(measure) < low || high < Number(measure);
    default:
      throw new Error(`There is no operator ${operator satisfies never}`);
  }
}

function boundsOf(value: unknown): readonly [number, number] {
  const [low, high] = Array.isArray(value) ? value : [value, value];
  return [numberOf(low) ?? Number.NaN, numberOf(high) ?? Number.NaN];
}

/** Engines give true and false as such or as 1 and 0, and numbers as texts where they are exact. */
function isEqual(measure: number | boolean | string, value: unknown): boolean {
  if (typeof value === 'boolean' || /^(?:true|false)$/i.test(String(value))) {
    return Number(toBoolean(measure)) === Number(toBoolean(value));
  }
  const [left, right] = [
    numberOf(measure) ?? measure,
    numberOf(value) ?? value,
  ];
  return typeof left === 'boolean' && typeof right === 'number'
    ? Number(left) === right
    : left === right;
}

function toBoolean(value: unknown): boolean | number {
  if (typeof value === 'string') {
    const word = value.trim().toLowerCase();
    if (word === 'true' || word === 'false') return word === 'true';
    return Number(word);
  }
  return typeof value === 'boolean' ? value : Number(value);
}
