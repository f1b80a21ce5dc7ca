import {
  EnumValue,
  Relationship,
  SchemaObject,
  SchemaProperty,
} from '../model/contract';
import {
  readContext,
  readCustomProperties,
  readLinks,
  readSynonyms,
} from './common';
import { Fields, isMapping, textOf } from './fields';
import { readQuality } from './quality';

export function readSchema(fields: Fields): readonly SchemaObject[] {
  return fields.list('schema', object =>
    object.notes.from(object, {
      id: object.text('id'),
      name: object.required('name'),
      physicalName: object.text('physicalName'),
      physicalType: object.text('physicalType'),
      businessName: object.text('businessName'),
      description: object.text('description'),
      granularity: object.text('dataGranularityDescription'),
      context: readContext(object),
      deprecated: object.flag('deprecated'),
      tags: object.texts('tags'),
      synonyms: readSynonyms(object),
      properties: readProperties(object),
      relationships: readRelationships(object),
      quality: readQuality(object),
      links: readLinks(object),
      customProperties: readCustomProperties(object),
    }),
  );
}

function readProperties(fields: Fields): readonly SchemaProperty[] {
  return fields.list('properties', property =>
    readProperty(property, property.required('name')),
  );
}

function readProperty(fields: Fields, name: string): SchemaProperty {
  const items = fields.object('items');
  return fields.notes.from(fields, {
    id: fields.text('id'),
    name,
    businessName: fields.text('businessName'),
    logicalType: fields.text('logicalType'),
    physicalType: fields.text('physicalType'),
    physicalName: fields.text('physicalName'),
    description: fields.text('description'),
    semanticType: fields.text('semanticType'),
    required: fields.flag('required'),
    unique: fields.flag('unique'),
    primaryKey: fields.flag('primaryKey'),
    primaryKeyPosition: readPosition(fields, 'primaryKeyPosition'),
    partitioned: fields.flag('partitioned'),
    partitionKeyPosition: readPosition(fields, 'partitionKeyPosition'),
    classification: fields.text('classification'),
    encryptedName: fields.text('encryptedName'),
    criticalDataElement: fields.flag('criticalDataElement'),
    deprecated: fields.flag('deprecated'),
    tags: fields.texts('tags'),
    synonyms: readSynonyms(fields),
    enum: readEnum(fields),
    examples: readExamples(fields),
    options: readOptions(fields),
    transform: readTransform(fields),
    properties: readProperties(fields),
    items: items && readProperty(items, items.text('name') ?? ''),
    map: readMap(fields),
    relationships: readRelationships(fields),
    quality: readQuality(fields),
    links: readLinks(fields),
    customProperties: readCustomProperties(fields),
  });
}

/** Positions start from 1; the standard's default for "none" is -1. */
function readPosition(fields: Fields, key: string): number | undefined {
  const position = fields.number(key);
  return position !== undefined && position >= 1 ? position : undefined;
}

/** ODCS 3.2 has a mapping with `value` for each allowed value; a bare value is taken, too. */
function readEnum(fields: Fields): readonly EnumValue[] {
  const list = fields.raw('enum');
  if (!Array.isArray(list) || !list.some(isMapping)) {
    return fields.texts('enum').map(value => ({ value }));
  }
  const entries = fields.list('enum', entry =>
    entry.raw('value') === undefined
      ? undefined
      : {
          id: entry.text('id'),
          value: textOf(entry.raw('value')) ?? 'null',
          label: entry.text('label'),
          description: entry.text('description'),
        },
  );
  return entries.filter(entry => entry !== undefined);
}

/** Examples are of any kind; those that are no scalars are shown as JSON would. */
function readExamples(fields: Fields): readonly string[] {
  const list = fields.raw('examples');
  return Array.isArray(list)
    ? list.map(example => textOf(example) ?? JSON.stringify(example))
    : fields.texts('examples');
}

function readOptions(fields: Fields): Readonly<Record<string, string>> {
  const options: Record<string, string> = {};
  const given = fields.object('logicalTypeOptions');
  for (const key of given?.keys() ?? []) {
    const value = given?.raw(key);
    const text = Array.isArray(value)
      ? value.map(item => textOf(item) ?? '').join(', ')
      : textOf(value);
    if (text !== undefined && key !== '__proto__') {
      options[key] = text;
    }
  }
  return options;
}

function readTransform(fields: Fields): SchemaProperty['transform'] {
  const logic = fields.text('transformLogic');
  const description = fields.text('transformDescription');
  const sources = fields.texts('transformSourceObjects');
  return logic || description || sources.length > 0
    ? { logic, description, sources }
    : undefined;
}

function readMap(fields: Fields): SchemaProperty['map'] {
  const map = fields.object('map');
  const key = map?.object('key');
  const value = map?.object('value');
  return key && value
    ? { key: readProperty(key, ''), value: readProperty(value, '') }
    : undefined;
}

/** `to` and `from` are one reference or a list of them (composite keys). */
function readRelationships(fields: Fields): readonly Relationship[] {
  return fields.list('relationships', relationship => {
    return relationship.notes.from(relationship, {
      id: relationship.text('id'),
      type: relationship.text('type') ?? 'foreignKey',
      from: readReferences(relationship, 'from'),
      to: readReferences(relationship, 'to'),
      customProperties: readCustomProperties(relationship),
    });
  });
}

function readReferences(fields: Fields, key: string): readonly string[] {
  const single = typeof fields.raw(key) === 'string' && fields.text(key);
  return single ? [single] : fields.texts(key);
}
