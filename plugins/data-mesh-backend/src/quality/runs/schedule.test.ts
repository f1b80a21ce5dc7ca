import { firstDue, latestDue, nextDue, Schedule, scheduleOf } from './schedule';

const HOUR = 60 * 60_000;
const at = (text: string) => Date.parse(`${text}Z`);
const read = (text: string): Schedule => {
  const schedule = scheduleOf(text);
  if (!schedule) throw new Error(`${text} is no schedule`);
  return schedule;
};

describe('a schedule', () => {
  it.each(['0 6 * * *', '*/5 * * * 1-5', '@daily', 'PT1H', 'P1D', 'pt15m'])(
    'can be %s',
    text => expect(scheduleOf(text)).toBeDefined(),
  );

  it.each([
    '',
    'daily',
    '* * * * * *',
    '61 * * * *',
    'PT10S',
    'P0D',
    'R/PT1H',
    '0 0 30 2 *',
    'x'.repeat(300),
  ])('cannot be %s', text => expect(scheduleOf(text)).toBeUndefined());

  it('begins soon, spread by what it is of, the same every time', () => {
    const now = at('2026-03-01T10:00');
    const dues = Array.from({ length: 500 }, (_, i) =>
      firstDue(read('P1D'), `c${i}`, now, 500),
    );
    expect(Math.min(...dues)).toBeGreaterThanOrEqual(now);
    expect(Math.max(...dues)).toBeLessThanOrEqual(now + 250_000);
    expect(new Set(dues).size).toBeGreaterThan(450);
    expect(firstDue(read('P1D'), 'c7', now, 500)).toBe(dues[7]);
    expect(firstDue(read('P1D'), 'c7', now, 1)).toBeLessThan(now + 2_000);
  });

  it('of a cron expression is due at its time in UTC, and once for each time', () => {
    const daily = read('0 6 * * *');
    const due = nextDue(
      daily,
      'c',
      at('2026-03-01T06:00'),
      at('2026-03-01T06:00:01'),
    );
    expect(due).toBeGreaterThanOrEqual(at('2026-03-02T06:00'));
    expect(due).toBeLessThan(at('2026-03-02T06:00:30'));
    // The clock is back at five in the morning: six o'clock was already.
    expect(nextDue(daily, 'c', due, at('2026-03-01T05:00'))).toBeGreaterThan(
      due,
    );
  });

  it('of a duration keeps its pace and does not make up for what was missed', () => {
    const hourly = read('PT1H');
    const due = at('2026-03-01T06:10');
    expect(nextDue(hourly, 'c', due, due + 5_000)).toBe(due + HOUR);
    const late = nextDue(hourly, 'c', due, due + 50 * HOUR);
    expect(late).toBeGreaterThan(due + 50.8 * HOUR);
    expect(late).toBeLessThanOrEqual(due + 51 * HOUR);
  });

  it('is never due later than its next time but one', () => {
    const now = at('2026-03-01T05:00');
    expect(latestDue(read('PT1H'), now)).toBe(now + 1.25 * HOUR);
    expect(latestDue(read('0 6 * * *'), now)).toBe(at('2026-03-02T06:00:30'));
  });
});
