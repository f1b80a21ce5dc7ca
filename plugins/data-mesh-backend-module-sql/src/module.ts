import { createBackendModule } from '@backstage/backend-plugin-api';
import { dataMeshQualityExtensionPoint } from '@backstage-data-mesh/plugin-data-mesh-node';
import {
  mysqlQueryEngineFactory,
  postgresQueryEngineFactory,
} from './queryEngineFactories';

/**
 * Contracts can be checked on PostgreSQL and MySQL.
 * @public
 */
export const dataMeshModuleSql = createBackendModule({
  pluginId: 'data-mesh',
  moduleId: 'sql',
  register(env) {
    env.registerInit({
      deps: { quality: dataMeshQualityExtensionPoint },
      async init({ quality }) {
        quality.addQueryEngine(postgresQueryEngineFactory);
        quality.addQueryEngine(mysqlQueryEngineFactory);
      },
    });
  },
});
