import { Entity } from '@backstage/catalog-model';
import { DataContractEntity } from './DataContractEntity';
import { DataPolicyEntity } from './DataPolicyEntity';
import { DataProductEntity } from './DataProductEntity';
import { DataScorecardEntity } from './DataScorecardEntity';

/**
 * The `apiVersion` of the suite's kinds.
 * @public
 */
export const DATA_MESH_API_VERSION = 'data-mesh/v1';

/**
 * The kinds that the suite adds to the catalog, as they are written in entities.
 * @public
 */
export const dataMeshKinds = [
  'DataProduct',
  'DataContract',
  'DataScorecard',
  'DataPolicy',
] as const;

/** @public */
export type DataMeshKind = (typeof dataMeshKinds)[number];

/** @public */
export type DataMeshEntity =
  | DataProductEntity
  | DataContractEntity
  | DataScorecardEntity
  | DataPolicyEntity;

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

/**
 * True for an entity of kind `DataScorecard` of this suite. It looks at kind and version only: what the catalog holds was validated.
 * @public
 */
export function isDataScorecardEntity(
  entity: Entity,
): entity is DataScorecardEntity {
  return isOfKind(entity, 'DataScorecard');
}

/**
 * True for an entity of kind `DataPolicy` of this suite. It looks at kind and version only: what the catalog holds was validated.
 * @public
 */
export function isDataPolicyEntity(entity: Entity): entity is DataPolicyEntity {
  return isOfKind(entity, 'DataPolicy');
}
