import { EnumValue, SchemaObject, SchemaProperty } from '../../model/contract';
import {
  classificationKind,
  CLASSIFICATION_KINDS,
} from '../judge/classification';
import { extendsKey, isWholeKey, keyKind, KEY_KINDS } from '../judge/key';
import { physicalNameKind, PHYSICAL_NAME_KINDS } from '../judge/physicalName';
import {
  physicalTypeKind,
  PHYSICAL_TYPE_KINDS,
  typeKind,
  TYPE_KINDS,
} from '../judge/types';
import { ListRule, PartRule, PartRules } from '../rule';
import { flagChanged, renamed } from '../sentences';
import { shownName } from '../shown';
import { customProperties, links } from './notes';
import { OPTIONS } from './options';
import { quality } from './quality';
import { relationships } from './relationship';
import { always, comesAndGoes, flag, of } from './rulesOf';

const ENUM_VALUE_RULES: PartRules<EnumValue> = {
  id: always('id', 'element-id-changed'),
  value: always('spelling', 'enum-value-changed'),
  label: always('label', 'description-changed'),
  description: always('description', 'description-changed'),
};

const ENUM: ListRule<SchemaProperty, EnumValue> = {
  type: 'list',
  label: 'allowed values',
  noun: 'allowed value',
  identity: {
    name: ({ value }) => value,
    marks: [
      { of: ({ value }) => `=${value}` },
      { of: ({ id }) => id, alone: 'list' },
    ],
  },
  kinds: [
    'enum-added',
    'enum-dropped',
    'enum-value-added',
    'enum-value-removed',
    'enum-reordered',
  ],
  moved: 'enum-reordered',
  whole: ({ before, after }) => {
    if (before.length === 0) {
      return 'enum-added';
    }
    return after.length === 0 ? 'enum-dropped' : undefined;
  },
  added: () => 'enum-value-added',
  removed: () => 'enum-value-removed',
  rules: () => ENUM_VALUE_RULES,
  subject: (parent, value) => of('allowed value')(parent, value),
};

const TRANSFORM_RULES: PartRules<NonNullable<SchemaProperty['transform']>> = {
  logic: always('logic of the transformation', 'transform-changed', {
    written: ['transformLogic'],
  }),
  description: always(
    'description of the transformation',
    'description-changed',
    { written: ['transformDescription'] },
  ),
  sources: always('sources', 'transform-changed', {
    written: ['transformSourceObjects'],
  }),
};

const MAP_RULES: PartRules<NonNullable<SchemaProperty['map']>> = {
  key: element('key', '{key}'),
  value: element('value', '{}'),
};

