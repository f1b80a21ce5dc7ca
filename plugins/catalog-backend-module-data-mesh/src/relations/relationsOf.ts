import {
  isDataContractEntity,
  isDataPolicyEntity,
  isDataProductEntity,
  isDataScorecardEntity,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  CompoundEntityRef,
  DEFAULT_NAMESPACE,
  Entity,
  parseEntityRef,
  RELATION_API_CONSUMED_BY,
  RELATION_API_PROVIDED_BY,
  RELATION_CONSUMES_API,
  RELATION_HAS_PART,
  RELATION_OWNED_BY,
  RELATION_OWNER_OF,
  RELATION_PART_OF,
  RELATION_PROVIDES_API,
} from '@backstage/catalog-model';

export type RelationField = 'owner' | 'domain' | 'inputPort' | 'outputPort';

/** A field of an entity that names another one, with the relation that follows from it. */
export interface FieldRelation {
  readonly field: RelationField;
  /** E.g. `spec.outputPorts[0].contract`. */
  readonly path: string;
  readonly value: string;
  /** Undefined when the value is no ref, or one of a kind that may not stand there. */
  readonly target?: CompoundEntityRef;
  /** For a person. */
  readonly expected: string;
  readonly type: string;
  readonly reverse: string;
}

const RULES = {
  owner: {
    kinds: ['Group', 'User'],
    type: RELATION_OWNED_BY,
    reverse: RELATION_OWNER_OF,
  },
  domain: {
    kinds: ['Domain'],
    type: RELATION_PART_OF,
    reverse: RELATION_HAS_PART,
  },
  inputPort: {
    kinds: ['DataContract'],
    type: RELATION_CONSUMES_API,
    reverse: RELATION_API_CONSUMED_BY,
  },
  outputPort: {
    kinds: ['DataContract'],
    type: RELATION_PROVIDES_API,
    reverse: RELATION_API_PROVIDED_BY,
  },
} as const;

/** All relations of an entity of the suite, in the order of its fields; none for other entities. */
export function relationsOf(entity: Entity): FieldRelation[] {
  if (
    !isDataProductEntity(entity) &&
    !isDataContractEntity(entity) &&
    !isDataScorecardEntity(entity) &&
    !isDataPolicyEntity(entity)
  ) {
    return [];
  }

  const relations: FieldRelation[] = [];
  const add = (field: RelationField, path: string, value?: string) => {
    if (typeof value !== 'string') return;
    const { kinds, type, reverse } = RULES[field];
    const target = targetOf(value, kinds, entity.metadata.namespace);
    const expected = `the name or entity ref of a ${kinds.join(' or ')}`;
    relations.push({ field, path, value, target, expected, type, reverse });
  };

  add('owner', 'spec.owner', entity.spec.owner);
  add('domain', 'spec.domain', entity.spec.domain);
  if (isDataProductEntity(entity)) {
    entity.spec.inputPorts?.forEach((port, index) =>
      add('inputPort', `spec.inputPorts[${index}].contract`, port.contract),
    );
    entity.spec.outputPorts?.forEach((port, index) =>
      add('outputPort', `spec.outputPorts[${index}].contract`, port.contract),
    );
  }
  return relations;
}

function targetOf(
  value: string,
  kinds: readonly string[],
  defaultNamespace: string = DEFAULT_NAMESPACE,
): CompoundEntityRef | undefined {
  try {
    const ref = parseEntityRef(value, {
      defaultKind: kinds[0],
      defaultNamespace,
    });
    const kind = ref.kind.toLowerCase();
    return kinds.some(allowed => allowed.toLowerCase() === kind)
      ? ref
      : undefined;
  } catch {
    return undefined;
  }
}
