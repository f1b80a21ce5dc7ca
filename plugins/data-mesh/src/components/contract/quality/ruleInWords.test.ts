import { QualityRule } from '@backstage-data-mesh/contract';
import { rule } from '../__testUtils__/contractModel';
import { english } from '../__testUtils__/english';
import { ruleInWords } from './ruleInWords';

const t = english();
const words = (rest: Partial<QualityRule>) => ruleInWords(rule(rest), t);

describe('ruleInWords', () => {
  it.each([
    ['mustBe', 0, 'Null values must be 0 %.'],
    ['mustNotBe', 1, 'Null values must not be 1 %.'],
    ['mustBeLessThan', 5, 'Null values must be less than 5 %.'],
    ['mustBeLessOrEqualTo', 5, 'Null values must be at most 5 %.'],
    ['mustBeGreaterThan', 5, 'Null values must be more than 5 %.'],
    ['mustBeGreaterOrEqualTo', 5, 'Null values must be at least 5 %.'],
    ['mustBeBetween', [1, 2], 'Null values must be between 1 % and 2 %.'],
    [
      'mustNotBeBetween',
      [1, 2],
      'Null values must not be between 1 % and 2 %.',
    ],
  ] as const)('tells %s', (operator, value, expected) => {
    expect(
      words({
        metric: 'nullValues',
        unit: 'percent',
        thresholds: [{ operator, value }],
      }),
    ).toEqual([expected]);
  });

  it('counts rows when no unit is given', () => {
    expect(
      words({
        metric: 'rowCount',
        thresholds: [
          { operator: 'mustBeGreaterThan', value: 100 },
          { operator: 'mustBeLessThan', value: 900 },
        ],
      }),
    ).toEqual([
      'The number of rows must be more than 100.',
      'The number of rows must be less than 900.',
    ]);
  });

  it('names what counts as missing, as valid, and as one of a kind', () => {
    const thresholds = [{ operator: 'mustBe', value: 0 }] as const;
    expect(
      words({
        metric: 'missingValues',
        arguments: { missingValues: ['', 'N/A'] },
        thresholds,
      }),
    ).toEqual(['Missing values ((empty), N/A) must be 0.']);
    expect(
      words({
        metric: 'invalidValues',
        arguments: { validValues: ['a', 'b', 3] },
        thresholds,
      }),
    ).toEqual(['Values that are none of a, b, 3 must be 0.']);
    expect(
      words({
        metric: 'invalidValues',
        arguments: { pattern: '^[A-Z]+$' },
        thresholds,
      }),
    ).toEqual(['Values that do not fit the pattern ^[A-Z]+$ must be 0.']);
    expect(
      words({
        metric: 'duplicateValues',
        arguments: { properties: ['tenant', 'id'] },
        thresholds,
      }),
    ).toEqual(['Duplicate combinations of tenant, id must be 0.']);
    expect(
      words({
        metric: 'duplicateValues',
        arguments: { properties: ['id'] },
        thresholds,
      }),
    ).toEqual(['Duplicate values of id must be 0.']);
  });

  it('cuts a long list of values', () => {
    expect(
      words({
        metric: 'invalidValues',
        arguments: { validValues: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] },
        thresholds: [{ operator: 'mustBe', value: 0 }],
      })[0],
    ).toContain('1, 2, 3, 4, 5, 6, 7, 8 and 2 more');
  });

  it('shows bounds that are none as they were written', () => {
    expect(
      words({
        metric: 'rowCount',
        thresholds: [{ operator: 'mustBeBetween', value: 7 }],
      }),
    ).toEqual(['The number of rows: mustBeBetween 7.']);
  });

  it('speaks of the result of a query', () => {
    expect(
      words({ type: 'sql', thresholds: [{ operator: 'mustBe', value: 0 }] }),
    ).toEqual(['The result of the query must be 0.']);
  });

  it('says so where the contract does not say what must hold', () => {
    expect(words({ metric: 'nullValues' })).toEqual([
      'Null values are checked; the contract does not say against what.',
    ]);
    expect(words({ type: 'custom', engine: 'soda' })).toEqual([
      'Checked by soda, as it is written there.',
    ]);
    expect(words({ type: 'text', description: 'No gaps.' })).toEqual([
      'No gaps.',
    ]);
    expect(words({ type: 'text' })).toEqual([]);
  });

  it('keeps text with the marks of the translation as text', () => {
    expect(
      words({
        metric: '{{metric}} $t(contract.field.unique)',
        thresholds: [{ operator: 'mustBe', value: 0 }],
      }),
    ).toEqual([
      'The measure “{{metric}} $t(contract.field.unique)” must be 0.',
    ]);
  });
});
