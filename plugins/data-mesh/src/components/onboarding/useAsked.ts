import { DependencyList, useEffect, useState } from 'react';
import { wordsOf } from '../governance/shared';

/** What the service answers, or why it does not; asked anew when what it depends on changes. */
export interface Asked<T> {
  readonly value?: T;
  readonly problem?: string;
}

/** Asks the service; an answer to what is no longer asked is dropped. */
export function useAsked<T>(
  ask: () => Promise<T>,
  deps: DependencyList,
): Asked<T> {
  const [asked, setAsked] = useState<Asked<T>>({});
  useEffect(() => {
    let isWanted = true;
    setAsked({});
    ask().then(
      value => isWanted && setAsked({ value }),
      error => isWanted && setAsked({ problem: wordsOf(error) }),
    );
    return () => {
      isWanted = false;
    };
    // Who asks says on what it depends.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, deps);
  return asked;
}
