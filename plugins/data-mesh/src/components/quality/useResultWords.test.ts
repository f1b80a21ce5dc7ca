import { factsBeside } from './useResultWords';

describe('what is said beside the reason of a result', () => {
  const broken = { measure: 1, unit: 'rows', threshold: '= 0' };
  const rows = { rowCount: 8, failedRowCount: 1 };

  it.each([
    [
      'nothing that the reason says',
      '1 of 8 rows have no value in id; promised is = 0.',
      { ...broken, ...rows },
      [],
    ],
    [
      'nothing where no row may break it, and the reason counts them',
      '1 of 8 rows refer in other to nothing in parent.',
      { ...broken, ...rows },
      [],
    ],
    [
      'the promise, where the reason counts rows only',
      '1 of 8 rows break the check.',
      { ...rows, measure: 12.5, unit: 'percent', threshold: '< 5' },
      ['against'],
    ],
    [
      'the rows, where the reason says the measure',
      'The check holds: measured 5 rows, expected < 100.',
      { measure: 5, threshold: '< 100', rowCount: 8, failedRowCount: 5 },
      ['rows'],
    ],
    [
      'all, where a sender gave a reason of its own',
      'Late feed of the shop in Lyon.',
      { ...broken, ...rows },
      ['against', 'rows'],
    ],
    ['all, without a reason', undefined, broken, ['against', 'rows']],
  ])('is %s', (_, reason, measured, facts) => {
    expect(factsBeside(reason, measured)).toEqual(facts);
  });
});
