import { dataMeshHealthReadPermission } from '@backstage-data-mesh/plugin-data-mesh-common';
import { useQuery } from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  identityApiRef,
  useApi,
  useApiHolder,
} from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { usePermission } from '@backstage/plugin-permission-react';
import { Role } from './steps';

/** What the reader does: owning a domain and seeing the health of the mesh tell it. */
export function useRoles(): readonly Role[] | undefined {
  const identity = useApi(identityApiRef);
  // Other pages of the suite do without the catalog's client, and so does this one.
  const catalog = useApiHolder().get(catalogApiRef);
  const { allowed, loading } = usePermission({
    permission: dataMeshHealthReadPermission,
  });
  const owner = useQuery('owns a domain', async () => {
    if (!catalog) return false;
    const { ownershipEntityRefs } = await identity.getBackstageIdentity();
    const { items } = await catalog.queryEntities({
      filter: { kind: 'Domain', 'relations.ownedBy': ownershipEntityRefs },
      fields: ['metadata.name'],
      limit: 1,
    });
    return items.length > 0;
  });
  if (loading || (owner.value === undefined && !owner.error)) return undefined;
  return [
    'engineer',
    ...(owner.value ? (['owner'] as const) : []),
    ...(allowed ? (['platform'] as const) : []),
  ];
}