const PROPERTY_RULES: PartRules<SchemaProperty> = {
  id: always('id', 'element-id-changed'),
  name: always('name', 'property-renamed', {
    say: (names, subject, owners) =>
      renamed('property', names, subject, owners),
  }),
  businessName: always('business name', 'business-name-changed'),
  logicalType: {
    type: 'value',
    label: 'type',
    kinds: TYPE_KINDS,
    judge: typeKind,
  },
  physicalType: {
    type: 'value',
    label: 'physical type',
    kinds: PHYSICAL_TYPE_KINDS,
    judge: physicalTypeKind,
  },
  physicalName: {
    type: 'value',
    label: 'physical name',
    kinds: PHYSICAL_NAME_KINDS,
    judge: physicalNameKind,
  },
  description: always('description', 'description-changed'),
  semanticType: comesAndGoes('semantic type', {
    added: 'semantic-type-stated',
    removed: 'semantic-type-changed',
    changed: 'semantic-type-changed',
  }),
  required: {
    type: 'value',
    label: 'required',
    kinds: ['required-added', 'required-dropped', 'required-by-key'],
    judge: ({ after }, owners) => {
      if (after) {
        return 'required-added';
      }
      return owners.after.primaryKey ? 'required-by-key' : 'required-dropped';
    },
    say: (values, subject) => flagChanged('required', values, subject),
  },
  unique: {
    type: 'value',
    label: 'unique',
    kinds: ['unique-added', 'unique-dropped', 'unique-by-key'],
    judge: ({ after }, owners, scope) => {
      if (after) {
        return 'unique-added';
      }
      return isWholeKey(owners.after, scope)
        ? 'unique-by-key'
        : 'unique-dropped';
    },
    say: (values, subject) => flagChanged('unique', values, subject),
  },
  primaryKey: {
    type: 'value',
    label: 'primary key',
    kinds: KEY_KINDS,
    judge: (values, _, scope) => keyKind(values, scope),
    say: (values, subject) =>
      flagChanged('part of the primary key', values, subject),
  },
  primaryKeyPosition: always('primary key position', 'primary-key-reordered'),
  partitioned: flag(
    'a partition key',
    'partitioning-changed',
    'partitioning-changed',
  ),
  partitionKeyPosition: always(
    'partition key position',
    'partitioning-changed',
  ),
  classification: {
    type: 'value',
    label: 'classification',
    kinds: CLASSIFICATION_KINDS,
    judge: classificationKind,
  },
  encryptedName: comesAndGoes('encrypted name', {
    added: 'encrypted-name-added',
    removed: 'encrypted-name-changed',
    changed: 'encrypted-name-changed',
  }),
  criticalDataElement: flag(
    'a critical data element',
    'critical-element-marked',
    'critical-element-unmarked',
  ),
  deprecated: flag('deprecated', 'deprecated', 'deprecation-lifted'),
  tags: always('tags', 'tags-changed'),
  synonyms: always('synonyms', 'synonyms-changed'),
  enum: ENUM,
  examples: always('examples', 'examples-changed'),
  options: OPTIONS,
  transform: {
    type: 'part',
    label: 'transformation',
    written: [],
    added: 'transform-changed',
    removed: 'transform-changed',
    rules: () => TRANSFORM_RULES,
  },
  properties: properties(),
  items: element('element type', '[]'),
  map: {
    type: 'part',
    label: 'types of keys and values',
    added: 'element-type-declared',
    removed: 'element-type-withdrawn',
    rules: () => MAP_RULES,
  },
  relationships: relationships(),
  quality: quality(),
  links: links(),
  customProperties: customProperties(),
};

/** What an array or map holds: found by its place, so that its name says nothing. */
const ELEMENT_RULES: PartRules<SchemaProperty> = {
  ...PROPERTY_RULES,
  name: always('name of the elements', 'description-changed'),
};

/** What an array holds, or a map as its keys or values. */
function element<Owner>(
  label: string,
  suffix: string,
): PartRule<Owner, SchemaProperty> {
  return {
    type: 'part',
    label,
    tracked: true,
    added: 'element-type-declared',
    removed: 'element-type-withdrawn',
    rules: () => ELEMENT_RULES,
    subject: ({ name }) => ({
      name: `${name}${suffix}`,
      phrase: `${name}${suffix}`,
    }),
  };
}

/** The columns of an object, or the fields of a property that is an object itself. */
export function properties<
  Owner extends SchemaObject | SchemaProperty,
>(): ListRule<Owner, SchemaProperty> {
  return {
    type: 'list',
    label: 'properties',
    noun: 'property',
    tracked: true,
    identity: {
      name: property => property.name,
      marks: [
        { of: ({ id, name }) => id && `${id} ${name}` },
        { of: ({ id }) => id, alone: 'list' },
        { of: ({ name }) => name },
        { of: ({ physicalName }) => physicalName, alone: 'list' },
        { of: describedAlike, alone: 'rest' },
        { of: namedAlike, alone: 'rest' },
      ],
    },
    kinds: [
      'property-added',
      'key-property-added',
      'property-removed',
      'properties-reordered',
    ],
    moved: 'properties-reordered',
    added: (property, _, scope) =>
      extendsKey(property, scope) ? 'key-property-added' : 'property-added',
    removed: () => 'property-removed',
    rules: () => PROPERTY_RULES,
    subject: ({ name: parent }, name) => {
      const path = `${parent}.${shownName(name)}`;
      return { name: path, phrase: path };
    },
  };
}

function describedAlike(property: SchemaProperty): string | undefined {
  const { description, logicalType, physicalType } = property;
  return (
    description && JSON.stringify([logicalType, physicalType, description])
  );
}

/** `customer_id` and `customerId` of the same type. */
function namedAlike(property: SchemaProperty): string | undefined {
  const { name, logicalType, physicalType } = property;
  const letters = name.toLowerCase().replace(/[\W_]+/g, '');
  return letters && JSON.stringify([logicalType, physicalType, letters]);
}
