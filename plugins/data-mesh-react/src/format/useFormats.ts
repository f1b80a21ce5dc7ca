import {
  appLanguageApiRef,
  useApiHolder,
} from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';

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
  /** @param seconds - How long ago, e.g. `5 minutes ago`. */
  ago: (seconds: number) => string;
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
    const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
    return {
      number: value => number.format(value),
      dateTime: iso => {
        const time = Date.parse(iso);
        return Number.isNaN(time) ? iso : dateTime.format(time);
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
