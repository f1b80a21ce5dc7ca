import { Cadence, countSlices, sliceAt, sliceFrom } from './cadence';
import { isCron } from './cron';
import { HOUR } from './zone';

const at = (text: string) => Date.parse(text);
const shown = (cadence: Cadence, moment: string) => {
  const slice = sliceAt(cadence, at(moment));
  return (
    slice && [
      new Date(slice.start).toISOString(),
      (slice.end - slice.start) / HOUR,
    ]
  );
};
const BERLIN: Cadence = { type: 'days', days: 1, zone: 'Europe/Berlin' };

describe('slices', () => {
  it('are whole days of their zone, also when clocks change', () => {
    expect(shown(BERLIN, '2026-01-10T22:59:00Z')).toEqual([
      '2026-01-09T23:00:00.000Z',
      24,
    ]);
    expect(shown(BERLIN, '2026-03-29T12:00:00Z')).toEqual([
      '2026-03-28T23:00:00.000Z',
      23,
    ]);
    expect(shown(BERLIN, '2026-10-25T12:00:00Z')).toEqual([
      '2026-10-24T22:00:00.000Z',
      25,
    ]);
  });

  it('start when the clocks change where midnight is skipped', () => {
    const beirut: Cadence = { type: 'days', days: 1, zone: 'Asia/Beirut' };
    expect(shown(beirut, '2024-03-31T12:00:00Z')).toEqual([
      '2024-03-30T22:00:00.000Z',
      23,
    ]);
  });

  it('know leap days', () => {
    const month: Cadence = { type: 'months', months: 1, zone: 'UTC' };
    expect(shown(month, '2028-02-29T10:00:00Z')).toEqual([
      '2028-02-01T00:00:00.000Z',
      29 * 24,
    ]);
    expect(
      countSlices(
        { ...BERLIN, zone: 'UTC' },
        { start: at('2028-02-01'), end: at('2028-03-01') },
      ),
    ).toBe(29);
  });

  it('of weeks start on a Monday', () => {
    const weekly: Cadence = { type: 'days', days: 7, zone: 'UTC' };
    expect(shown(weekly, '2026-11-24T00:00:00Z')).toEqual([
      '2026-11-23T00:00:00.000Z',
      168,
    ]);
  });

  it('are left out on days off', () => {
    const working: Cadence = {
      ...BERLIN,
      calendar: { workingDays: [1, 2, 3, 4, 5], holidays: ['2026-12-25'] },
    };
    expect(shown(working, '2026-11-28T12:00:00Z')).toBeUndefined();
    expect(shown(working, '2026-12-25T12:00:00Z')).toBeUndefined();
    const next = sliceFrom(working, at('2026-12-24T23:00:00Z'))!;
    expect(new Date(next.start).toISOString()).toBe('2026-12-27T23:00:00.000Z');
    expect(
      countSlices(working, {
        start: at('2026-11-22T23:00:00Z'),
        end: at('2026-11-29T23:00:00Z'),
      }),
    ).toBe(5);
  });

  it('end nowhere when no day is a working day', () => {
    const never: Cadence = {
      ...BERLIN,
      calendar: { workingDays: [], holidays: [] },
    };
    expect(sliceFrom(never, 0)).toBeUndefined();
    expect(countSlices(never, { start: 0, end: at('2026-01-01') })).toBe(0);
  });

  it('go from one time of a schedule to the next', () => {
    const weekdays: Cadence = {
      type: 'cron',
      cron: '30 6 * * mon-fri',
      zone: 'UTC',
    };
    expect(shown(weekdays, '2026-11-28T12:00:00Z')).toEqual([
      '2026-11-27T06:30:00.000Z',
      72,
    ]);
    expect(shown(weekdays, '2026-11-24T06:30:00Z')).toEqual([
      '2026-11-24T06:30:00.000Z',
      24,
    ]);
    const quartz: Cadence = { type: 'cron', cron: '0 0 4 ? * 1', zone: 'UTC' };
    expect(shown(quartz, '2026-11-24T00:00:00Z')).toEqual([
      '2026-11-22T04:00:00.000Z',
      168,
    ]);
  });

  it('of a schedule follow each other without a gap where clocks skip an hour', () => {
    const cadence: Cadence = {
      type: 'cron',
      cron: '0,30 2,3 * * *',
      zone: 'Europe/Berlin',
    };
    let slice = sliceAt(cadence, at('2026-03-28T12:00Z'))!;
    const starts: string[] = [];
    while (slice.start < at('2026-03-30T00:00Z')) {
      const next = sliceAt(cadence, slice.end)!;
      expect(next.start).toBe(slice.end);
      starts.push(new Date(next.start).toISOString().slice(5, 16));
      slice = next;
    }
    // Half past two is half past three on that day.
    expect(starts.slice(0, 3)).toEqual([
      '03-29T01:00',
      '03-29T01:30',
      '03-30T00:00',
    ]);
  });

  it('count the same by arithmetic as one by one', () => {
    const period = {
      start: at('2026-03-01T05:00Z'),
      end: at('2026-11-02T07:00Z'),
    };
    for (const cadence of [
      BERLIN,
      { type: 'days', days: 7, zone: 'America/New_York' },
      { type: 'every', seconds: 3600 },
    ] as const) {
      let count = 0;
      let slice = sliceFrom(cadence, period.start);
      while (slice && slice.start < period.end) {
        count++;
        slice = sliceFrom(cadence, slice.end);
      }
      expect(countSlices(cadence, period)).toBe(count);
    }
  });
});

describe('schedules', () => {
  it.each(['0 4 * * *', '@daily', '*/15 * * * *', '0 0 29 2 *'])(
    'understands %s',
    cron => expect(isCron(cron)).toBe(true),
  );
  it.each(['', 'daily at six', '61 * * * *', '0 0 31 2 *', '0 0 L * *'])(
    'does not understand %s',
    cron => expect(isCron(cron)).toBe(false),
  );
});
