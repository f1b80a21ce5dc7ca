import { useRouteRef } from '@backstage/core-plugin-api';
import { rootRouteRef } from '../routes';

/** Makes links to the Service levels page with a view and filters set, e.g. the scorecard of one domain. */
export function useLevelsHref(): (
  state?: Readonly<
    Partial<
      Record<
        | 'view'
        | 'domain'
        | 'owner'
        | 'of'
        | 'period'
        | 'standing'
        | 'upstream'
        | 'feasible',
        string | readonly string[]
      >
    >
  >,
) => string {
  const root = useRouteRef(rootRouteRef);
  return state => {
    const query = new URLSearchParams(
      Object.entries(state ?? {}).flatMap(([name, values]) =>
        [values ?? []].flat().map(value => [name, value]),
      ),
    ).toString();
    return `${root()}/service-levels${query ? `?${query}` : ''}`;
  };
}
