import type { GovernanceApi } from '@backstage-data-mesh/plugin-data-mesh-common';
import { createApiRef } from '@backstage/frontend-plugin-api';

/**
 * Scorecards, policies and what follows from them as pages and cards see it. The data mesh plugin provides a client for it.
 * @public
 */
export const governanceApiRef = createApiRef<GovernanceApi>().with({
  id: 'plugin.data-mesh.governance',
  pluginId: 'data-mesh',
});
