import type { ProductFacetName } from '@backstage-data-mesh/plugin-data-mesh-common';
import { useRouteRef } from '@backstage/core-plugin-api';
import { rootRouteRef } from '../routes';

/** Makes links to Explore with a filter set, e.g. the products of one domain. */
export function useExploreHref(): (
  filter: Partial<Record<ProductFacetName, string>>,
) => string {
  const root = useRouteRef(rootRouteRef);
  return filter => {
    const query = new URLSearchParams(filter).toString();
    return `${root()}/explore${query ? `?${query}` : ''}`;
  };
}
