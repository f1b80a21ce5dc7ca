import { useCallback, useRef } from 'react';
// The only file of the plugin that knows the router: query parameters have no other way in yet.
import { useSearchParams } from 'react-router-dom';

/** Query parameters by name; a parameter may occur more than once. */
export type UrlValues = Readonly<Record<string, readonly string[]>>;

/** What changes: a name that is left out stays, an empty list takes the parameter away. */
export type UrlChange = UrlValues;

/**
 * The state of a page in its URL, so that it can be shared and the back button undoes a choice.
 * @returns The values, and a function that changes them. With `replace` no step is added to the history, as while typing.
 */
export function useUrlState(): [
  UrlValues,
  (change: UrlChange, options?: { readonly replace?: boolean }) => void,
] {
  const [params, setParams] = useSearchParams();
  // A change that comes a moment later must start from what is in the URL then, not from what was when it was made.
  const latest = useRef({ params, setParams });
  latest.current = { params, setParams };

  const values: Record<string, string[]> = {};
  for (const name of params.keys()) {
    values[name] = params.getAll(name);
  }

  const change = useCallback(
    (changed: UrlChange, options?: { readonly replace?: boolean }) => {
      const next = new URLSearchParams(latest.current.params);
      for (const [name, list] of Object.entries(changed)) {
        next.delete(name);
        list.forEach(value => next.append(name, value));
      }
      latest.current.params = next;
      latest.current.setParams(next, { replace: options?.replace ?? false });
    },
    [],
  );

  return [values, change];
}
