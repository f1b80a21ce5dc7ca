import { periodAt, periodBefore, periodOf } from './period';

describe('periods of scorecards', () => {
  it('are months, quarters and years of UTC', () => {
    expect(periodOf('2026-11')).toEqual({
      name: '2026-11',
      start: Date.UTC(2026, 10),
      end: Date.UTC(2026, 11),
      months: [202611, 202611],
    });
    expect(periodOf('2026-Q4')).toMatchObject({ months: [202610, 202612] });
    expect(periodOf('2026')).toMatchObject({ months: [202601, 202612] });
    expect(periodOf('2026-13')).toBeUndefined();
    expect(periodOf('2026-Q5')).toBeUndefined();
  });

  it('have one before that is as long, over the turn of the year', () => {
    expect(periodBefore(periodOf('2026-01')!).name).toBe('2025-12');
    expect(periodBefore(periodOf('2026-Q1')!).name).toBe('2025-Q4');
    expect(periodBefore(periodOf('2026')!).name).toBe('2025');
    expect(periodAt('quarter', Date.UTC(2026, 10, 24)).name).toBe('2026-Q4');
  });
});
