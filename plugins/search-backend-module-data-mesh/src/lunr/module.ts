import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { searchEngineRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { SparingLunrEngine } from './SparingLunrEngine';

/**
 * Lunr, which Backstage searches with unless told otherwise, taking fewer words for misspelt ones.
 * @public
 */
export const searchModuleDataMeshLunr = createBackendModule({
  pluginId: 'search',
  moduleId: 'data-mesh-lunr',
  register(env) {
    env.registerInit({
      deps: {
        engines: searchEngineRegistryExtensionPoint,
        logger: coreServices.logger,
      },
      async init({ engines, logger }) {
        engines.setSearchEngine(new SparingLunrEngine({ logger }));
      },
    });
  },
});
