import {
  firstDue,
  latestDue,
  nextDue,
  Schedule,
  scheduleOf,
  wordsOf,
} from './schedule';

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

  it('is said in words', () => {
    expect(wordsOf(read('P1D'))).toBe('every day');
    expect(wordsOf(read('PT90M'))).toBe('every 90 minutes');
    expect(wordsOf(read('0 6 * * *'))).toBe('every day at 06:00 (UTC)');
  });

  it.each([
    ['*/15 * * * *', 'every 15 minutes'],
    ['* * * * *', 'every minute'],
    ['5 * * * *', 'every hour at minute 5'],
    ['0 */6 * * *', 'every 6 hours at minute 0'],
    ['50 5-23/3 * * *', 'every 3 hours from 05:50 to 23:50'],
    ['30 6,18 * * *', 'every day at 06:30 and 18:30'],
    ['0 7 * * 1-5', 'Monday to Friday at 07:00'],
    ['0 7 * * MON,thu', 'Monday and Thursday at 07:00'],
    ['0 7 * * 0', 'Sunday at 07:00'],
    ['0 7 1 * *', 'on day 1 of the month at 07:00'],
    ['@daily', 'every day at 00:00'],
    ['@hourly', 'every hour at minute 0'],
    ['@weekly', 'Sunday at 00:00'],
    ['0 7 1,15 6 *', 'cron 0 7 1,15 6 *'],
    ['0 7 * * 1#2', 'cron 0 7 * * 1#2'],
    ['1/7 3 L * *', 'cron 1/7 3 L * *'],
  ])('says %s as "%s"', (cron, words) => {
    expect(wordsOf({ text: cron, cron })).toBe(`${words} (UTC)`);
  });

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
