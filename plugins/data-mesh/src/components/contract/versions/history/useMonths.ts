import {
  appLanguageApiRef,
  useApiHolder,
} from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';

/** Names of months in the way of the person's language; the service counts months in UTC. */
export interface Months {
  /** @param iso - A moment of the month. */
  readonly short: (iso: string) => string;
  readonly long: (iso: string) => string;
}

export function useMonths(): Months {
  const languages = useApiHolder().get(appLanguageApiRef);
  const language = languages?.getLanguage().language;
  return useMemo(() => {
    const timeZone = 'UTC';
    const short = new Intl.DateTimeFormat(language, {
      month: 'short',
      timeZone,
    });
    const long = new Intl.DateTimeFormat(language, {
      month: 'long',
      year: 'numeric',
      timeZone,
    });
    return {
      short: iso => short.format(new Date(iso)),
      long: iso => long.format(new Date(iso)),
    };
  }, [language]);
}
