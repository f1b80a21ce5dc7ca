import { dataMeshDocumentTypes } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { DataMeshCollatorFactory } from './DataMeshCollatorFactory';
import { readDocuments } from './readDocuments';
import { readSearchConfig } from './readSearchConfig';
import { somethingThere } from './somethingThere';

/**
 * Data products, contracts, fields, quality rules and business terms in Backstage's search, each as a type of its own.
 * @public
 */
export const searchModuleDataMesh = createBackendModule({
  pluginId: 'search',
  moduleId: 'data-mesh',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        scheduler: coreServices.scheduler,
        indexRegistry: searchIndexRegistryExtensionPoint,
      },
      async init({ auth, config, discovery, scheduler, indexRegistry }) {
        const settings = readSearchConfig(config);
        const readPage = readDocuments(auth, discovery);
        for (const type of dataMeshDocumentTypes) {
          indexRegistry.addCollator({
            schedule: scheduler.createScheduledTaskRunner(settings.schedule),
            factory: new DataMeshCollatorFactory(
              type,
              readPage,
              settings,
              somethingThere(readPage, type),
            ),
          });
        }
      },
    });
  },
});
