import { reignsOf, Rule } from '@backstage-data-mesh/service-level';
import { codeOf } from '../../quality/status';
import { updatesOf } from './updates';

const HOUR = 3_600_000;
const T0 = Date.UTC(2026, 9, 5);
const BY_SIX: Rule = { type: 'by', minute: 360, zone: 'UTC' };
const DAILY: Rule = { type: 'happens' };

const reigns = (rule: Rule) =>
  reignsOf([
    {
      id: '1',
      from: T0,
      rule,
      cadence: { type: 'days', days: 1, zone: 'UTC' },
    },
  ]);

/** Someone looks at `at` hours and finds data of `newest` hours, from the start. */
const looks = (...pairs: readonly (readonly [number, number])[]) =>
  pairs.map(([at, newest], key) => ({
    seriesId: 1,
    at: T0 + at * HOUR,
    key,
    status: codeOf('pass'),
    measure: (at - newest) * 3600,
  }));

const said = (rule: Rule, ...pairs: readonly (readonly [number, number])[]) =>
  updatesOf(looks(...pairs), rule, reigns(rule)).map(
    ({ time, value }) =>
      `${Math.round(((time - T0) / HOUR) * 100) / 100}h ${
        value ? 'update' : 'none'
      }`,
  );

describe('what looks at the age of data say of updates', () => {
  it('is when it came, and that nothing came by a deadline behind which it is older', () => {
    expect(said(BY_SIX, [8, 4.5], [29, 4.5], [32, 4.5])).toEqual([
      '4.5h update',
      '4.5h update',
      '4.5h update',
      '30h none',
    ]);
  });

  it('is a late update where one a day is expected', () => {
    expect(said(BY_SIX, [23.9, 9.5])).toEqual(['9.5h update']);
  });

  it('is nothing about a deadline where updates come often and the newest is from after it', () => {
    expect(said({ ...BY_SIX, often: true } as Rule, [23.9, 22.5])).toEqual([]);
    expect(
      said({ ...BY_SIX, often: true } as Rule, [5.9, 5.5], [31, 5.5]),
    ).toEqual(['5.5h update', '5.5h update', '30h none']);
  });

  it('is nothing about a slice that is not over, or of which an update may have been covered by a later one', () => {
    expect(said(DAILY, [5, -20.5], [23, -20.5])).toEqual([
      '-20.5h update',
      '-20.5h update',
    ]);
    // The day between had one, or none: nobody knows.
    expect(said(DAILY, [20, 4.5], [54, 52.5])).toEqual([
      '4.5h update',
      '52.5h update',
    ]);
    expect(said(DAILY, [20, 4.5], [54, 4.5])).toEqual([
      '4.5h update',
      '4.5h update',
      '48h none',
    ]);
  });

  describe('that is only a date', () => {
    it('is that something came between two looks', () => {
      // Yesterday's rows, today's.
      expect(said(BY_SIX, [23.9, -24], [29.5, 0])).toEqual(['29.5h update']);
      expect(
        said(BY_SIX, [23.9, -24], [29.5, -24], [31, -24], [33, 0]),
      ).toEqual(['30h none', '33h update']);
    });

    it('is not whether it came in time, when nobody looked at the deadline', () => {
      expect(said(BY_SIX, [23.9, -24], [47.9, 0])).toEqual([]);
      expect(said(DAILY, [23.9, -24], [47.9, 0])).toEqual(['47.9h update']);
    });

    it('is that nothing came since it was first seen', () => {
      expect(said(DAILY, [20, -24], [30, -24], [50, -24])).toEqual([
        '48h none',
      ]);
    });
  });

  it('is nothing of results that could not be measured', () => {
    const [look] = looks([8, 4]);
    expect(
      updatesOf([{ ...look, status: codeOf('error') }], DAILY, reigns(DAILY)),
    ).toEqual([]);
  });
});
