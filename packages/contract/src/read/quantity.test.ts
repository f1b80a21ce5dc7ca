import { readQuantity } from './quantity';

const HOUR = 3600;
const DAY = 24 * HOUR;

describe('readQuantity', () => {
  it.each([
    ['latency', '4', 'h', 4 * HOUR],
    ['latency', '4', 'Hours', 4 * HOUR],
    ['latency', '1.5', 'd', 1.5 * DAY],
    ['latency', '240', 'minutes', 4 * HOUR],
    ['latency', '500', 'ms', 0.5],
    ['latency', '25h', undefined, 25 * HOUR],
    ['latency', '24 hours', undefined, DAY],
    ['latency', '1d 12h', undefined, 1.5 * DAY],
    ['latency', '< 5 min', undefined, 300],
    ['freshness', 'PT4H', undefined, 4 * HOUR],
    ['freshness', 'PT1H30M', 'ISO', 1.5 * HOUR],
    ['retention', 'P1Y', undefined, 365 * DAY],
    ['retention', 'P2W', undefined, 14 * DAY],
    ['retention', 'P1M', undefined, 30 * DAY],
    ['retention', '3', 'y', 3 * 365 * DAY],
    ['retention', '1,000', 'days', 1000 * DAY],
    ['frequency', '1', 'd', DAY],
    ['frequency', 'daily', undefined, DAY],
    ['frequency', 'Weekly', undefined, 7 * DAY],
    ['frequency', 'every 15 minutes', undefined, 900],
  ])('%s %s %s is a duration', (property, value, unit, seconds) => {
    expect(readQuantity({ property, value, unit })).toEqual({
      type: 'duration',
      seconds,
    });
  });

  it('takes m for months where data is kept, for minutes where it is awaited', () => {
    const m = (property: string, value = '6', unit: string | undefined = 'm') =>
      readQuantity({ property, value, unit });
    expect(m('retention')).toEqual({ type: 'duration', seconds: 180 * DAY });
    expect(m('re', '6m', undefined)).toEqual(m('retention'));
    for (const name of ['latency', 'freshness', 'frequency', 'timeToRepair']) {
      expect(m(name)).toEqual({ type: 'duration', seconds: 360 });
    }
  });

  it.each([
    ['99.9%', undefined],
    ['99.9 %', undefined],
    ['99.9', '%'],
    ['99.9', 'percent'],
    ['99.9', undefined],
    ['>= 99.9 percent', undefined],
  ])('availability %s %s is a percentage', (value, unit) => {
    expect(readQuantity({ property: 'availability', value, unit })).toEqual({
      type: 'percent',
      percent: 99.9,
    });
  });

  it.each([
    ['2030-01-01', '2030-01-01'],
    ['2022-05-12T09:30:10-08:00', '2022-05-12T09:30:10-08:00'],
    ['2022-05-12 09:30:10', '2022-05-12T09:30:10'],
  ])('%s is a date', (value, date) => {
    expect(readQuantity({ property: 'endOfSupport', value })).toEqual({
      type: 'date',
      date,
    });
  });

  it('gives plain numbers their unit in lower case', () => {
    expect(
      readQuantity({ property: 'throughput', value: '1e3', unit: 'Rows/s' }),
    ).toEqual({ type: 'number', number: 1000, unit: 'rows/s' });
    expect(readQuantity({ property: 'errorRate', value: '0.5' })).toEqual({
      type: 'number',
      number: 0.5,
    });
  });

  it('takes a frequency with an extended value only where both ways to read it agree', () => {
    const frequency = (value: string, valueExt: string) =>
      readQuantity({ property: 'frequency', value, valueExt, unit: 'd' });
    expect(frequency('1', '1')).toEqual({ type: 'duration', seconds: DAY });
    expect(frequency('2', '1')).toBeUndefined();
  });

  it.each([
    undefined,
    '',
    '09:00-08:00',
    'best effort',
    '${LATENCY}',
    '1,5 h',
    '120%',
    '4 bananas 2 h',
    '2030-13-45',
    'P',
    'PT',
    'unlimited',
  ])('does not guess what %j is', value => {
    expect(readQuantity({ property: 'latency', value })).toBeUndefined();
  });

  it('does not hang on long text', () => {
    const value = `${'1'.repeat(100_000)} h`;
    expect(readQuantity({ property: 'latency', value })).toBeUndefined();
  });
});
