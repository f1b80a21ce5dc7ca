import { convertToOdcs } from '../convertToOdcs';
import { SchemaProperty } from '../../model/contract';
import { readDocuments } from '../../read/readDocuments';
import { ContractReading } from '../../read/reading';

function read(text: string): ContractReading {
  const [reading] = readDocuments(text);
  if (reading.type !== 'contract') {
    throw new Error(`read as ${reading.type}`);
  }
  return reading;
}

const HEAD = `dataContractSpecification: 1.2.1
id: urn:orders
info: {title: Orders, version: 1.10}
`;

function fieldOf(field: string, definitions = '{}'): SchemaProperty {
  const { contract } = read(
    `${HEAD}models:\n  orders:\n    fields:\n      x: ${field}\ndefinitions: ${definitions}\n`,
  );
  return contract.schema[0].properties[0];
}

function codesOf(text: string) {
  return read(text).problems.map(({ code, path }) => [code, path.join('.')]);
}

describe('a contract of the Data Contract Specification', () => {
  it('has what `info` says at its root', () => {
    const { contract } = read(`dataContractSpecification: 1.1.0
id: orders
info:
  title: Orders
  version: 1.10
  status: active
  description: All orders
  owner: Checkout Team
  contact: {name: Jo, email: jo@acme.example, url: https://acme.example/jo}
  costCenter: 17
tags: [checkout]
links: {wiki: https://acme.example/wiki}
`);
    expect(contract).toMatchObject({
      standard: { name: 'dcs', version: '1.1.0' },
      id: 'orders',
      name: 'Orders',
      version: '1.10',
      status: 'active',
      description: { purpose: 'All orders' },
      team: { name: 'Checkout Team' },
      support: [
        {
          channel: 'Jo',
          url: 'https://acme.example/jo',
          customProperties: [{ property: 'email', value: 'jo@acme.example' }],
        },
      ],
      tags: ['checkout'],
      links: [{ url: 'https://acme.example/wiki', type: 'wiki' }],
      customProperties: [{ property: 'costCenter', value: 17 }],
    });
  });

  it('has its terms with the description', () => {
    const { contract } = read(`${HEAD}terms:
  usage: Reports
  limitations: Not in real time
  billing: 5000 USD per month
  noticePeriod: P3M
  policies:
    - {name: privacy, url: 'https://acme.example/privacy'}
    - {name: licence, description: Free}
`);
    expect(contract.description).toMatchObject({
      usage: 'Reports',
      limitations: 'Not in real time',
      links: [{ url: 'https://acme.example/privacy', type: 'privacy' }],
      customProperties: [
        { property: 'licence', value: 'Free' },
        { property: 'billing', value: '5000 USD per month' },
        { property: 'noticePeriod', value: 'P3M' },
      ],
    });
  });

  it('has servers as a list, without credentials, and fields without a place as custom properties', () => {
    const reading = read(`${HEAD}servers:
  production:
    type: postgres
    environment: prod
    host: db
    port: 5432
    database: d
    schema: s
    password: hunter2hunter2
    roles: [{name: analyst, description: US only}]
  stream: {type: kafka, host: k, topic: orders}
  old: {type: dataframe}
`);
    expect(reading.contract.servers).toMatchObject([
      {
        server: 'production',
        type: 'postgres',
        environment: 'prod',
        properties: { host: 'db', port: '5432', database: 'd', schema: 's' },
        roles: [{ role: 'analyst', description: 'US only' }],
      },
      {
        server: 'stream',
        type: 'kafka',
        properties: { host: 'k' },
        customProperties: [{ property: 'topic', value: 'orders' }],
      },
      {
        server: 'old',
        type: 'custom',
        customProperties: [{ property: 'type', value: 'dataframe' }],
      },
    ]);
    expect(JSON.stringify(reading.contract)).not.toContain('hunter2');
    expect(reading.problems).toContainEqual(
      expect.objectContaining({
        code: 'credential-in-server',
        path: ['servers', 'production', 'password'],
      }),
    );
  });

  it('has models as schema objects, with their key', () => {
    const { contract } = read(`${HEAD}models:
  lines:
    type: table
    title: Order lines
    description: One per article
    primaryKey: [order_id, line]
    examples: ["1,2"]
    fields:
      line: {type: int, required: true}
      order_id: {type: text, references: orders.id}
  orders:
    fields:
      id: {type: text, primary: true, unique: true}
`);
    const [lines, orders] = contract.schema;
    expect(lines).toMatchObject({
      name: 'lines',
      physicalType: 'table',
      businessName: 'Order lines',
      description: 'One per article',
      customProperties: [{ property: 'examples', value: ['1,2'] }],
    });
    expect(lines.properties).toMatchObject([
      { name: 'line', required: true, primaryKey: true, primaryKeyPosition: 2 },
      {
        name: 'order_id',
        primaryKeyPosition: 1,
        relationships: [{ type: 'foreignKey', to: ['orders.id'] }],
      },
    ]);
    expect(orders.properties).toMatchObject([
      { name: 'id', unique: true, primaryKey: true, primaryKeyPosition: 1 },
    ]);
  });

  it.each([
    ['text', 'string', {}],
    ['bigint', 'integer', {}],
    ['decimal', 'number', {}],
    ['timestamp_ntz', 'timestamp', { timezone: 'false' }],
    ['timestamp_tz', 'timestamp', { timezone: 'true' }],
    ['bytes', 'string', { format: 'binary' }],
    ['record', 'object', {}],
    ['variant', 'object', {}],
  ])('has the type %s as %s, and as it is written', (word, type, options) => {
    expect(fieldOf(`{type: ${word}}`)).toMatchObject({
      logicalType: type,
      physicalType: word,
      options,
    });
  });

  it('has the type in the one system that is named as the physical one', () => {
    expect(
      fieldOf('{type: text, config: {snowflakeType: VARCHAR(9), x: 1}}'),
    ).toMatchObject({
      physicalType: 'VARCHAR(9)',
      customProperties: [
        { property: 'snowflakeType', value: 'VARCHAR(9)' },
        { property: 'x', value: 1 },
      ],
    });
    expect(
      fieldOf('{type: text, config: {snowflakeType: A, bigqueryType: B}}'),
    ).toMatchObject({ physicalType: 'text' });
  });

  it('has restrictions, allowed values, examples and the rest of a field', () => {
    expect(
      fieldOf(`
        type: text
        title: Mail
        minLength: 3
        maxLength: 9
        pattern: ^a
        format: email
        pii: true
        classification: sensitive
        tags: [a]
        enum: [a, b, a]
        example: a
        examples: [b]
        precision: 2
        links: {wiki: 'https://w.example'}
        lineage: {inputFields: []}`),
    ).toMatchObject({
      businessName: 'Mail',
      options: {
        minLength: '3',
        maxLength: '9',
        pattern: '^a',
        format: 'email',
      },
      classification: 'sensitive',
      tags: ['a'],
      enum: [{ value: 'a' }, { value: 'b' }],
      examples: ['a', 'b'],
      links: [{ url: 'https://w.example', type: 'wiki' }],
      customProperties: [
        { property: 'pii', value: true },
        { property: 'precision', value: 2 },
        { property: 'lineage', value: { inputFields: [] } },
      ],
    });
    expect(
      fieldOf('{type: int, minimum: 0, exclusiveMaximum: 5}'),
    ).toMatchObject({ options: { minimum: '0', exclusiveMaximum: '5' } });
  });

  it('nests objects, lists and maps', () => {
    expect(
      fieldOf(
        '{type: object, fields: {a: {type: array, items: {fields: {b: {type: text}}}}, m: {type: map, keys: {type: text}, values: {type: int}}}}',
      ),
    ).toMatchObject({
      logicalType: 'object',
      properties: [
        {
          name: 'a',
          logicalType: 'array',
          items: { logicalType: 'object', properties: [{ name: 'b' }] },
        },
        {
          name: 'm',
          logicalType: 'map',
          map: {
            key: { logicalType: 'string' },
            value: { logicalType: 'integer' },
          },
        },
      ],
    });
  });

  it('has the rules of models and fields, whatever their names were', () => {
    const { quality } = fieldOf(`
        type: text
        quality:
          - {type: text, description: Nice}
          - {type: sql, query: SELECT 1, dialect: postgres, mustBeGreaterThanOrEqualTo: 1}
          - {type: library, rule: duplicateValues, mustBe: 0}
          - {metric: nullValues, mustBeLessThan: 1, unit: percent}
          - {type: custom, engine: soda, implementation: [duplicate_count(x) = 0]}
          - {type: great-expectations, specification: {expectation_type: x}}`);
    expect(quality).toMatchObject([
      { type: 'text', description: 'Nice' },
      {
        type: 'sql',
        query: 'SELECT 1',
        thresholds: [{ operator: 'mustBeGreaterOrEqualTo', value: 1 }],
        customProperties: [{ property: 'dialect', value: 'postgres' }],
      },
      { type: 'library', metric: 'duplicateValues' },
      { type: 'library', metric: 'nullValues', unit: 'percent' },
      {
        type: 'custom',
        engine: 'soda',
        implementation: '- duplicate_count(x) = 0\n',
      },
      {
        type: 'custom',
        engine: 'greatExpectations',
        implementation: 'expectation_type: x\n',
      },
    ]);
  });

  it('gives each model the checks that one block had for all', () => {
    const { contract } = read(`dataContractSpecification: 0.9.3
id: a
info: {title: t, version: 1}
models: {orders: {fields: {}}, lines: {fields: {}}}
quality:
  type: SodaCL
  specification:
    checks for orders: [row_count > 5]
    checks for lines: |-
      - duplicate_count(id) = 0
`);
    expect(contract.schema.map(({ quality }) => quality)).toMatchObject([
      [
        {
          type: 'custom',
          engine: 'soda',
          implementation: 'checks for orders:\n  - row_count > 5\n',
        },
      ],
      [{ engine: 'soda' }],
    ]);
  });

  it('keeps a block of checks that names no model with the contract', () => {
    const { contract } = read(
      `${HEAD}models: {orders: {fields: {}}, lines: {fields: {}}}\nquality: {type: SodaCL, specification: {}}\n`,
    );
    expect(contract.schema[0].quality).toEqual([]);
    expect(contract.customProperties).toMatchObject([
      { property: 'quality', value: { type: 'SodaCL', specification: {} } },
    ]);
  });

  it('has service levels with what they amount to', () => {
    const { contract } = read(`${HEAD}servicelevels:
  availability: {percentage: 99.9%}
  retention: {period: P1Y, unlimited: false, timestampField: orders.at}
  latency: {threshold: 25h, sourceTimestampField: orders.at, processedTimestampField: orders.done}
  freshness: {threshold: 25h, timestampField: orders.at}
  frequency: {type: batch, interval: daily, cron: 0 0 * * *}
  support: {time: 9am to 5pm, responseTime: 1h}
  backup: {interval: weekly, recoveryTime: 24 hours}
`);
    expect(contract.serviceLevels).toMatchObject([
      {
        property: 'availability',
        value: '99.9%',
        quantity: { type: 'percent', percent: 99.9 },
      },
      {
        property: 'retention',
        value: 'P1Y',
        elements: ['orders.at'],
        customProperties: [],
      },
      {
        property: 'latency',
        elements: ['orders.at'],
        quantity: { seconds: 90_000 },
        customProperties: [
          { property: 'processedTimestampField', value: 'orders.done' },
        ],
      },
      { property: 'freshness', value: '25h' },
      {
        property: 'frequency',
        value: 'daily',
        schedule: '0 0 * * *',
        scheduler: 'cron',
        quantity: { seconds: 86_400 },
        customProperties: [{ property: 'type', value: 'batch' }],
      },
      {
        property: 'support',
        value: '9am to 5pm',
        customProperties: [{ property: 'responseTime', value: '1h' }],
      },
      { property: 'backup', value: 'weekly' },
    ]);
  });

  it('keeps what earlier versions had beside the models', () => {
    const { contract } = read(`dataContractSpecification: 0.9.0
id: a
info: {title: t, version: 1, dataProduct: p, outputPort: o}
schema: {type: dbt, specification: 'version: 2'}
examples: [{type: csv, data: a}]
`);
    expect(contract.dataProduct).toBe('p');
    expect(contract.schema).toEqual([]);
    expect(contract.customProperties.map(({ property }) => property)).toEqual([
      'outputPort',
      'schema',
      'examples',
    ]);
  });

  it('is broken without an id, and says where a version is missing', () => {
    expect(
      readDocuments('dataContractSpecification: 1.1.0\ninfo: {version: 1}'),
    ).toMatchObject([{ type: 'broken', was: 'contract' }]);
    expect(
      codesOf('dataContractSpecification: 1.1.0\nid: a\ninfo: {title: t}'),
    ).toContainEqual(['missing-field', 'info.version']);
    expect(codesOf('dataContractSpecification: 1.1.0\nid: a')).toContainEqual([
      'missing-field',
      'info.version',
    ]);
  });

  it('says which values are of the wrong kind, and keeps them', () => {
    const text = `${HEAD}terms: none\nmodels: {orders: {description: [a], fields: {x: {required: maybe, type: [a]}}}}\n`;
    expect(codesOf(text)).toEqual(
      expect.arrayContaining([
        ['wrong-kind', 'terms'],
        ['wrong-kind', 'models.orders.description'],
        ['wrong-kind', 'models.orders.fields.x.required'],
      ]),
    );
    const { contract } = read(text);
    expect(contract.customProperties).toMatchObject([
      { property: 'terms', value: 'none' },
    ]);
  });

  it('warns of a version that never was', () => {
    expect(
      codesOf('dataContractSpecification: 1.0.7\nid: a\ninfo: {version: 1}'),
    ).toContainEqual(['unknown-version', 'dataContractSpecification']);
  });
});

