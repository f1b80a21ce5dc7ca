import {
  DomainResolver,
  OwnerResolver,
} from '@backstage-data-mesh/plugin-data-mesh-node';
import { DataMeshCatalogConfig } from '../config/readCatalogConfig';

/** What decides, beside the text of a document, which entity it becomes. */
export interface MappingSettings {
  readonly config: DataMeshCatalogConfig;
  /** In the order in which they are asked, the built-in ones last. */
  readonly ownerResolvers: readonly OwnerResolver[];
  readonly domainResolvers: readonly DomainResolver[];
}
