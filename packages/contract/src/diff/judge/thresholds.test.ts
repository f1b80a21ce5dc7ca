import { QualityRule, QualityThreshold } from '../../model/contract';
import { thresholdKind } from './thresholds';

type Bounds = Partial<Record<QualityThreshold['operator'], unknown>>;

function rule(metric: string, bounds: Bounds): QualityRule {
  return {
    type: 'library',
    metric,
    thresholds: Object.entries(bounds).map(([operator, value]) => ({
      // The keys of `Bounds` are operators.
      operator: operator as QualityThreshold['operator'],
      value,
    })),
    arguments: {},
    tags: [],
    links: [],
    customProperties: [],
  };
}

describe('what a change of thresholds is', () => {
  it.each<[string, Bounds, Bounds, string]>([
    // Fewer faults are always better.
    ['nullValues', { mustBe: 0 }, { mustBe: 5 }, 'rule-weakened'],
    ['nullValues', { mustBe: 5 }, { mustBe: 0 }, 'rule-tightened'],
    [
      'duplicateValues',
      { mustBeLessThan: 5 },
      { mustBeLessOrEqualTo: 5 },
      'rule-weakened',
    ],
    [
      'invalidValues',
      { mustBeLessOrEqualTo: 5 },
      { mustBeBetween: [1, 5] },
      'threshold-respelled',
    ],
    // Of a count of rows more may be as wrong as fewer.
    ['rowCount', { mustBe: 5 }, { mustBe: 0 }, 'threshold-changed'],
    [
      'rowCount',
      { mustBeGreaterThan: 5 },
      { mustBeGreaterThan: 6 },
      'rule-tightened',
    ],
    [
      'rowCount',
      { mustBeGreaterThan: 5 },
      { mustBeGreaterOrEqualTo: 5 },
      'rule-weakened',
    ],
    [
      'rowCount',
      { mustBeBetween: [1, 9] },
      { mustBeBetween: [0, 9] },
      'rule-weakened',
    ],
    [
      'rowCount',
      { mustBeBetween: [1, 9] },
      { mustBeBetween: [2, 10] },
      'threshold-changed',
    ],
    [
      'rowCount',
      { mustNotBeBetween: [1, 9] },
      { mustNotBeBetween: [1, 5] },
      'rule-weakened',
    ],
    ['rowCount', { mustNotBe: 0 }, { mustBeGreaterThan: 0 }, 'rule-tightened'],
    [
      'rowCount',
      { mustBeGreaterOrEqualTo: 1, mustBeLessOrEqualTo: 9 },
      { mustBeBetween: [1, 9] },
      'threshold-respelled',
    ],
    ['rowCount', { mustBe: '5' }, { mustBe: 5 }, 'threshold-respelled'],
    ['rowCount', {}, { mustNotBe: 3 }, 'rule-tightened'],
    ['rowCount', { mustNotBe: 3 }, {}, 'rule-weakened'],
    ['rowCount', {}, { mustBe: 'ok' }, 'rule-tightened'],
    ['rowCount', { mustBe: 'ok' }, {}, 'threshold-changed'],
    ['rowCount', { mustBe: 'ok' }, { mustBe: 'good' }, 'threshold-changed'],
    [
      'rowCount',
      { mustBeBetween: [1] },
      { mustBeBetween: [1, 2] },
      'threshold-changed',
    ],
  ])('%s from %j to %j is %s', (metric, before, after, kind) => {
    expect(
      thresholdKind({
        before: rule(metric, before),
        after: rule(metric, after),
      }),
    ).toBe(`quality-${kind}`);
  });
});
