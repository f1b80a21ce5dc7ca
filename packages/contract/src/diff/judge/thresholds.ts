import { QualityRule, QualityThreshold } from '../../model/contract';
import { KindId } from '../kinds/kinds';
import { Pair } from '../rule';

export const THRESHOLD_KINDS = [
  'quality-rule-tightened',
  'quality-rule-weakened',
  'quality-threshold-changed',
  'quality-threshold-respelled',
] as const satisfies readonly KindId[];

/** Metrics that count what is wrong: fewer is always better, so that only the most that is allowed matters. */
const FAULTS: ReadonlySet<string> = new Set([
  'nullvalues',
  'missingvalues',
  'invalidvalues',
  'duplicatevalues',
  'duplicatecount',
]);

/**
 * What a change of the thresholds is: which measures they allow now and allowed before. A rule without thresholds
 * allows every measure. Bounds of `mustBeBetween` count as allowed.
 */
export function thresholdKind(rules: Pair<QualityRule>): KindId {
  const before = conditionsOf(rules.before.thresholds);
  const after = conditionsOf(rules.after.thresholds);
  if (!before || !after) {
    return rules.before.thresholds.length === 0
      ? 'quality-rule-tightened'
      : 'quality-threshold-changed';
  }
  const areFaults = FAULTS.has(rules.after.metric?.toLowerCase() ?? '');
  const probes = probesOf([...before, ...after]).filter(
    // There are never fewer than no faults.
    probe => !areFaults || probe >= 0,
  );
  const allowedBefore = probes.filter(probe => allows(before, probe));
  const allowedAfter = probes.filter(probe => allows(after, probe));
  const [down, up] = areFaults
    ? [
        highest(allowedAfter) <= highest(allowedBefore),
        highest(allowedBefore) <= highest(allowedAfter),
      ]
    : [
        isPart(allowedAfter, allowedBefore),
        isPart(allowedBefore, allowedAfter),
      ];
  if (down && up) {
    return 'quality-threshold-respelled';
  }
  if (down) {
    return 'quality-rule-tightened';
  }
  return up ? 'quality-rule-weakened' : 'quality-threshold-changed';
}

interface Condition {
  readonly operator: QualityThreshold['operator'];
  readonly low: number;
  readonly high: number;
}

/** The thresholds with their numbers; nothing when one of them has none. */
function conditionsOf(
  thresholds: readonly QualityThreshold[],
): Condition[] | undefined {
  const conditions: Condition[] = [];
  for (const { operator, value } of thresholds) {
    const bounds = (Array.isArray(value) ? value : [value]).map(numberOf);
    const expected = operator.endsWith('Between') ? 2 : 1;
    if (
      bounds.length !== expected ||
      bounds.some(bound => bound === undefined)
    ) {
      return undefined;
    }
    const [first = 0, last = first] = bounds;
    conditions.push({ operator, low: first, high: last });
  }
  return conditions;
}

function numberOf(value: unknown): number | undefined {
  const number =
    typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number)
    ? number
    : undefined;
}

/** All bounds and 0, and one number between each two and beyond: between them nothing changes. */
function probesOf(conditions: readonly Condition[]): number[] {
  const bounds = [
    ...new Set([0, ...conditions.flatMap(({ low, high }) => [low, high])]),
  ].sort((a, b) => a - b);
  return [
    -Infinity,
    ...bounds.flatMap((bound, index) => {
      const next = bounds[index + 1];
      return next === undefined ? [bound] : [bound, bound / 2 + next / 2];
    }),
    Infinity,
  ];
}

function allows(conditions: readonly Condition[], measure: number): boolean {
  return conditions.every(condition => holds(condition, measure));
}

function holds({ operator, low, high }: Condition, measure: number): boolean {
  switch (operator) {
    case 'mustBe':
      return measure === low;
    case 'mustNotBe':
      return measure !== low;
    case 'mustBeGreaterThan':
      return measure > low;
    case 'mustBeGreaterOrEqualTo':
      return measure >= low;
    case 'mustBeLessThan':
      return measure < low;
    case 'mustBeLessOrEqualTo':
      return measure <= low;
    case 'mustBeBetween':
      return measure >= low && measure <= high;
    default:
      return measure < low || measure > high;
  }
}

function highest(measures: readonly number[]): number {
  return Math.max(-Infinity, ...measures);
}

function isPart(part: readonly number[], all: readonly number[]): boolean {
  const members = new Set(all);
  return part.every(member => members.has(member));
}