describe('definitions', () => {
  it('say nothing where every field says it itself, and that is told', () => {
    const text = `${HEAD}models: {m: {fields: {x: {$ref: '#/definitions/d', type: int}, y: {$ref: '#/definitions/d', type: int, pattern: q}}}}\ndefinitions: {d: {type: text, pattern: p}}\n`;
    expect(convertToOdcs(text)?.dropped).toMatchObject([
      {
        path: ['definitions', 'd', 'type'],
        why: 'Every field that refers to the definition says it itself.',
      },
    ]);
  });

  it('say what a field that refers to them does not say itself', () => {
    expect(
      fieldOf(
        "{$ref: '#/definitions/sku', description: bought}",
        '{sku: {name: sku, type: text, title: SKU, description: any, pattern: ^a}}',
      ),
    ).toMatchObject({
      name: 'x',
      businessName: 'SKU',
      description: 'bought',
      logicalType: 'string',
      options: { pattern: '^a' },
      customProperties: [],
    });
  });

  it('may refer to others, and be inside others', () => {
    expect(
      fieldOf(
        "{$ref: '#/definitions/a'}",
        "{a: {$ref: '#/definitions/b', title: A}, b: {type: object, fields: {c: {$ref: '#/definitions/c'}}}, c: {type: int}}",
      ),
    ).toMatchObject({
      businessName: 'A',
      logicalType: 'object',
      properties: [{ name: 'c', logicalType: 'integer' }],
    });
  });

  it('have a place of their own for what is wrong in them', () => {
    const reading = read(
      `${HEAD}models: {m: {fields: {x: {$ref: '#/definitions/d'}}}}\ndefinitions:\n  d: {type: text, description: [a]}\n`,
    );
    expect(reading.problems).toContainEqual(
      expect.objectContaining({
        code: 'wrong-kind',
        path: ['definitions', 'd', 'description'],
        place: expect.objectContaining({ line: 6 }),
      }),
    );
  });

  it('are kept where nothing refers to them', () => {
    const { contract } = read(`${HEAD}definitions: {d: {type: text}}\n`);
    expect(contract.customProperties).toEqual([
      expect.objectContaining({
        property: 'definitions',
        value: { d: { type: 'text' } },
      }),
    ]);
  });

  it('that are not there, or in another file, are left alone', () => {
    const model = (reference: string) =>
      `${HEAD}models: {m: {fields: {x: {$ref: '${reference}'}}}}\n`;
    expect(codesOf(model('#/definitions/no'))).toContainEqual([
      'dangling-definition',
      'models.m.fields.x.$ref',
    ]);
    const { contract, problems } = read(model('file.yaml#/x'));
    expect(problems.map(({ code }) => code)).not.toContain(
      'dangling-definition',
    );
    expect(contract.schema[0].properties[0].customProperties).toMatchObject([
      { property: '$ref', value: 'file.yaml#/x' },
    ]);
  });

  it('that contain themselves end', () => {
    const text = `${HEAD}models: {m: {fields: {x: {$ref: '#/definitions/a'}}}}\ndefinitions: {a: {fields: {b: {$ref: '#/definitions/b'}}}, b: {fields: {a: {$ref: '#/definitions/a'}}}}\n`;
    expect(codesOf(text)).toContainEqual([
      'cyclic-definition',
      'definitions.b.fields.a.$ref',
    ]);
    const self = `${HEAD}models: {m: {fields: {x: {$ref: '#/definitions/a'}}}}\ndefinitions: {a: {$ref: '#/definitions/a'}}\n`;
    expect(codesOf(self).map(([code]) => code)).toContain('cyclic-definition');
  });

  it('that double with each step are not written out without end', () => {
    const definitions = Array.from(
      { length: 60 },
      (_, i) =>
        `  d${i}: {fields: {a: {$ref: '#/definitions/d${
          i + 1
        }'}, b: {$ref: '#/definitions/d${i + 1}'}}}`,
    );
    const text = `${HEAD}models: {m: {fields: {x: {$ref: '#/definitions/d0'}}}}\ndefinitions:\n${definitions.join(
      '\n',
    )}\n  d60: {type: text}\n`;
    expect(codesOf(text).map(([code]) => code)).toContain(
      'too-many-references',
    );
  });
});
