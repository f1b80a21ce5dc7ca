import { budgetOf } from '@backstage-data-mesh/service-level';
import { faultWhy, standingOf } from './standing';

const FAULT = { since: 0, value: 1 };

function windowOf(good: number, bad: number, alert?: 'fast') {
  return {
    budget: budgetOf({
      target: 0.95,
      slices: 30,
      counts: { good, bad, notMeasured: 0, excused: 0, pending: 0 },
    }),
    alert,
  };
}

describe('how a promise stands', () => {
  it('says whole slices: of 1.5 that may be bad, one may', () => {
    expect(standingOf(windowOf(28, 2), undefined)).toMatchObject({
      standing: 'broken',
      why: '2 of 30 slices were bad, 1 may be.',
    });
    expect(standingOf(windowOf(29, 1), undefined)).toMatchObject({
      standing: 'at-risk',
      why: 'Nothing is left: 1 of 30 slices was bad, 1 may be.',
    });
  });

  it('puts first what someone has an incident of, then what is broken, at risk, and kept', () => {
    const worstFirst = [
      standingOf(windowOf(10, 5), FAULT),
      standingOf(windowOf(28, 2), FAULT),
      standingOf(windowOf(29, 1), FAULT),
      standingOf(windowOf(30, 0), FAULT),
      standingOf(windowOf(10, 5), undefined),
      standingOf(windowOf(28, 2), undefined),
      standingOf(windowOf(29, 1, 'fast'), undefined),
      standingOf(windowOf(30, 0), undefined),
    ].map(({ risk }) => risk);
    expect(worstFirst).toEqual([...worstFirst].sort((a, b) => b - a));
    expect(standingOf(windowOf(0, 0), FAULT).risk).toBeGreaterThan(
      standingOf(windowOf(10, 20), undefined).risk - 0.01,
    );
  });
});

describe('what is said of a fault', () => {
  const HOUR = 3600;
  it.each([
    [26, 28, 'Measured 28 hours, promised at most 26 hours.'],
    [54, 86.4, 'Measured 86.4 hours, promised at most 54 hours.'],
    [72, 120, 'Measured 5 days, promised at most 3 days.'],
    [0.75, 1, 'Measured 60 minutes, promised at most 45 minutes.'],
    [0.025, 0.5, 'Measured 1800 seconds, promised at most 90 seconds.'],
  ])(
    'measures in the unit of the promise: of %d hours, %d',
    (limit, value, sentence) => {
      expect(
        faultWhy({ type: 'at-most', limit: limit * HOUR }, 'seconds', {
          since: 0,
          value: value * HOUR,
        }),
      ).toBe(sentence);
    },
  );

  it('names one of a unit by itself', () => {
    expect(
      faultWhy({ type: 'at-least', limit: 30 * 24 * HOUR }, 'seconds', {
        since: 0,
        value: 24 * HOUR,
      }),
    ).toBe('Measured 1 day, promised at least 30 days.');
  });
});
