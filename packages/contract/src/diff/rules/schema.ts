import { Contract, SchemaObject } from '../../model/contract';
import { ListRule, PartRules } from '../rule';
import { renamed } from '../sentences';
import { shownName } from '../shown';
import { physicalNameKind, PHYSICAL_NAME_KINDS } from '../judge/physicalName';
import { normalisedType } from '../judge/types';
import { context, customProperties, links } from './notes';
import { properties } from './property';
import { quality } from './quality';
import { relationships } from './relationship';
import { always, flag } from './rulesOf';

const READ_LIKE_TABLES: ReadonlySet<string> = new Set([
  'table',
  'view',
  'materialized view',
  'materialized_view',
  'external table',
]);

const OBJECT_RULES: PartRules<SchemaObject> = {
  id: always('id', 'element-id-changed'),
  name: always('name', 'object-renamed', {
    say: (names, subject, owners) =>
      renamed('schema object', names, subject, owners),
  }),
  physicalName: {
    type: 'value',
    label: 'physical name',
    kinds: PHYSICAL_NAME_KINDS,
    judge: physicalNameKind,
  },
  physicalType: {
    type: 'value',
    label: 'physical type',
    kinds: [
      'physical-type-declared',
      'physical-type-withdrawn',
      'table-or-view-changed',
      'type-respelled',
      'object-type-changed',
    ],
    judge: ({ before, after }) => {
      if (before === undefined) {
        return 'physical-type-declared';
      }
      if (after === undefined) {
        return 'physical-type-withdrawn';
      }
      const [was, is] = [normalisedType(before), normalisedType(after)];
      if (was === is) {
        return 'type-respelled';
      }
      return READ_LIKE_TABLES.has(was) && READ_LIKE_TABLES.has(is)
        ? 'table-or-view-changed'
        : 'object-type-changed';
    },
  },
  businessName: always('business name', 'business-name-changed'),
  description: always('description', 'description-changed'),
  granularity: {
    type: 'value',
    label: 'granularity',
    written: ['dataGranularityDescription'],
    kinds: ['description-changed', 'granularity-changed'],
    judge: ({ before }) =>
      before === undefined ? 'description-changed' : 'granularity-changed',
  },
  context: context(),
  deprecated: flag('deprecated', 'deprecated', 'deprecation-lifted'),
  tags: always('tags', 'tags-changed'),
  synonyms: always('synonyms', 'synonyms-changed'),
  properties: properties(),
  relationships: relationships(),
  quality: quality(),
  links: links(),
  customProperties: customProperties(),
};

/** What the data is. */
export const OBJECTS: ListRule<Contract, SchemaObject> = {
  type: 'list',
  label: 'schema objects',
  noun: 'schema object',
  written: ['schema'],
  tracked: true,
  identity: {
    name: object => object.name,
    marks: [
      { of: ({ id, name }) => id && `${id} ${name}` },
      { of: ({ id }) => id, alone: 'list' },
      { of: ({ name }) => name },
      { of: ({ physicalName }) => physicalName, alone: 'list' },
      // One that went and one that came with just the same properties: a new name of the same, most likely.
      { of: namesOfProperties, alone: 'rest' },
    ],
  },
  kinds: ['object-added', 'object-removed', 'order-changed'],
  moved: 'order-changed',
  added: () => 'object-added',
  removed: () => 'object-removed',
  rules: () => OBJECT_RULES,
  subject: (_, name) => ({ name: shownName(name), phrase: shownName(name) }),
  scope: (scope, object) => ({ ...scope, object }),
};

function namesOfProperties(object: SchemaObject): string | undefined {
  return object.properties.length > 1
    ? JSON.stringify(object.properties.map(({ name }) => name))
    : undefined;
}
