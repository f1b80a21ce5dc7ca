import { createBackendModule } from '@backstage/backend-plugin-api';
import { dataMeshQualityExtensionPoint } from '@backstage-data-mesh/plugin-data-mesh-node';
import { trinoQueryEngineFactory } from './trinoQueryEngineFactory';

/**
 * Contracts can be checked on Trino.
 * @public
 */
export const dataMeshModuleTrino = createBackendModule({
  pluginId: 'data-mesh',
  moduleId: 'trino',
  register(env) {
    env.registerInit({
      deps: { quality: dataMeshQualityExtensionPoint },
      async init({ quality }) {
        quality.addQueryEngine(trinoQueryEngineFactory);
      },
    });
  },
});
