import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';

/**
 * Makes paths of entity pages from entity refs, in both frontend systems.
 * @returns A function from a whole entity ref (`kind:namespace/name`) to a path, optionally of one of the page's tabs.
 * @public
 */
export function useEntityHref(): (entityRef: string, tab?: string) => string {
  const entityRoute = useRouteRef(entityRouteRef);
  return (entityRef, tab) => {
    const { kind, namespace, name } = parseEntityRef(entityRef);
    const path = entityRoute({ kind: kind.toLowerCase(), namespace, name });
    return tab ? `${path}/${tab}` : path;
  };
}
