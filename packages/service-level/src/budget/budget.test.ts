import { NO_COUNTS } from '../slice/counts';
import { alertOf, alertRulesFor } from './alerts';
import { budgetOf, burnRateOf, slicesToExhaustion } from './budget';
import { readWindow, windowAt } from './window';

const counts = (good: number, bad: number, notMeasured = 0) => ({
  ...NO_COUNTS,
  good,
  bad,
  notMeasured,
});

describe('budgets', () => {
  it('count late loads: 28 of 30 days leave two, one late one of two', () => {
    const budget = budgetOf({
      target: 28 / 30,
      slices: 30,
      counts: counts(24, 1, 2),
    });
    expect(budget).toMatchObject({
      allowed: 2,
      left: 1,
      leftWhole: 1,
      leftShare: 0.5,
      attainment: 0.96,
      broken: false,
    });
  });

  it('of hours: 99 % of 720 are 7.2; after 3 bad ones 4.2, at that speed for 100.8 hours', () => {
    const budget = budgetOf({
      target: 0.99,
      slices: 720,
      counts: counts(717, 3),
    });
    expect(budget.allowed).toBeCloseTo(7.2);
    expect(budget.left).toBeCloseTo(4.2);
    expect(budget.leftWhole).toBe(4);
    const last = counts(69, 3);
    expect(burnRateOf(last, 0.99)).toBeCloseTo(3 / 72 / 0.01);
    expect(slicesToExhaustion(budget, last)).toBeCloseTo(100.8);
  });

  it('burn at 1 when they last exactly for the window', () => {
    expect(burnRateOf(counts(95, 5), 0.95)).toBeCloseTo(1);
    expect(burnRateOf(counts(0, 0), 0.95)).toBeUndefined();
    expect(burnRateOf(counts(5, 0), 0.95)).toBe(0);
  });

  it('of a target of 100 % are broken by the first bad slice', () => {
    const kept = budgetOf({ target: 1, slices: 30, counts: counts(30, 0) });
    expect(kept).toMatchObject({
      allowed: 0,
      left: 0,
      leftWhole: 0,
      broken: false,
    });
    expect(kept.leftShare).toBeUndefined();
    expect(slicesToExhaustion(kept, counts(3, 0))).toBeUndefined();
    const broken = budgetOf({ target: 1, slices: 30, counts: counts(29, 1) });
    expect(broken).toMatchObject({ left: -1, leftWhole: 0, broken: true });
    expect(burnRateOf(counts(29, 1), 1)).toBe(Infinity);
  });

  it('of a target of 0 % are never broken', () => {
    const budget = budgetOf({ target: 0, slices: 30, counts: counts(0, 30) });
    expect(budget).toMatchObject({
      allowed: 30,
      left: 0,
      broken: false,
      attainment: 0,
    });
    expect(burnRateOf(counts(0, 30), 0)).toBe(1);
  });

  it('of a window that is excused altogether are empty, not broken', () => {
    expect(
      budgetOf({ target: 0.9, slices: 0, counts: NO_COUNTS }),
    ).toMatchObject({ allowed: 0, broken: false });
  });
});

describe('alerts', () => {
  const lengths = (slices: number) =>
    alertRulesFor(slices).map(({ long, short, burnRate }) => [
      burnRate,
      long,
      short,
    ]);

  it('have the windows of the workbook for slices of five minutes', () => {
    // 1 h and 5 min, 6 h and 30 min, 3 d and 6 h of 30 d.
    expect(lengths(8640)).toEqual([
      [14.4, 12, 1],
      [6, 72, 6],
      [1, 864, 72],
    ]);
  });

  it('are scaled to hours and days, a slice at least', () => {
    expect(lengths(720)).toEqual([
      [14.4, 1, 1],
      [6, 6, 1],
      [1, 72, 6],
    ]);
    expect(lengths(30)).toEqual([
      [14.4, 1, 1],
      [6, 1, 1],
      [1, 3, 1],
    ]);
  });

  it('tell the most urgent, and nothing once the fault is over', () => {
    const of = (target: number, lastBad: number, bad: number) =>
      alertOf(alertRulesFor(720), target, slices =>
        slices === 1 ? counts(1 - lastBad, lastBad) : counts(slices - bad, bad),
      )?.rule.id;
    expect(of(0.99, 1, 3)).toBe('fast'); // the last hour: 100 % ÷ 1 % = 100
    expect(of(0.9, 1, 6)).toBe('steady'); // 10 in the last hour, 10 in six
    expect(of(0.9, 0, 6)).toBeUndefined(); // over for an hour: 6 of 72 burn at 0.83
    expect(of(0.5, 0, 0)).toBeUndefined();
  });
});

describe('windows', () => {
  it.each([
    ['30 days', { type: 'rolling', days: 30 }],
    ['P28D', { type: 'rolling', days: 28 }],
    ['4 weeks', { type: 'rolling', days: 28 }],
    ['Calendar quarter', { type: 'calendar', unit: 'quarter', zone: 'UTC' }],
    ['monthly', { type: 'calendar', unit: 'month', zone: 'UTC' }],
  ])('read %s', (text, window) => expect(readWindow(text)).toEqual(window));

  it.each(['', '0 days', '-3 days', 'a while', '30 s'])(
    'do not read "%s"',
    text => expect(readWindow(text)).toBeUndefined(),
  );

  it('follow calendar and clocks', () => {
    const at = (text: string) => Date.parse(text);
    expect(
      windowAt(
        { type: 'calendar', unit: 'quarter', zone: 'Europe/Berlin' },
        at('2026-02-10T00:00Z'),
      ),
    ).toEqual({ start: at('2025-12-31T23:00Z'), end: at('2026-03-31T22:00Z') });
    // Thirty days in which clocks went forward have 719 hours.
    const { start, end } = windowAt(
      { type: 'rolling', days: 30 },
      at('2026-04-10T10:00Z'),
      'Europe/Berlin',
    );
    expect((end - start) / 3_600_000).toBe(719);
  });
});
