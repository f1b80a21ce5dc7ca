import { Measurement } from '../slice/measurement';
import { faultOf } from './fault';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const TODAY = Date.UTC(2026, 10, 24);
const days = [
  { start: TODAY - DAY, end: TODAY },
  { start: TODAY, end: TODAY + DAY },
];
const at = (hours: number, value?: number): Measurement => ({
  id: `${hours}`,
  time: TODAY + hours * HOUR,
  value,
});

describe('a promise that is broken right now', () => {
  const by6 = { type: 'by', minute: 360, zone: 'UTC' } as const;

  it('has a deadline behind it by which nothing has come, as someone saw who looked', () => {
    const looks = [at(-19, 1), at(-17, 0), at(7, 0)];
    expect(faultOf(by6, days, looks, TODAY + 8 * HOUR)).toEqual({
      since: TODAY + 6 * HOUR,
    });
    expect(
      faultOf(by6, days, [at(-19, 1), at(-17, 0), at(2, 1)], TODAY + 8 * HOUR),
    ).toBeUndefined();
  });

  it('stays as it was when the deadline is over and nobody has looked again', () => {
    const yesterday = [at(-17, 0)];
    expect(faultOf(by6, days, yesterday, TODAY + 8 * HOUR)).toEqual({
      since: TODAY - 18 * HOUR,
    });
    expect(faultOf(by6, days.slice(1), yesterday, TODAY + 8 * HOUR)).toBe(
      'unknown',
    );
  });

  it('is whole again when the load has come, however late', () => {
    const looks = [at(7, 0), at(9, 1), at(10, 0)];
    expect(faultOf(by6, days, looks, TODAY + 11 * HOUR)).toBeUndefined();
  });

  it('stays broken over midnight until something comes', () => {
    expect(
      faultOf(by6, days, [at(-10, 0), at(2, 0)], TODAY + 3 * HOUR),
    ).toEqual({ since: TODAY - 18 * HOUR });
    expect(
      faultOf(by6, days, [at(-10, 0), at(1, 1), at(2, 0)], TODAY + 3 * HOUR),
    ).toBeUndefined();
  });

  it('is one that should have happened in the slice that is over', () => {
    const looks = [at(-3, 0), at(1, 0)];
    expect(faultOf({ type: 'happens' }, days, looks, TODAY + 2 * HOUR)).toEqual(
      { since: TODAY },
    );
  });

  const fresh = { type: 'at-most', limit: 26 * 3600 } as const;

  it('is what was measured last, since the first of the bad ones', () => {
    const looks = [at(1, 100), at(2, 95_000), at(5, 99_000), at(6)];
    expect(faultOf(fresh, days, looks, TODAY + 7 * HOUR)).toEqual({
      since: TODAY + 2 * HOUR,
      value: 99_000,
    });
    expect(
      faultOf(fresh, days, [...looks, at(6.5, 10)], TODAY + 7 * HOUR),
    ).toBeUndefined();
  });

  it('is over when someone looks again, however soon', () => {
    const again = [at(1, 95_000), at(1.02, 100)];
    expect(faultOf(fresh, days, again, TODAY + 2 * HOUR)).toBeUndefined();
    const ofTwo = [
      { ...at(1, 95_000), source: 'a' },
      { ...at(1.01, 100), source: 'b' },
    ];
    expect(faultOf(fresh, days, ofTwo, TODAY + 2 * HOUR)).toMatchObject({
      value: 95_000,
    });
    const mended = [...ofTwo, { ...at(1.02, 100), source: 'a' }];
    expect(faultOf(fresh, days, mended, TODAY + 2 * HOUR)).toBeUndefined();
  });

  it('is the worst of one look, and the mean of one where means are promised', () => {
    const look = [at(1, 100), { ...at(1, 95_000), id: 'b' }];
    expect(faultOf(fresh, days, look, TODAY + 2 * HOUR)).toMatchObject({
      value: 95_000,
    });
    const rate = { type: 'mean-at-most', limit: 10 } as const;
    const checks = [
      at(1, 0),
      { ...at(1, 0), id: 'b' },
      { ...at(1, 100), id: 'c' },
    ];
    expect(faultOf(rate, days, checks, TODAY + 2 * HOUR)).toEqual({
      since: TODAY + HOUR,
      value: expect.closeTo(33.3, 0),
    });
    expect(
      faultOf({ ...rate, limit: 50 }, days, checks, TODAY + 2 * HOUR),
    ).toBeUndefined();
  });

  it('is not known where nothing was measured, or only in the time to come', () => {
    expect(faultOf(fresh, days, [], TODAY)).toBe('unknown');
    expect(faultOf(fresh, days, [at(3)], TODAY + 4 * HOUR)).toBe('unknown');
    expect(faultOf(fresh, days, [at(3, 99_000)], TODAY + 1)).toBe('unknown');
  });
});
