import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { DomainResolver } from './DomainResolver';
import { OwnerResolver } from './OwnerResolver';

/**
 * How files become entities, for modules of the `catalog` plugin.
 * @public
 */
export interface DataMeshCatalogExtensionPoint {
  /** Added resolvers are asked before the suite's own, in the order in which they were added. */
  addOwnerResolver(resolver: OwnerResolver): void;
  /** Added resolvers are asked before the suite's own, in the order in which they were added. */
  addDomainResolver(resolver: DomainResolver): void;
}

/**
 * Registered by `@backstage-data-mesh/plugin-catalog-backend-module-data-mesh`.
 * @public
 */
export const dataMeshCatalogExtensionPoint =
  createExtensionPoint<DataMeshCatalogExtensionPoint>({
    id: 'catalog.data-mesh',
  });
