import { JsonObject } from '@backstage/types';
import { DATA_MESH_API_VERSION, DataMeshKind } from './kinds';

// The only place where the fields of the kinds are declared: the catalog module validates with these schemas, the alpha
// catalog model is made of them, and `schema/*.json` (for editors) is written from them.

const NOT_BLANK = '\\S';

const owner: JsonObject = {
  type: 'string',
  description:
    'Entity ref of the group or user that owns it, e.g. `group:default/sales`; without a kind a group is meant.',
  examples: ['group:default/sales', 'sales'],
  minLength: 1,
  pattern: NOT_BLANK,
};

const lifecycle: JsonObject = {
  type: 'string',
  description:
    'How far it is: `experimental`, `production`, `deprecated`, `retired` or a word of the organisation’s own.',
  examples: ['experimental', 'production', 'deprecated', 'retired'],
  minLength: 1,
  pattern: NOT_BLANK,
};

const domain: JsonObject = {
  type: 'string',
  description:
    'Entity ref (or name) of the Domain that it belongs to, e.g. `sales`.',
  examples: ['sales', 'domain:default/sales'],
  minLength: 1,
  pattern: NOT_BLANK,
};

const text = (description: string): JsonObject => ({
  type: 'string',
  description,
});

const name = (description: string): JsonObject => ({
  type: 'string',
  description,
  minLength: 1,
  pattern: NOT_BLANK,
});

const contractRef = (description: string): JsonObject => ({
  ...name(description),
  examples: ['orders-contract', 'datacontract:default/orders-contract'],
});

const dataProductProperties = {
  type: {
    ...name('What sort of product it is.'),
    examples: ['source-aligned', 'aggregate', 'consumer-aligned'],
  },
  lifecycle,
  owner,
  domain,
  version: text('Version of the product, in quotes so that `1.10` stays.'),
  productId: text('The `id` that the product carries in its own standard.'),
  standardVersion: text('Version of the standard that it was read from.'),
  purpose: text('What the product is for, one paragraph.'),
  limitations: text('What it must not be used for, or does not hold.'),
  usage: text('How to use it.'),
  inputPorts: {
    type: 'array',
    description: 'Through which the product takes data.',
    items: {
      type: 'object',
      required: ['name'],
      properties: {
        name: name('Name of the port, unique with its version.'),
        version: text('Version of the port.'),
        contract: contractRef(
          'Entity ref (or name) of the DataContract under which the data is taken.',
        ),
      },
    },
  },
  outputPorts: {
    type: 'array',
    description: 'Through which the product gives data.',
    items: {
      type: 'object',
      required: ['name'],
      properties: {
        name: name('Name of the port, unique with its version.'),
        version: text('Version of the port.'),
        type: text('What is offered: `table`, `topic`, `files`, `api` …'),
        description: text('What a consumer gets here.'),
        contract: contractRef(
          'Entity ref (or name) of the DataContract that says what the port promises.',
        ),
      },
    },
  },
  definition: text('The whole text of the product in its own standard.'),
};

const dataProductSpec: JsonObject = {
  type: 'object',
  required: ['type', 'lifecycle', 'owner'],
  properties: dataProductProperties,
};

const dataContractProperties = {
  type: {
    ...name('The standard that `definition` is written in.'),
    examples: ['odcs'],
  },
  lifecycle,
  owner,
  domain,
  contractId: text('The `id` that the contract carries in its own standard.'),
  version: text('Version of the contract, in quotes so that `1.10` stays.'),
  standardVersion: text('Version of the standard, e.g. `v3.1.0`.'),
  definition: name(
    'The whole text of the contract. In a file in a repository `$text: ./orders.odcs.yaml` takes it from a file beside it.',
  ),
};

const dataContractSpec: JsonObject = {
  type: 'object',
  required: ['type', 'lifecycle', 'owner', 'definition'],
  properties: dataContractProperties,
};

/** Judged by the rule engine, which knows the place of each problem: here anything goes. */
const judgedElsewhere = (description: string): JsonObject => ({ description });

const governanceProperties = {
  type: {
    ...name('What is judged: `product` or `domain`.'),
    examples: ['product', 'domain'],
  },
  lifecycle,
  owner,
  domain: {
    ...domain,
    description:
      'Entity ref (or name) of the Domain to which, with all domains below it, the rules apply. Without it they apply to all.',
  },
  scope: judgedElsewhere(
    'To what of it the rules apply, more narrowly: by domain, type, lifecycle or tag.',
  ),
  definition: text(
    'The document as it is written in its file. Set by the reader; do not write it.',
  ),
};

