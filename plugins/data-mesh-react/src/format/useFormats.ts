import {
  appLanguageApiRef,
  useApiHolder,
} from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import { percentFormat } from './percentFormat';
import { periodFormat } from './periodFormat';
import { spanFormat } from './spanFormat';

const steps: ReadonlyArray<[Intl.RelativeTimeFormatUnit, number]> = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/**
 * Numbers and times in the way of the person's language.
 * @public
 */
export type Formats = Readonly<{
  /** @param value - Any count. */
  number: (value: number) => string;
  /** @param iso - A point in time, ISO 8601; what cannot be read as one is returned as it is. */
  dateTime: (iso: string) => string;
  /** @param iso - A point in time; its month in UTC, e.g. `November 2026`. What cannot be read is returned as it is. */
  month: (iso: string) => string;
  /** @param seconds - How long ago, e.g. `5 minutes ago`. */
  ago: (seconds: number) => string;
  /** @param milliseconds - How long something took, e.g. `340 ms`, `12.5 sec` or `3 min 20 sec`. */
  duration: (milliseconds: number) => string;
  /** @param seconds - A length of time in whole words, e.g. `26 hours`, `1 hour 30 minutes`, `3 days`. */
  span: (seconds: number) => string;
  /** @param share - 0 to 1, e.g. `99.95%`. Rounded down, so that only what is whole reads as 100%. */
  percent: (share: number) => string;
  /**
   * From a moment until before another, both ISO 8601: whole days without times (`Nov 3, 2026`, `Nov 3 – 9, 2026`).
   * `zone` says whose days; times are the reader's.
   */
  period: (start: string, end: string, zone?: string) => string;
}>;

/** @public */
export function useFormats(): Formats {
  const languages = useApiHolder().get(appLanguageApiRef);
  const language = languages?.getLanguage().language;
  return useMemo(() => {
    const number = new Intl.NumberFormat(language);
    const dateTime = new Intl.DateTimeFormat(language, {
      dateStyle: 'medium',
      timeStyle: 'short',
    });
    const month = new Intl.DateTimeFormat(language, {
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
    const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
    const amount = (value: number, unit: string, maximumFractionDigits = 0) =>
      new Intl.NumberFormat(language, {
        style: 'unit',
        unit,
        maximumFractionDigits,
      }).format(value);
    /** An amount of a unit with what is left over in the next smaller one. */
    const pair = (total: number, unit: string, smaller: string) =>
      [
        amount(Math.floor(total / 60), unit),
        total % 60 > 0 && amount(total % 60, smaller),
      ]
        .filter(Boolean)
        .join(' ');
    return {
      span: spanFormat(language),
      percent: percentFormat(language),
      period: periodFormat(language),
      duration: milliseconds => {
        const seconds = Math.round(milliseconds / 1_000);
        if (milliseconds < 1_000) return amount(milliseconds, 'millisecond');
        if (seconds < 60) return amount(milliseconds / 1_000, 'second', 1);
        if (seconds < 3_600) return pair(seconds, 'minute', 'second');
        return pair(Math.round(seconds / 60), 'hour', 'minute');
      },
      number: value => number.format(value),
      dateTime: iso => {
        const time = Date.parse(iso);
        return Number.isNaN(time) ? iso : dateTime.format(time);
      },
      month: iso => {
        const time = Date.parse(iso);
        return Number.isNaN(time) ? iso : month.format(time);
      },
      ago: seconds => {
        const [unit, size] = steps.find(([, least]) => seconds >= least) ?? [
          'second' as const,
          1,
        ];
        return relative.format(-Math.round(seconds / size), unit);
      },
    };
  }, [language]);
}
