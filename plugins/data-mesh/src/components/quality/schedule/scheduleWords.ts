import type { QualityTranslate } from '../useQualityTranslation';
import { ReadSchedule, readSchedule, ScheduleDays } from './readSchedule';

/** What a language needs to say a schedule. */
export interface ScheduleLanguage {
  readonly t: QualityTranslate;
  /** BCP 47; without one that of the browser. */
  readonly language?: string;
  /** A length of time in words, from seconds. */
  readonly span: (seconds: number) => string;
}

const DAY_MS = 86_400_000;
/** Sunday, 4 January 1970: weekdays are counted from here. */
const SUNDAY = 3 * DAY_MS;

/** When checks run, as a person would say it. What has no words of its own is shown as it is written. */
export function scheduleInWords(text: string, words: ScheduleLanguage): string {
  const { t, span } = words;
  const schedule = readSchedule(text);
  if (!schedule) return t('quality.schedule.cron', { cron: text });
  if (schedule.type === 'pace') {
    return schedule.seconds === DAY_MS / 1_000
      ? t('quality.schedule.daily')
      : t('quality.schedule.every', { span: span(schedule.seconds) });
  }
  return t('quality.schedule.utc', { when: whenOf(schedule, words) });
}

function whenOf(
  schedule: Exclude<ReadSchedule, { type: 'pace' }>,
  words: ScheduleLanguage,
): string {
  const { t, language } = words;
  const days = daysInWords(schedule.days, words);
  if (schedule.type === 'times') {
    const times = new Intl.ListFormat(language).format(schedule.times);
    return t('quality.schedule.at', { days, times });
  }
  const often = oftenInWords(schedule, words);
  return schedule.days.type === 'all'
    ? often
    : t('quality.schedule.oftenOn', { often, days });
}

function oftenInWords(
  schedule: Extract<ReadSchedule, { type: 'minutes' | 'hours' }>,
  { t, span }: ScheduleLanguage,
): string {
  if (schedule.type === 'minutes') {
    return t('quality.schedule.every', { span: span(schedule.every * 60) });
  }
  const every = t('quality.schedule.every', {
    span: span(schedule.every * 3_600),
  });
  if (schedule.between) {
    const [from, to] = schedule.between;
    return t('quality.schedule.between', { every, from, to });
  }
  return t('quality.schedule.atMinute', { every, minute: schedule.minute });
}

function daysInWords(
  days: ScheduleDays,
  { t, language }: ScheduleLanguage,
): string {
  switch (days.type) {
    case 'all':
      return t('quality.schedule.daily');
    case 'month':
      return t('quality.schedule.dayOfMonth', { day: days.day });
    default: {
      const format = new Intl.DateTimeFormat(language, {
        weekday: 'long',
        timeZone: 'UTC',
      });
      const name = (day: number) => format.format(SUNDAY + day * DAY_MS);
      const parts = days.days.map(([from, to]) =>
        to === undefined
          ? name(from)
          : t('quality.schedule.days', { from: name(from), to: name(to) }),
      );
      return new Intl.ListFormat(language).format(parts);
    }
  }
}