const dataScorecardSpec: JsonObject = {
  type: 'object',
  required: ['type', 'lifecycle', 'owner'],
  properties: {
    ...governanceProperties,
    levels: judgedElsewhere(
      'The levels that can be reached, the lowest first: `[bronze, silver, gold]`.',
    ),
    bands: judgedElsewhere('What a score is called from which percentage on.'),
    rules: judgedElsewhere(
      'What is asked, each with an id, a reason, a weight and perhaps a level.',
    ),
    survey: judgedElsewhere('Questions that a domain answers of itself.'),
    campaigns: judgedElsewhere('Levels that are to be reached by a day.'),
  },
};

const dataPolicySpec: JsonObject = {
  type: 'object',
  required: ['type', 'lifecycle', 'owner'],
  properties: {
    ...governanceProperties,
    rules: judgedElsewhere(
      'What has to hold, each with an id, a reason, a severity and an enforcement.',
    ),
  },
};

function kindSchema(
  kind: DataMeshKind,
  description: string,
  spec: JsonObject,
): JsonObject {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: `${kind}.data-mesh.v1`,
    description,
    type: 'object',
    required: ['apiVersion', 'kind', 'metadata', 'spec'],
    properties: {
      apiVersion: { type: 'string', enum: [DATA_MESH_API_VERSION] },
      kind: { type: 'string', enum: [kind] },
      metadata: {
        type: 'object',
        required: ['name'],
        properties: {
          name: name('Name of the entity, unique within its kind.'),
          namespace: text('Namespace of the entity; `default` when absent.'),
          title: text('Name for people.'),
          description: text('A sentence or two.'),
        },
      },
      spec,
    },
  };
}

const descriptions: Readonly<Record<DataMeshKind, string>> = {
  DataProduct:
    'A data product: something a domain owns and others rely on, with a purpose, input ports and output ports.',
  DataContract:
    'A data contract: what one output port of a data product promises (schema, quality, service levels, terms).',
  DataScorecard:
    'A scorecard: weighted rules over data products or domains, with levels that can be reached.',
  DataPolicy:
    'A policy: rules that data products or domains have to keep, and what happens where one does not.',
};

/**
 * JSON Schema (draft-07) of each kind, for the whole entity as the catalog holds it.
 * @public
 */
export const dataMeshEntitySchemas: Readonly<Record<DataMeshKind, JsonObject>> =
  {
    DataProduct: kindSchema(
      'DataProduct',
      descriptions.DataProduct,
      dataProductSpec,
    ),
    DataContract: kindSchema(
      'DataContract',
      descriptions.DataContract,
      dataContractSpec,
    ),
    DataScorecard: kindSchema(
      'DataScorecard',
      descriptions.DataScorecard,
      dataScorecardSpec,
    ),
    DataPolicy: kindSchema(
      'DataPolicy',
      descriptions.DataPolicy,
      dataPolicySpec,
    ),
  };

/**
 * The same schemas for files in an editor, before the catalog resolved placeholders such as
 * `definition: {$text: ./orders.odcs.yaml}`. They are what `schema/*.json` of this package holds.
 * @public
 */
export const dataMeshEditorSchemas: Readonly<Record<DataMeshKind, JsonObject>> =
  {
    DataProduct: kindSchema('DataProduct', descriptions.DataProduct, {
      ...dataProductSpec,
      properties: {
        ...dataProductProperties,
        definition: orPlaceholder(dataProductProperties.definition),
      },
    }),
    DataContract: kindSchema('DataContract', descriptions.DataContract, {
      ...dataContractSpec,
      properties: {
        ...dataContractProperties,
        definition: orPlaceholder(dataContractProperties.definition),
      },
    }),
    DataScorecard: dataMeshEntitySchemas.DataScorecard,
    DataPolicy: dataMeshEntitySchemas.DataPolicy,
  };

function orPlaceholder(schema: JsonObject): JsonObject {
  const { description, ...rest } = schema;
  return {
    description,
    anyOf: [
      rest,
      {
        type: 'object',
        required: ['$text'],
        properties: { $text: { type: 'string', minLength: 1 } },
        additionalProperties: false,
      },
    ],
  };
}
