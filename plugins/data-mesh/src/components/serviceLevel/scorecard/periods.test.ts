import { lastPeriods, lengthOf } from './periods';

describe('periods of a scorecard', () => {
  const now = new Date('2026-02-10T08:00:00Z');

  it('go back over the turn of the year', () => {
    expect(lastPeriods('month', now).slice(0, 3)).toEqual([
      '2026-02',
      '2026-01',
      '2025-12',
    ]);
    expect(lastPeriods('quarter', now).slice(0, 2)).toEqual([
      '2026-Q1',
      '2025-Q4',
    ]);
    expect(lastPeriods('year', now).slice(0, 2)).toEqual(['2026', '2025']);
  });

  it('say how long they are', () => {
    expect(['2026-02', '2026-Q1', '2026', undefined].map(lengthOf)).toEqual([
      'month',
      'quarter',
      'year',
      'month',
    ]);
  });
});
