import * as fc from 'fast-check';
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

/** What the operators mean, told once more. */
const OPERATORS: Readonly<
  Record<string, (measure: number, low: number, high: number) => boolean>
> = {
  mustBe: (measure, low) => measure === low,
  mustNotBe: (measure, low) => measure !== low,
  mustBeGreaterThan: (measure, low) => measure > low,
  mustBeGreaterOrEqualTo: (measure, low) => measure >= low,
  mustBeLessThan: (measure, low) => measure < low,
  mustBeLessOrEqualTo: (measure, low) => measure <= low,
  mustBeBetween: (measure, low, high) => low <= measure && measure <= high,
  mustNotBeBetween: (measure, low, high) => measure < low || high < measure,
};

const MEASURES = [...Array(21).keys()].map(index => index / 2 - 2);

type Pairs = Readonly<Record<string, readonly [number, number]>>;

function allows(bounds: Pairs, measure: number): boolean {
  return Object.entries(bounds).every(([operator, [low, high]]) =>
    OPERATORS[operator](measure, low, high),
  );
}

function boundsOf(bounds: Pairs): Bounds {
  return Object.fromEntries(
    Object.entries(bounds).map(([operator, pair]) => [
      operator,
      operator.endsWith('Between') ? pair : pair[0],
    ]),
  );
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

  it('is never compatible where a measure is allowed that was not, or for faults more of them', () => {
    const bounds = fc.dictionary(
      fc.constantFrom(...Object.keys(OPERATORS)),
      fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })),
      { maxKeys: 2 },
    );
    fc.assert(
      fc.property(
        fc.constantFrom('rowCount', 'nullValues'),
        bounds,
        bounds,
        (metric, before, after) => {
          const possible = MEASURES.filter(
            measure => metric === 'rowCount' || measure >= 0,
          );
          const was = possible.filter(measure => allows(before, measure));
          const is = possible.filter(measure => allows(after, measure));
          const isWorse =
            metric === 'rowCount'
              ? is.some(measure => !was.includes(measure))
              : Math.max(-1, ...is) > Math.max(-1, ...was);
          const kind = thresholdKind({
            before: rule(metric, boundsOf(before)),
            after: rule(metric, boundsOf(after)),
          });
          expect([
            isWorse
              ? 'quality-rule-weakened|quality-threshold-changed'
              : 'quality-rule-tightened|quality-threshold-respelled',
          ]).toContainEqual(expect.stringContaining(kind));
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
