import { startOf, startsOf, timeRangeOf } from './timeRange';

const at = (text: string) => Date.parse(text);
const now = at('2026-05-20T10:00:00Z');
const days = (times: readonly number[]) =>
  times.map(time => new Date(time).toISOString().slice(0, 10));

describe('the range of time asked for', () => {
  it('is the year until now unless something else is said', () => {
    expect(timeRangeOf({}, now)).toEqual({
      from: at('2025-05-20T10:00:00Z'),
      to: now,
    });
    expect(timeRangeOf({ to: '2024-03-01' }, now)).toEqual({
      from: at('2023-03-01'),
      to: at('2024-03-01'),
    });
  });

  it('reads times without a zone as UTC, wherever the portal runs', () => {
    const { from } = timeRangeOf({ from: '2026-01-31T12:30' }, now);
    expect(from).toBe(at('2026-01-31T12:30:00Z'));
    expect(timeRangeOf({ from: '2026-01-31T12:30+02:00' }, now).from).toBe(
      at('2026-01-31T10:30:00Z'),
    );
  });

  it.each([
    [{ from: 'yesterday' }],
    [{ from: '2026-13-01' }],
    [{ from: '1969-12-31' }],
    [{ from: '31.01.2026' }],
    [{ from: '2026-06-01' }],
    [{ from: '2026-01-01', to: '2026-01-01' }],
    [{ from: '2015-01-01' }],
  ])('refuses %j', query => {
    expect(() => timeRangeOf(query, now)).toThrow(
      expect.objectContaining({ name: 'InputError', code: 'INVALID_QUERY' }),
    );
  });
});

describe('the intervals of a range', () => {
  it('are months of the calendar', () => {
    const range = { from: at('2025-11-15'), to: at('2026-02-01') };
    expect(days(startsOf(range, 'month'))).toEqual([
      '2025-11-01',
      '2025-12-01',
      '2026-01-01',
    ]);
  });

  it('are weeks from Monday to Sunday', () => {
    const range = { from: at('2025-12-28'), to: at('2026-01-05T00:00:01Z') };
    expect(days(startsOf(range, 'week'))).toEqual([
      '2025-12-22',
      '2025-12-29',
      '2026-01-05',
    ]);
    expect(days([startOf(at('2026-01-04T23:59:59Z'), 'week')])).toEqual([
      '2025-12-29',
    ]);
  });
});
