import { readFileSync } from 'node:fs';
import { NO_COUNTS } from '../slice/counts';
import { budgetOf, burnRateOf, slicesToExhaustion } from './budget';

/** The guide is what people count by. */
const guide = readFileSync(
  // eslint-disable-next-line no-restricted-syntax -- the tests run from their source
  `${__dirname}/../../../../docs/service-levels.md`,
  'utf8',
);

const rows = guide
  .split('<!-- A test works these out again. -->')[1]
  .trim()
  .split('\n\n')[0]
  .split('\n')
  .slice(2)
  .map(line =>
    line
      .split('|')
      .slice(1, -1)
      .map(cell => cell.trim()),
  );

const rounded = (value: number | undefined) => {
  if (value === undefined) return '–';
  return value === Infinity ? '∞' : String(Math.round(value * 100) / 100);
};

describe('the examples of the guide', () => {
  it('are there', () => expect(rows.length).toBeGreaterThan(4));

  it.each(rows)(
    'hold: target %s of %s slices, %s bad, of the last %s %s',
    (percent, slices, bad, last, badThere, allowed, left, burn, lasts) => {
      const target =
        // As written; 28 of 30 has no end.
        percent === '93.3333%' ? 28 / 30 : parseFloat(percent) / 100;
      const budget = budgetOf({
        target,
        slices: Number(slices),
        counts: {
          ...NO_COUNTS,
          bad: Number(bad),
          good: Number(slices) - Number(bad),
        },
      });
      const recent = {
        bad: Number(badThere),
        good: Number(last) - Number(badThere),
      };
      expect([
        rounded(budget.allowed),
        rounded(budget.left),
        rounded(burnRateOf(recent, target)),
        rounded(slicesToExhaustion(budget, recent)),
      ]).toEqual([allowed, left, burn, lasts]);
    },
  );
});
