import {
  InputPort,
  ManagementPort,
  OutputPort,
  Product,
  ProductType,
} from '../model/product';
import { CustomProperty } from '../model/shared';
import {
  readContext,
  readCustomProperties,
  readDescription,
  readLinks,
  readSupport,
  readSynonyms,
  readTeam,
} from './common';
import { Fields, textOf } from './fields';
import { Recognised } from './recognise';

/** Bitol ODPS 0.9 to 1.1 as the model has it. */
export function readProduct(
  fields: Fields,
  { standard, readAs }: Recognised,
): Product {
  const customProperties = readCustomProperties(fields);
  return fields.notes.from(fields, {
    kind: 'product' as const,
    standard,
    id: fields.required('id', 'the id of the data product'),
    name: fields.text('name'),
    version: fields.text('version'),
    status: fields.text('status'),
    domain: fields.text('domain'),
    tenant: fields.text('tenant'),
    type: readType(fields, customProperties),
    deprecated: fields.flag('deprecated'),
    context: readContext(fields),
    description: readDescription(fields),
    tags: fields.texts('tags'),
    synonyms: readSynonyms(fields),
    inputPorts: fields
      .objects('inputPorts')
      .map(port => readInputPort(port, readAs)),
    outputPorts: fields.objects('outputPorts').map(readOutputPort),
    managementPorts: fields.objects('managementPorts').map(readManagementPort),
    support: readSupport(fields),
    team: readTeam(fields),
    links: readLinks(fields),
    customProperties,
    createdAt: fields.text('productCreatedTs'),
  });
}

const TYPES: ReadonlyMap<string, ProductType> = new Map([
  ['sourcealigned', 'source-aligned'],
  ['aggregate', 'aggregate'],
  ['consumeraligned', 'consumer-aligned'],
  ['custom', 'custom'],
]);

/** Before ODPS 1.1 there is no `type`; products carry it as a custom property, in many spellings. */
function readType(
  fields: Fields,
  customProperties: readonly CustomProperty[],
): ProductType | undefined {
  const declared = fields.text('type');
  if (declared !== undefined) {
    const type = typeOf(declared);
    if (!type) {
      fields.wrongValue('type', declared, [
        'sourceAligned',
        'aggregate',
        'consumerAligned',
        'custom',
      ]);
    }
    return type;
  }
  for (const name of ['dataProductType', 'type']) {
    const custom = customProperties.find(({ property }) => property === name);
    const type = typeOf(textOf(custom?.value) ?? '');
    if (type) {
      return type;
    }
  }
  return undefined;
}

function typeOf(text: string): ProductType | undefined {
  return TYPES.get(text.toLowerCase().replace(/[-_ ]/g, ''));
}

function readInputPort(port: Fields, readAs: string): InputPort {
  const contractId = port.text('contractId');
  // Optional since ODPS 1.1.
  if (contractId === undefined && readAs !== 'v1.1.0') {
    port.missing('contractId', 'the contract of an input port');
  }
  return port.notes.from(port, {
    id: port.text('id'),
    name: port.required('name', 'the name of an input port'),
    version: port.text('version'),
    contractId,
    description: port.text('description'),
    deprecated: port.flag('deprecated'),
    tags: port.texts('tags'),
    links: readLinks(port),
    customProperties: readCustomProperties(port),
  });
}

function readOutputPort(port: Fields): OutputPort {
  return port.notes.from(port, {
    id: port.text('id'),
    name: port.required('name', 'the name of an output port'),
    version: port.text('version'),
    contractId: port.text('contractId'),
    type: port.text('type'),
    description: port.text('description'),
    deprecated: port.flag('deprecated'),
    context: readContext(port),
    tags: port.texts('tags'),
    synonyms: readSynonyms(port),
    sbom: port.objects('sbom').map(sbom => ({
      type: sbom.text('type'),
      url: sbom.required('url', 'the address of a bill of materials'),
    })),
    inputContracts: port.objects('inputContracts').map(contract => ({
      id: contract.required('id', 'the id of an input contract'),
      version: contract.text('version'),
    })),
    links: readLinks(port),
    customProperties: readCustomProperties(port),
  });
}

function readManagementPort(port: Fields): ManagementPort {
  return port.notes.from(port, {
    id: port.text('id'),
    name: port.required('name', 'the name of a management port'),
    content: port.required('content', 'the content of a management port'),
    type: port.text('type'),
    url: port.text('url'),
    channel: port.text('channel'),
    description: port.text('description'),
    deprecated: port.flag('deprecated'),
    tags: port.texts('tags'),
    links: readLinks(port),
    customProperties: readCustomProperties(port),
  });
}
