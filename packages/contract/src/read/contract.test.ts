import { Contract } from '../model/contract';
import { readDocuments } from './readDocuments';

const HEAD = 'apiVersion: v3.1.0\nkind: DataContract\nid: orders\nversion: 1\n';

function read(rest: string): Contract {
  const [reading] = readDocuments(HEAD + rest);
  if (reading.type !== 'contract') {
    throw new Error(`read as ${reading.type}`);
  }
  return reading.contract;
}

describe('a contract', () => {
  it('has every list, however little it says', () => {
    expect(read('')).toMatchObject({
      kind: 'contract',
      standard: { name: 'odcs', version: 'v3.1.0' },
      id: 'orders',
      version: '1',
      description: {},
      tags: [],
      servers: [],
      schema: [],
      team: { members: [] },
      roles: [],
      support: [],
      serviceLevels: [],
      links: [],
      customProperties: [],
    });
  });

  it('has one form of team', () => {
    const ada = { username: 'ada', role: 'Owner', dateIn: '2024-01-15' };
    const member = '{username: ada, role: Owner, dateIn: 2024-01-15}';
    const members = [expect.objectContaining(ada)];
    expect(read(`team: [${member}]`).team).toMatchObject({ members });
    expect(
      read(`team: {name: sales, description: d, members: [${member}]}`).team,
    ).toMatchObject({ name: 'sales', description: 'd', members });
    expect(read(`team: ${member}`).team).toMatchObject({ members });
  });

  it('takes a text for its purpose', () => {
    expect(read('description: All orders.').description).toMatchObject({
      purpose: 'All orders.',
    });
  });

  it('has servers with the fields of their type as text, and nothing secret', () => {
    const { servers } = read(
      [
        'servers:',
        '- server: prod',
        '  type: postgres',
        '  environment: production',
        '  host: db.example.com',
        '  port: 5432',
        '  password: hunter2',
        '  clientSecret: abc',
        '  api_key: ${KEY}',
        '  location: postgres://user:hunter2@db.example.com/x',
        '  url: https://e.com/x?sig=abc',
        '  roles: [{role: r}]',
        '  nested: {a: 1}',
      ].join('\n'),
    );
    expect(JSON.stringify(servers)).not.toMatch(/hunter2|abc|KEY/);
    expect(servers).toMatchObject([
      {
        server: 'prod',
        type: 'postgres',
        environment: 'production',
        properties: { host: 'db.example.com', port: '5432' },
        roles: [{ role: 'r' }],
      },
    ]);
  });

  it('has properties at every depth', () => {
    const [object] = read(`
schema:
- id: o
  name: orders
  physicalName: t_orders
  physicalType: table
  dataGranularityDescription: One row per order.
  properties:
  - name: customer
    logicalType: object
    properties:
    - {name: zip, logicalType: string, examples: [01234, 2024-01-01, {a: 1}]}
  - name: lines
    logicalType: array
    items: {logicalType: object, properties: [{name: sku, required: true}]}
  - name: labels
    logicalType: map
    map: {key: {logicalType: string}, value: {logicalType: object, properties: [{name: de}]}}
`).schema;
    expect(object).toMatchObject({
      id: 'o',
      name: 'orders',
      physicalName: 't_orders',
      physicalType: 'table',
      granularity: 'One row per order.',
      properties: [
        {
          name: 'customer',
          properties: [
            { name: 'zip', examples: ['01234', '2024-01-01', '{"a":1}'] },
          ],
        },
        {
          name: 'lines',
          items: { name: '', properties: [{ name: 'sku', required: true }] },
        },
        { name: 'labels', map: { value: { properties: [{ name: 'de' }] } } },
      ],
    });
  });

  it('has the terms of a property in one form', () => {
    const [{ properties }] = read(`
schema:
- name: o
  properties:
  - name: a
    primaryKey: true
    primaryKeyPosition: 1
    partitionKeyPosition: -1
    unique: "yes"
    required: False
    classification: restricted
    semanticType: measure
    logicalTypeOptions: {maxLength: 10, pattern: "^a", required: [x, y]}
    enum: [{value: 1, label: One}, {value: null}, {value: 1.0}]
    synonyms: [{synonym: alpha}, {synonym: first}]
    transformLogic: a + b
    transformSourceObjects: [t1, t2]
  - name: b
    enum: [x, y]
    synonyms: [beta]
`).schema;
    expect(properties[0]).toMatchObject({
      primaryKey: true,
      primaryKeyPosition: 1,
      partitioned: false,
      unique: true,
      required: false,
      deprecated: false,
      classification: 'restricted',
      semanticType: 'measure',
      options: { maxLength: '10', pattern: '^a', required: 'x, y' },
      enum: [{ value: '1', label: 'One' }, { value: 'null' }, { value: '1.0' }],
      synonyms: ['alpha', 'first'],
      transform: { logic: 'a + b', sources: ['t1', 't2'] },
    });
    expect(properties[0].partitionKeyPosition).toBeUndefined();
    expect(properties[1]).toMatchObject({
      enum: [{ value: 'x' }, { value: 'y' }],
      synonyms: ['beta'],
      transform: undefined,
    });
  });

  it('has relationships as lists', () => {
    const [{ relationships, properties }] = read(`
schema:
- name: o
  properties: [{name: a, relationships: [{to: o.b}]}, {name: b}]
  relationships:
  - {type: foreignKey, from: [o.a, o.b], to: [o.b, o.a]}
  - {from: o.a, to: o.b}
`).schema;
    expect(properties[0].relationships).toMatchObject([
      { type: 'foreignKey', from: [], to: ['o.b'] },
    ]);
    expect(relationships).toMatchObject([
      { type: 'foreignKey', from: ['o.a', 'o.b'], to: ['o.b', 'o.a'] },
      { type: 'foreignKey', from: ['o.a'], to: ['o.b'] },
    ]);
  });

  describe('quality rules', () => {
    function rule(text: string) {
      return read(`schema: [{name: o, quality: [{${text}}]}]`).schema[0]
        .quality[0];
    }

    it.each([
      ['metric: nullValues, mustBe: 0', 'library'],
      ['rule: nullCheck', 'library'],
      ['mustBe: 0', 'library'],
      ['query: SELECT 1', 'sql'],
      ['engine: soda, implementation: x', 'custom'],
      ['description: It should be fine.', 'text'],
      ['type: text, query: x', 'text'],
      ['type: magic, metric: rowCount', 'library'],
    ])('{%s} is of type %s', (text, type) => {
      expect(rule(text).type).toBe(type);
    });

    it('take their metric from `rule`, as before ODCS 3.1', () => {
      expect(rule('rule: duplicateCount').metric).toBe('duplicateCount');
      expect(rule('rule: a, metric: b').metric).toBe('b');
    });

    it('have all thresholds, with the values as they are', () => {
      expect(
        rule('metric: m, mustBeBetween: [0, 1.50], mustNotBe: abc').thresholds,
      ).toEqual([
        { operator: 'mustNotBe', value: 'abc' },
        { operator: 'mustBeBetween', value: [0, 1.5] },
      ]);
    });

    it('have their arguments, allowed values of ODCS 3.0 among them', () => {
      expect(rule('metric: m, arguments: {properties: [a]}').arguments).toEqual(
        { properties: ['a'] },
      );
      expect(rule('rule: validValues, validValues: [a, 1]').arguments).toEqual({
        validValues: ['a', 1],
      });
    });

    it('show an implementation as text', () => {
      expect(rule('engine: e, implementation: "a: b"').implementation).toBe(
        'a: b',
      );
      expect(
        rule('engine: e, implementation: {check: {min: 1.10}}').implementation,
      ).toBe('check:\n  min: 1.1\n');
    });
  });

  it('has service levels with their elements', () => {
    const { serviceLevels } = read(`
slaDefaultElement: o.a
slaProperties:
- {property: latency, value: 4, unit: d}
- {property: retention, value: 3.50, valueExt: 2024-01-01, element: "o.b , o.c,"}
- {property: timeOfAvailability, value: 09:00-08:00}
`);
    expect(serviceLevels).toMatchObject([
      { property: 'latency', value: '4', unit: 'd', elements: ['o.a'] },
      { value: '3.50', valueExt: '2024-01-01', elements: ['o.b', 'o.c'] },
      { value: '09:00-08:00' },
    ]);
  });

  it('has the guidance for agents, of a contract and of its objects', () => {
    expect(read('context: Sum amounts in EUR.').context).toEqual({
      instructions: 'Sum amounts in EUR.',
      verifiedStatements: [],
      constraints: [],
    });
    const [{ context }] = read(`
schema:
- name: o
  context:
    verifiedStatements: [{question: How many?, answer: Many.}, {question: Why?}]
    constraints: [{constraint: Never show names.}]
`).schema;
    expect(context).toMatchObject({
      verifiedStatements: [
        { question: 'How many?', answer: 'Many.' },
        { question: 'Why?' },
      ],
      constraints: ['Never show names.'],
    });
  });

  it('has roles, price, support, links and custom properties', () => {
    expect(
      read(`
roles: [{role: r, access: read, firstLevelApprovers: boss}]
price: {priceAmount: 9.90, priceCurrency: EUR, priceUnit: GB}
support: [{channel: "#help", tool: slack, url: https://x}]
authoritativeDefinitions: [{url: https://y, type: t}]
customProperties: [{property: a}]
contractCreatedTs: 2022-11-15T02:59:43+00:00
`),
    ).toMatchObject({
      roles: [{ role: 'r', access: 'read', firstLevelApprovers: 'boss' }],
      price: { amount: 9.9, currency: 'EUR', unit: 'GB' },
      support: [{ channel: '#help', tool: 'slack', url: 'https://x' }],
      links: [{ url: 'https://y', type: 't' }],
      customProperties: [{ property: 'a', value: null }],
      createdAt: '2022-11-15T02:59:43+00:00',
    });
  });
});
