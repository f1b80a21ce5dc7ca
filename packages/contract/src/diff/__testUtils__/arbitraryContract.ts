import * as fc from 'fast-check';
import {
  Contract,
  EnumValue,
  Price,
  QualityRule,
  Relationship,
  Role,
  SchemaObject,
  SchemaProperty,
  Server,
  ServiceLevel,
} from '../../model/contract';
import { Quantity } from '../../model/quantity';
import {
  AuthoritativeDefinition,
  Context,
  CustomProperty,
  Description,
  SupportChannel,
  Team,
  TeamMember,
} from '../../model/shared';

/**
 * Contracts of all shapes the model allows, with few words, so that two of them have much in common, and with names
 * that lead careless code astray.
 */

type Arbitraries<T> = {
  readonly [K in keyof Required<T>]: fc.Arbitrary<T[K]>;
};

/** A field that the model has and this lacks does not compile. */
function record<T>(model: Arbitraries<T>): fc.Arbitrary<T> {
  // fast-check's own type of a record of arbitraries is the same, written in another way.
  return fc.record(model as never) as fc.Arbitrary<T>;
}

const word = fc.constantFrom(
  'a',
  'b',
  'c',
  'a (2)',
  '#1',
  '__proto__',
  'constructor',
);
const nameOrNothing = fc.oneof({ weight: 5, arbitrary: word }, fc.constant(''));
const text = fc.constantFrom('x', 'y', 'password=hunter2', 'ünï\n’”');
const maybe = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.option(arbitrary, { nil: undefined, freq: 2 });
const few = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.array(arbitrary, { maxLength: 3 });
const json = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, 5, 'x'),
  fc.array(fc.constantFrom<unknown>(1, 'x'), { maxLength: 2 }),
  fc.dictionary(word, fc.constantFrom<unknown>(1, 'x', null), { maxKeys: 2 }),
);
const note = maybe(text);
const id = maybe(fc.constantFrom('i1', 'i2', 'i3'));

const links = few(
  record<AuthoritativeDefinition>({
    id,
    url: fc.constantFrom('https://a', 'https://u:p@b/?token=t', ''),
    type: note,
    description: note,
  }),
);
const customProperties = few(
  record<CustomProperty>({
    id,
    property: nameOrNothing,
    value: json,
    description: note,
    vendor: note,
  }),
);
const context = maybe(
  record<Context>({
    instructions: note,
    verifiedStatements: few(record({ question: text, answer: note })),
    constraints: few(text),
  }),
);
const texts = few(text);

const role = record<Role>({
  id,
  role: nameOrNothing,
  description: note,
  access: maybe(fc.constantFrom('read', 'write')),
  firstLevelApprovers: maybe(fc.constantFrom('boss', 'n/a')),
  secondLevelApprovers: maybe(fc.constantFrom('boss', 'none')),
  customProperties,
});

const server = record<Server>({
  id,
  server: nameOrNothing,
  type: fc.constantFrom('s3', 'kafka'),
  environment: maybe(fc.constantFrom('prod', 'test', 'dev')),
  description: note,
  properties: fc.dictionary(word, text, { maxKeys: 3 }),
  roles: few(role),
  customProperties,
});

const relationship = record<Relationship>({
  id,
  type: fc.constant('foreignKey'),
  from: few(word),
  to: few(word),
  customProperties,
});

const operators = [
  'mustBe',
  'mustNotBe',
  'mustBeGreaterThan',
  'mustBeGreaterOrEqualTo',
  'mustBeLessThan',
  'mustBeLessOrEqualTo',
  'mustBeBetween',
  'mustNotBeBetween',
] as const;

const rule = record<QualityRule>({
  id,
  name: maybe(word),
  type: fc.constantFrom('library', 'text', 'sql', 'custom'),
  description: note,
  metric: maybe(fc.constantFrom('nullValues', 'rowCount')),
  dimension: note,
  method: note,
  severity: maybe(fc.constantFrom('info', 'error', 'odd')),
  businessImpact: note,
  unit: maybe(fc.constantFrom('rows', 'percent', '%')),
  thresholds: fc.array(
    record<QualityRule['thresholds'][number]>({
      operator: fc.constantFrom(...operators),
      value: fc.constantFrom<unknown>(0, 1, 5, 'x', [0, 5], [1, 3], null),
    }),
    { maxLength: 2 },
  ),
  arguments: fc.dictionary(word, json, { maxKeys: 2 }),
  query: note,
  engine: note,
  implementation: note,
  schedule: note,
  scheduler: note,
  tags: texts,
  links,
  customProperties,
});

const quantity = maybe(
  fc.oneof<fc.Arbitrary<Quantity>[]>(
    fc.constantFrom<Quantity>(
      { type: 'duration', seconds: 60 },
      { type: 'duration', seconds: 3600 },
      { type: 'percent', percent: 99 },
      { type: 'date', date: '2030-01-01' },
      { type: 'date', date: 'no date' },
      { type: 'number', number: 4 },
      { type: 'number', number: 5, unit: 'gb' },
    ),
  ),
);

