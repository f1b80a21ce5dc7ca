import { QualityThreshold } from '@backstage-data-mesh/contract';
import { member, Members } from './text/members';
import { betweenWords } from './words';

type Operator = QualityThreshold['operator'];

const SIGNS: Readonly<Partial<Record<Operator, string>>> = {
  mustBe: '=',
  mustNotBe: '!=',
  mustBeGreaterThan: '>',
  mustBeGreaterOrEqualTo: '>=',
  mustBeLessThan: '<',
  mustBeLessOrEqualTo: '<=',
};

/** The words for thresholds of a contract's rule, the same that readers make of other tools' bounds. */
export function thresholdWords(
  thresholds: readonly QualityThreshold[],
): string | undefined {
  const words = thresholds.map(({ operator, value }) => {
    const sign = SIGNS[operator];
    if (sign) return typeof value === 'number' ? `${sign} ${value}` : undefined;
    const [from, to]: readonly unknown[] = Array.isArray(value) ? value : [];
    if (typeof from !== 'number' || typeof to !== 'number') return undefined;
    return operator === 'mustBeBetween'
      ? betweenWords(from, to)
      : `not between ${from} and ${to}`;
  });
  return words.length > 0 && words.every(word => word !== undefined)
    ? words.join(' and ')
    : undefined;
}

const OPERATORS: readonly Operator[] = [
  'mustBe',
  'mustNotBe',
  'mustBeGreaterThan',
  'mustBeGreaterOrEqualTo',
  'mustBeLessThan',
  'mustBeLessOrEqualTo',
  'mustBeBetween',
  'mustNotBeBetween',
];

/** Thresholds as ODCS spells them, in words: `{ mustBe: 0 }` is `= 0`. */
export function thresholdOfMembers(of: Members): string | undefined {
  const thresholds: QualityThreshold[] = [];
  for (const operator of OPERATORS) {
    const value = member(of, operator);
    if (value !== undefined) thresholds.push({ operator, value });
  }
  return thresholdWords(thresholds);
}

const NUMBER = String.raw`-?\d+(?:\.\d+)?(?:e[+-]?\d+)?`;
const PLAIN = new RegExp(
  `^(?:(?:=|!=|<=?|>=?) ${NUMBER}|(?:not )?between ${NUMBER} and ${NUMBER})(?: (?:rows|percent|seconds))?$`,
  'i',
);

/** A tool's words for a threshold, where they are an operator and numbers: anything else might quote data. */
export function plainThreshold(words: string | undefined): string | undefined {
  return words !== undefined && PLAIN.test(words) ? words : undefined;
}
