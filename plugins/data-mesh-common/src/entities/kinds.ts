import { Entity } from '@backstage/catalog-model';
import { DataContractEntity } from './DataContractEntity';
import { DataProductEntity } from './DataProductEntity';

/**
 * The `apiVersion` of the suite's kinds.
 * @public
 */
export const DATA_MESH_API_VERSION = 'data-mesh/v1';

/**
 * The kinds that the suite adds to the catalog, as they are written in entities.
 * @public
 */
export const dataMeshKinds = ['DataProduct', 'DataContract'] as const;

/** @public */
export type DataMeshKind = (typeof dataMeshKinds)[number];

/** @public */
export type DataMeshEntity = DataProductEntity | DataContractEntity;

function isOfKind(entity: Entity, kind: DataMeshKind): boolean {
  return (
    entity.apiVersion === DATA_MESH_API_VERSION &&
    entity.kind.toLowerCase() === kind.toLowerCase()
  );
}

/**
 * True for an entity of kind `DataProduct` of this suite. It looks at kind and version only: what the catalog holds was validated.
 * @public
 */
export function isDataProductEntity(
  entity: Entity,
): entity is DataProductEntity {
  return isOfKind(entity, 'DataProduct');
}

/**
 * True for an entity of kind `DataContract` of this suite. It looks at kind and version only: what the catalog holds was validated.
 * @public
 */
export function isDataContractEntity(
  entity: Entity,
): entity is DataContractEntity {
  return isOfKind(entity, 'DataContract');
}
