import type { ServiceLevelApi } from '@backstage-data-mesh/plugin-data-mesh-common';
import { createApiRef } from '@backstage/frontend-plugin-api';

/**
 * Service levels and incidents as pages and cards see them. The data mesh plugin provides a client for it.
 * @public
 */
export const serviceLevelApiRef = createApiRef<ServiceLevelApi>().with({
  id: 'plugin.data-mesh.service-levels',
  pluginId: 'data-mesh',
});
