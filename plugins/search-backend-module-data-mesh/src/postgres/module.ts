import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { searchEngineRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { MeshSearchEngine } from './MeshSearchEngine';

/**
 * PostgreSQL as the engine of the search, in place of Backstage's module for it.
 * @public
 */
export const searchModuleDataMeshPostgres = createBackendModule({
  pluginId: 'search',
  moduleId: 'data-mesh-postgres',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        database: coreServices.database,
        engines: searchEngineRegistryExtensionPoint,
        logger: coreServices.logger,
      },
      async init({ config, database, engines, logger }) {
        if (!(await MeshSearchEngine.supported(database))) {
          logger.warn(
            'The database is not PostgreSQL 12 or newer: the search keeps the engine that it has.',
          );
          return;
        }
        engines.setSearchEngine(
          await MeshSearchEngine.fromConfig(config, { database, logger }),
        );
      },
    });
  },
});
