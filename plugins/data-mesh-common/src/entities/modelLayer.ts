import {
  CatalogModelKindRelationFieldDefinition,
  createCatalogModelLayer,
} from '@backstage/catalog-model/alpha';
import { JsonObject } from '@backstage/types';
import { DATA_MESH_API_VERSION, DataMeshKind, dataMeshKinds } from './kinds';
import { dataMeshEntitySchemas } from './schemas';

const [GROUP, VERSION] = DATA_MESH_API_VERSION.split('/');

const WORDS: Readonly<
  Record<DataMeshKind, { singular: string; plural: string }>
> = {
  DataProduct: { singular: 'data product', plural: 'data products' },
  DataContract: { singular: 'data contract', plural: 'data contracts' },
  DataScorecard: { singular: 'data scorecard', plural: 'data scorecards' },
  DataPolicy: { singular: 'data policy', plural: 'data policies' },
};

const ownerAndDomain: CatalogModelKindRelationFieldDefinition[] = [
  {
    selector: { path: 'spec.owner' },
    relation: 'ownedBy',
    defaultKind: 'Group',
    defaultNamespace: 'inherit',
    allowedKinds: ['Group', 'User'],
  },
  {
    selector: { path: 'spec.domain' },
    relation: 'partOf',
    defaultKind: 'Domain',
    defaultNamespace: 'inherit',
    allowedKinds: ['Domain'],
  },
];

/**
 * Kinds, schemas and the relations to owner and domain as a layer of the catalog model. Ports are lists of objects, which
 * the model's selectors do not reach into: the catalog module adds their relations by a processor.
 *
 * The first layer that a portal adds switches its whole catalog to validation by model.
 * @alpha
 */
export const dataMeshModelLayer = createCatalogModelLayer({
  layerId: 'data-mesh/kinds',
  builder: model => {
    for (const kind of dataMeshKinds) {
      const schema = dataMeshEntitySchemas[kind];
      model.addKind({
        group: GROUP,
        names: { kind, ...WORDS[kind] },
        description: String(schema.description),
        versions: [
          {
            name: VERSION,
            relationFields: ownerAndDomain,
            schema: { jsonSchema: withoutEnvelope(schema) },
          },
        ],
      });
    }

    model.addRelationPair({
      fromKind: [...dataMeshKinds],
      toKind: ['Group', 'User'],
      description: 'Who owns a data product, contract, scorecard or policy.',
      forward: { type: 'ownedBy', title: 'owned by' },
      reverse: { type: 'ownerOf', title: 'owner of' },
    });
    model.addRelationPair({
      fromKind: [...dataMeshKinds],
      toKind: 'Domain',
      description:
        'The domain that a data product or contract belongs to, or to which a scorecard or policy applies.',
      forward: { type: 'partOf', title: 'part of' },
      reverse: { type: 'hasPart', title: 'has part' },
    });
    model.addRelationPair({
      fromKind: 'DataProduct',
      toKind: 'DataContract',
      description: 'The contracts of the output ports of a data product.',
      forward: { type: 'providesApi', title: 'provides API' },
      reverse: { type: 'apiProvidedBy', title: 'API provided by' },
    });
    model.addRelationPair({
      fromKind: 'DataProduct',
      toKind: 'DataContract',
      description: 'The contracts under which a data product takes data.',
      forward: { type: 'consumesApi', title: 'consumes API' },
      reverse: { type: 'apiConsumedBy', title: 'API consumed by' },
    });
  },
});

/** The model declares apiVersion, kind and metadata by itself and refuses schemas that do so again. */
function withoutEnvelope(schema: JsonObject): JsonObject {
  return {
    type: 'object',
    required: ['spec'],
    properties: { spec: propertiesOf(schema).spec },
  };
}

function propertiesOf(schema: JsonObject): JsonObject {
  // Every schema of `dataMeshEntitySchemas` is an object with properties: they are made by one function.
  return schema.properties as JsonObject;
}
