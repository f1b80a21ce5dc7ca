import { createBackendModule } from '@backstage/backend-plugin-api';
import { dataMeshQualityExtensionPoint } from '@backstage-data-mesh/plugin-data-mesh-node';
import { duckdbQueryEngineFactory } from './duckdbQueryEngineFactory';

/**
 * Contracts can be checked on DuckDB files, Parquet, CSV and JSON.
 * @public
 */
export const dataMeshModuleDuckDB = createBackendModule({
  pluginId: 'data-mesh',
  moduleId: 'duckdb',
  register(env) {
    env.registerInit({
      deps: { quality: dataMeshQualityExtensionPoint },
      async init({ quality }) {
        quality.addQueryEngine(duckdbQueryEngineFactory);
      },
    });
  },
});
