import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { QueryEngineFactory } from './QueryEngineFactory';

/**
 * How contracts are held against data, for modules of the `data-mesh` plugin.
 * @public
 */
export interface DataMeshQualityExtensionPoint {
  /** Of two factories of the same type the one that was added later is used. */
  addQueryEngine(factory: QueryEngineFactory): void;
}

/**
 * Registered by `@backstage-data-mesh/plugin-data-mesh-backend`.
 * @public
 */
export const dataMeshQualityExtensionPoint =
  createExtensionPoint<DataMeshQualityExtensionPoint>({
    id: 'data-mesh.quality',
  });
