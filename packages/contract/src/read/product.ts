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
export function readProduct(fields: Fields, { standard }: Recognised): Product {
  const customProperties = readCustomProperties(fields);
  return fields.notes.from(fields, {
    kind: 'product' as const,
    standard,
    id: fields.required('id'),
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
    inputPorts: fields.list('inputPorts', readInputPort),
    outputPorts: fields.list('outputPorts', readOutputPort),
    managementPorts: fields.list('managementPorts', readManagementPort),
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
    return typeOf(declared);
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

function readInputPort(port: Fields): InputPort {
  return port.notes.from(port, {
    id: port.text('id'),
    name: port.required('name'),
    version: port.text('version'),
    contractId: port.text('contractId'),
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
    name: port.required('name'),
    version: port.text('version'),
    contractId: port.text('contractId'),
    type: port.text('type'),
    description: port.text('description'),
    deprecated: port.flag('deprecated'),
    context: readContext(port),
    tags: port.texts('tags'),
    synonyms: readSynonyms(port),
    sbom: port.list('sbom', sbom => ({
      type: sbom.text('type'),
      url: sbom.required('url'),
    })),
    inputContracts: port.list('inputContracts', contract => ({
      id: contract.required('id'),
      version: contract.text('version'),
    })),
    links: readLinks(port),
    customProperties: readCustomProperties(port),
  });
}

function readManagementPort(port: Fields): ManagementPort {
  return port.notes.from(port, {
    id: port.text('id'),
    name: port.required('name'),
    content: port.required('content'),
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
