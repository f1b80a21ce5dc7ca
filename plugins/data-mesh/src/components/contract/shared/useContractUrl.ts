import { useCallback, useMemo } from 'react';
import { useUrlState } from '../../../hooks/useUrlState';

const KEYS = [
  'port',
  'section',
  'table',
  'field',
  'q',
  'line',
  'side',
  'severity',
  'contract',
  'version',
  'against',
  'verdict',
] as const;

type Key = (typeof KEYS)[number];

/** Values by key; `undefined` where there is none, or to take one away. */
type Place = Readonly<Partial<Record<Key, string | undefined>>>;

/** What of a contract is shown, as the page's address says it. */
export interface ContractUrl {
  readonly at: Place;
  /** Goes elsewhere within the contract; what is not named stays. `replace` leaves no step for the back button. */
  readonly go: (
    changes: Place,
    options?: { readonly replace: boolean },
  ) => void;
  /** The address of a place within the contract, for links. Of where we are now only the port stays. */
  readonly hrefOf: (place: Place) => string;
}

/** The part of the page's address that belongs to the contract views. */
export function useContractUrl(): ContractUrl {
  const [values, change] = useUrlState();
  const at = useSame(
    KEYS.map(key => [key, values[key]?.[0] || undefined] as const),
  );
  const { port } = at;

  const go = useCallback<ContractUrl['go']>(
    (changes, options) =>
      change(
        Object.fromEntries(
          Object.entries(changes).map(([key, value]) => [
            key,
            value ? [value] : [],
          ]),
        ),
        options,
      ),
    [change],
  );

  const hrefOf = useCallback<ContractUrl['hrefOf']>(
    place => {
      const query = new URLSearchParams();
      for (const [key, value] of Object.entries({ port, ...place })) {
        if (value) query.set(key, value);
      }
      return `?${query}`;
    },
    [port],
  );
  return useMemo(() => ({ at, go, hrefOf }), [at, go, hrefOf]);
}

/** A place made of its entries; the same object for as long as they are the same. */
function useSame(
  entries: readonly (readonly [Key, string | undefined])[],
): Place {
  return useMemo<Place>(
    () => Object.fromEntries(entries),
    // The entries are few and short; their text stands for them.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [JSON.stringify(entries)],
  );
}
