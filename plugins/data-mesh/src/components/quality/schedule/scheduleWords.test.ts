import { qualityMessages } from '../messages';
import { scheduleInWords } from './scheduleWords';

const messages: Readonly<Record<string, string>> = qualityMessages;

const words = {
  t: (key: string, values: Readonly<Record<string, string | number>> = {}) =>
    messages[key].replace(/\{\{(\w+)[^}]*\}\}/g, (_, name) =>
      String(values[name]),
    ),
  language: 'en',
  span: (seconds: number) =>
    seconds % 3_600 === 0 ? `${seconds / 3_600} h` : `${seconds / 60} min`,
};

describe('a schedule in words', () => {
  it.each([
    ['P1D', 'every day'],
    ['PT24H', 'every day'],
    ['PT90M', 'every 90 min'],
    ['0 6 * * *', 'every day at 06:00 (UTC)'],
    ['*/15 * * * *', 'every 15 min (UTC)'],
    ['* * * * *', 'every 1 min (UTC)'],
    ['5 * * * *', 'every 1 h at minute 5 (UTC)'],
    ['0 */6 * * *', 'every 6 h at minute 0 (UTC)'],
    ['50 5-23/3 * * *', 'every 3 h from 05:50 to 23:50 (UTC)'],
    ['*/10 * * * 1-5', 'every 10 min, Monday to Friday (UTC)'],
    ['30 6,18 * * *', 'every day at 06:30 and 18:30 (UTC)'],
    ['0 7 * * 1-5', 'Monday to Friday at 07:00 (UTC)'],
    ['0 7 * * MON,thu', 'Monday and Thursday at 07:00 (UTC)'],
    ['0 7 * * 0', 'Sunday at 07:00 (UTC)'],
    ['0 7 1 * *', 'on day 1 of the month at 07:00 (UTC)'],
    ['@daily', 'every day at 00:00 (UTC)'],
    ['@hourly', 'every 1 h at minute 0 (UTC)'],
    ['@weekly', 'Sunday at 00:00 (UTC)'],
  ])('says %s as "%s"', (schedule, said) => {
    expect(scheduleInWords(schedule, words)).toBe(said);
  });

  it.each(['0 7 1,15 6 *', '0 7 * * 1#2', '1/7 3 L * *', '0 7 * * 1-', 'soon'])(
    'shows %s as it is written',
    schedule => {
      expect(scheduleInWords(schedule, words)).toBe(`cron ${schedule} (UTC)`);
    },
  );

  it('names days in the language of the reader', () => {
    expect(scheduleInWords('0 7 * * 1', { ...words, language: 'de' })).toBe(
      'Montag at 07:00 (UTC)',
    );
  });
});
