import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { CatalogModelSources } from '@backstage/catalog-model/alpha';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { catalogModelExtensionPoint } from '@backstage/plugin-catalog-node/alpha';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { dataMeshModelLayer } from '@backstage-data-mesh/plugin-data-mesh-common/alpha';
import {
  DomainResolver,
  OwnerResolver,
  dataMeshCatalogExtensionPoint,
} from '@backstage-data-mesh/plugin-data-mesh-node';
import { readCatalogConfig } from './config/readCatalogConfig';
import { builtInDomainResolvers } from './mapping/domains';
import { builtInOwnerResolvers } from './mapping/owners';
import { DataMeshEntityProcessor } from './processors/DataMeshEntityProcessor';
import { DataMeshReadProcessor } from './processors/DataMeshReadProcessor';
import { FileReports } from './read/FileReports';

/**
 * The catalog learns the kinds `DataProduct`, `DataContract`, `DataScorecard` and `DataPolicy`, and to read ODCS and ODPS files.
 * @public
 */
export const catalogModuleDataMesh = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'data-mesh',
  register(env) {
    const ownerResolvers: OwnerResolver[] = [];
    const domainResolvers: DomainResolver[] = [];
    env.registerExtensionPoint(dataMeshCatalogExtensionPoint, {
      addOwnerResolver: resolver => ownerResolvers.push(resolver),
      addDomainResolver: resolver => domainResolvers.push(resolver),
    });

    env.registerInit({
      deps: {
        catalog: catalogProcessingExtensionPoint,
        model: catalogModelExtensionPoint,
        config: coreServices.rootConfig,
        events: eventsServiceRef,
        logger: coreServices.logger,
        reader: coreServices.urlReader,
      },
      async init({ catalog, model, config, events, logger, reader }) {
        const settings = {
          config: readCatalogConfig(config),
          ownerResolvers: [...ownerResolvers, ...builtInOwnerResolvers],
          domainResolvers: [...domainResolvers, ...builtInDomainResolvers],
        };
        const { modelLayer } = settings.config;
        catalog.addProcessor(
          new DataMeshReadProcessor({
            settings,
            reader,
            reports: new FileReports(events, logger),
          }),
          new DataMeshEntityProcessor({ modelLayer }),
        );
        if (modelLayer) {
          model.addModelSource(
            CatalogModelSources.static([dataMeshModelLayer]),
          );
        }
      },
    });
  },
});
