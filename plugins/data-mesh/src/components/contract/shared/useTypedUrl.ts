import { useEffect, useRef, useState } from 'react';
import { useContractUrl } from './useContractUrl';

const PAUSE_MS = 300;

/**
 * What is being typed into a search. It goes into the address after a pause, because every change of the address draws
 * the whole page anew; a change of the address from elsewhere (back, a link) comes into the field.
 */
export function useTypedUrl(
  key: 'q',
): readonly [string, (typed: string) => void] {
  const { at, go } = useContractUrl();
  const inUrl = at[key] ?? '';
  const [typed, setTyped] = useState(inUrl);
  const lastInUrl = useRef(inUrl);

  useEffect(() => {
    if (inUrl !== lastInUrl.current) {
      lastInUrl.current = inUrl;
      setTyped(inUrl);
    }
  }, [inUrl]);

  useEffect(() => {
    if (typed === lastInUrl.current) return undefined;
    const timer = setTimeout(() => {
      lastInUrl.current = typed;
      go({ [key]: typed }, { replace: true });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, key, go]);

  return [typed, setTyped];
}
