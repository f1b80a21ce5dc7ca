import type { DataMeshApi } from '@backstage-data-mesh/plugin-data-mesh-common';
import { createApiRef } from '@backstage/frontend-plugin-api';

/**
 * The data mesh service as pages and cards see it. The data mesh plugin provides a client for it; a portal or a test may
 * put its own implementation in its place.
 * @public
 */
export const dataMeshApiRef = createApiRef<DataMeshApi>().with({
  id: 'plugin.data-mesh.client',
  pluginId: 'data-mesh',
});
