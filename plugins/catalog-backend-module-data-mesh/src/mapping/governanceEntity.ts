import {
  DATA_MESH_API_VERSION,
  isDataPolicyEntity,
  isDataScorecardEntity,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Entity } from '@backstage/catalog-model';
import { DocumentPlace, placeAnnotations } from './metadata';

const KINDS: readonly unknown[] = ['DataScorecard', 'DataPolicy'];

/** Whether a parsed document is a scorecard or a policy of ours. */
export function isGovernanceDocument(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { apiVersion, kind }: { apiVersion?: unknown; kind?: unknown } = value;
  return apiVersion === DATA_MESH_API_VERSION && KINDS.includes(kind);
}

/**
 * A scorecard or policy with the text that it was read from, so that a problem in one of its rules can be told with its line.
 * Other entities stay as they are.
 */
export function withDefinition(
  entity: Entity,
  text: string,
  place: DocumentPlace,
): Entity {
  if (!isDataScorecardEntity(entity) && !isDataPolicyEntity(entity)) {
    return entity;
  }
  // Whatever stands there was not validated yet: what is no object is left for the validation to refuse.
  const spec: unknown = entity.spec;
  if (typeof spec !== 'object' || spec === null || Array.isArray(spec)) {
    return entity;
  }
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      annotations: {
        ...entity.metadata.annotations,
        ...placeAnnotations(place),
      },
    },
    spec: { ...entity.spec, definition: text },
  };
}
