import { QualityThreshold } from '@backstage-data-mesh/contract';

/**
 * Why a threshold cannot be held against a measure; `undefined` when it can. A query may also give true or false, or a
 * text that is compared as a whole.
 */
export function faultOf(
  { operator, value }: QualityThreshold,
  measure: 'number' | 'any',
): string | undefined {
  if (operator === 'mustBeBetween' || operator === 'mustNotBeBetween') {
    if (!Array.isArray(value) || value.length !== 2) {
      return `${operator} needs two numbers, like [10, 20]`;
    }
    const [low, high] = value.map(numberOf);
    if (low === undefined || high === undefined) {
      return `${operator} needs two numbers, like [10, 20]`;
    }
    return low > high ? `${operator} needs the lower number first` : undefined;
  }
  if (numberOf(value) !== undefined) {
    return undefined;
  }
  const equality = operator === 'mustBe' || operator === 'mustNotBe';
  if (
    measure === 'any' &&
    equality &&
    (typeof value === 'boolean' || typeof value === 'string')
  ) {
    return undefined;
  }
  return `${operator} needs a number`;
}

/** A number, or a text that is one. */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') {
    return Number.isFinite(value) ? value : undefined;
  }
  if (typeof value === 'string' && /^\s*[-+]?(?:\d|\.\d)/.test(value)) {
    const number = Number(value);
    return Number.isFinite(number) ? number : undefined;
  }
  return undefined;
}
