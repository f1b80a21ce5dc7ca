import type { TemplateApi } from '@backstage-data-mesh/plugin-data-mesh-common';
import { createApiRef } from '@backstage/frontend-plugin-api';

/**
 * How templates are used. The data mesh plugin provides a client for it.
 * @public
 */
export const templateApiRef = createApiRef<TemplateApi>().with({
  id: 'plugin.data-mesh.templates',
  pluginId: 'data-mesh',
});