const serviceLevel = record<ServiceLevel>({
  id,
  property: fc.constantFrom(
    'latency',
    'ly',
    'retention',
    'frequency',
    'endOfLife',
    'odd',
    '',
  ),
  value: maybe(fc.constantFrom('1', '2')),
  valueExt: maybe(fc.constantFrom('3', '4')),
  unit: maybe(fc.constantFrom('h', 'd')),
  quantity,
  elements: few(word),
  driver: note,
  description: note,
  scheduler: note,
  schedule: note,
  links,
  customProperties,
});

const enumValue = record<EnumValue>({
  id,
  value: fc.constantFrom('1', '2', 'null', ''),
  label: note,
  description: note,
});

const OPTION_VALUES = fc.constantFrom(
  '1',
  '2',
  '10',
  'true',
  'false',
  'x',
  '2024-01-01',
  '${VAR}',
  '',
);

const options = fc.dictionary(
  fc.constantFrom(
    'minimum',
    'exclusiveMinimum',
    'maximum',
    'exclusiveMaximum',
    'maxLength',
    'multipleOf',
    'pattern',
    'format',
    'required',
    'timezone',
    'uniqueItems',
    'dimensions',
    '__proto__',
    'constructor',
  ),
  OPTION_VALUES,
  { maxKeys: 4 },
);

const flag = fc.boolean();
const position = maybe(fc.constantFrom(1, 2));

function propertyAt(depth: number): fc.Arbitrary<SchemaProperty> {
  const inner = () => propertyAt(depth - 1);
  return record<SchemaProperty>({
    id,
    name: nameOrNothing,
    businessName: note,
    logicalType: maybe(
      fc.constantFrom('string', 'integer', 'number', 'date', 'object'),
    ),
    physicalType: maybe(
      fc.constantFrom('varchar(10)', 'VARCHAR (20)', 'int', 'bigint', 'a<b'),
    ),
    physicalName: maybe(word),
    description: note,
    semanticType: note,
    required: flag,
    unique: flag,
    primaryKey: flag,
    primaryKeyPosition: position,
    partitioned: flag,
    partitionKeyPosition: position,
    classification: maybe(fc.constantFrom('public', 'restricted', 'odd')),
    encryptedName: note,
    criticalDataElement: flag,
    deprecated: flag,
    tags: texts,
    synonyms: texts,
    enum: few(enumValue),
    examples: texts,
    options,
    transform: maybe(
      record<NonNullable<SchemaProperty['transform']>>({
        logic: note,
        description: note,
        sources: texts,
      }),
    ),
    properties: depth > 0 ? few(inner()) : fc.constant([]),
    items: depth > 0 ? maybe(inner()) : fc.constant(undefined),
    map:
      depth > 0
        ? maybe(
            record<NonNullable<SchemaProperty['map']>>({
              key: inner(),
              value: inner(),
            }),
          )
        : fc.constant(undefined),
    relationships: few(relationship),
    quality: few(rule),
    links,
    customProperties,
  });
}

const object = record<SchemaObject>({
  id,
  name: nameOrNothing,
  physicalName: maybe(word),
  physicalType: maybe(fc.constantFrom('table', 'view', 'topic')),
  businessName: note,
  description: note,
  granularity: note,
  context,
  deprecated: flag,
  tags: texts,
  synonyms: texts,
  properties: few(propertyAt(1)),
  relationships: few(relationship),
  quality: few(rule),
  links,
  customProperties,
});

/** Any contract. */
export const arbitraryContract: fc.Arbitrary<Contract> = record<Contract>({
  kind: fc.constant('contract' as const),
  standard: record<Contract['standard']>({
    name: fc.constantFrom('odcs', 'dcs'),
    version: fc.constantFrom('v3.1.0', 'v3.2.0'),
  }),
  id: fc.constantFrom('one', 'two'),
  name: maybe(word),
  version: fc.constantFrom(
    '1.0.0',
    '1.1.0',
    '2',
    'v0.1',
    '1.0.0-rc.1',
    'x',
    '',
  ),
  status: maybe(
    fc.constantFrom('draft', 'active', 'deprecated', 'retired', 'odd'),
  ),
  domain: note,
  tenant: note,
  dataProduct: note,
  context,
  description: record<Description>({
    purpose: note,
    limitations: note,
    usage: note,
    links,
    customProperties,
  }),
  tags: texts,
  servers: few(server),
  schema: few(object),
  team: record<Team>({
    name: note,
    description: note,
    members: few(
      record<TeamMember>({
        id,
        username: nameOrNothing,
        name: note,
        role: note,
        description: note,
        dateIn: note,
        dateOut: note,
        replacedByUsername: note,
        tags: texts,
        links,
        customProperties,
      }),
    ),
    tags: texts,
    links,
    customProperties,
  }),
  roles: few(role),
  support: few(
    record<SupportChannel>({
      id,
      channel: nameOrNothing,
      url: note,
      tool: note,
      scope: note,
      description: note,
      invitationUrl: note,
      customProperties,
    }),
  ),
  price: maybe(
    record<Price>({
      amount: maybe(fc.constantFrom(0, 1, 2.5)),
      currency: note,
      unit: note,
    }),
  ),
  serviceLevels: few(serviceLevel),
  links,
  customProperties,
  createdAt: note,
});
