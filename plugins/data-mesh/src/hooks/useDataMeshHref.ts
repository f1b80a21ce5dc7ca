import { useRouteRef } from '@backstage/core-plugin-api';
import { rootRouteRef } from '../routes';

/** The pages of the suite to which others lead. */
export type DataMeshPageName = 'scorecards' | 'governance' | 'domains';

/** Makes links to a page of the suite with its state, e.g. one scorecard or the violations of a domain. */
export function useDataMeshHref(): (
  page: DataMeshPageName,
  state?: Readonly<Record<string, string | undefined>>,
) => string {
  const root = useRouteRef(rootRouteRef);
  return (page, state = {}) => {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(state)) {
      if (value) query.set(name, value);
    }
    const text = query.toString();
    return `${root()}/${page}${text ? `?${text}` : ''}`;
  };
}
