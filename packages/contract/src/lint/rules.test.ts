import * as fc from 'fast-check';
import { readDocuments } from '../read/readDocuments';
import { isCron } from './schedule';
import { plainPattern } from './pattern';
import { RULES } from './rules';

const CONTRACT =
  'apiVersion: v3.2.0\nkind: DataContract\nid: orders\nversion: 1.0.0\nteam: {name: sales}\ndescription: {purpose: p}\n';
const PRODUCT =
  'apiVersion: v1.1.0\nkind: DataProduct\nid: sales\nteam: {name: sales}\ndescription: {purpose: p}\n';

function problemsOf(text: string) {
  const [reading] = readDocuments(text);
  if (!('problems' in reading)) {
    throw new Error(`read as ${reading.type}`);
  }
  return reading.problems;
}

/** The problems of one rule, as `severity path line:column`. */
function found(code: string, text: string): string[] {
  return problemsOf(text)
    .filter(problem => problem.code === code)
    .map(({ severity, path, place, message, fix }) => {
      expect(message).toMatch(/\.$/);
      expect(fix).toMatch(/[.…]$/);
      return `${severity} ${path.join('/')} ${place?.line}:${place?.column}`;
    });
}

/** A contract with one object, `orders`, that has these properties. */
const properties = (...list: string[]) =>
  `${CONTRACT}schema:\n- name: orders\n  properties:\n${list
    .map(property => `  - {${property}}\n`)
    .join('')}`;

/** A contract with one object, `orders` with a property `id`, that has these quality rules. */
const quality = (...list: string[]) =>
  `${CONTRACT}schema:\n- name: orders\n  properties: [{name: id, logicalType: string}]\n  quality:\n${list
    .map(rule => `  - {${rule}}\n`)
    .join('')}`;

const levels = (...list: string[]) =>
  `${CONTRACT}schema: [{name: orders, properties: [{name: id, logicalType: string}]}]\nslaProperties:\n${list
    .map(level => `- {${level}}\n`)
    .join('')}`;

const servers = (...list: string[]) =>
  `${CONTRACT}servers:\n${list.map(server => `- {${server}}\n`).join('')}`;

const references = (relationship: string) => `${CONTRACT}schema:
- id: o
  name: orders
  physicalName: t_orders
  properties:
  - {id: i, name: id, physicalName: c_id, logicalType: string}
  - {id: c, name: count, logicalType: integer}
  - {id: l, name: lines, logicalType: array, items: {logicalType: object, properties: [{id: s, name: sku, logicalType: string}]}}
  relationships:
  - {${relationship}}
`;

/** What each rule finds, and a document near by in which it finds nothing. */
const CASES: readonly {
  readonly id: string;
  readonly bad: string;
  readonly finds: readonly string[];
  readonly good: string;
}[] = [
  {
    id: 'unusual-id',
    bad: CONTRACT.replace('id: orders', 'id: sales/orders'),
    finds: ['info id 3:5'],
    good: CONTRACT.replace('id: orders', 'id: "urn:sales:orders-1.0_a"'),
  },
  {
    id: 'duplicate-name',
    bad: `${CONTRACT}schema:\n- {name: a, properties: [{name: x}, {name: x}]}\n- {name: b, properties: [{name: x, properties: [{name: x}, {name: y}, {name: x}]}]}\n- {name: a}\n- {}\n- {}\n`,
    finds: [
      'error schema/2/name 10:10',
      'error schema/0/properties/1/name 8:44',
      'error schema/1/properties/0/properties/2/name 9:78',
    ],
    good: `${CONTRACT}schema: [{name: a, properties: [{name: a}]}, {name: b, properties: [{name: a}]}]`,
  },
  {
    id: 'duplicate-id',
    bad: `${CONTRACT}schema:\n- {name: a, id: s, properties: [{name: x, id: s}, {name: y, id: s}]}\n- {name: b, quality: [{id: q, metric: m}, {id: q, metric: m}]}\nroles: [{id: r, role: a}, {id: r, role: b}]\n`,
    finds: [
      'warning roles/1/id 10:32',
      'warning schema/0/properties/1/id 8:65',
      'warning schema/1/quality/1/id 9:48',
    ],
    good: `${CONTRACT}schema: [{name: a, id: a}, {name: b, id: b, properties: [{name: x, id: a}]}]`,
  },
  {
    id: 'duplicate-server',
    bad: servers(
      'server: a, type: custom, environment: prod',
      'server: a, type: custom, environment: prod',
      'server: a, type: custom, environment: dev',
    ),
    finds: ['error servers/1/server 9:12', 'warning servers/2/server 10:12'],
    good: servers('server: a, type: custom', 'server: b, type: custom'),
  },
  {
    id: 'duplicate-role',
    bad: `${CONTRACT}roles: [{role: reader}, {role: reader}]`,
    finds: ['warning roles/1/role 7:32'],
    good: `${CONTRACT}roles: [{role: reader}, {role: writer}]`,
  },
  {
    id: 'duplicate-port',
    bad: `${PRODUCT}outputPorts:\n- {name: a, version: 1}\n- {name: a, version: 1.0}\n- {name: a, version: "1"}\n- {name: b}\n- {name: b}\ninputPorts: [{name: a, version: 1}]\n`,
    finds: ['error outputPorts/2/name 9:10', 'error outputPorts/4/name 11:10'],
    good: `${PRODUCT}outputPorts: [{name: a, version: 1}, {name: a, version: 2}]`,
  },
  {
    id: 'duplicate-custom-property',
    bad: `${CONTRACT}customProperties: [{property: p, value: 1}, {property: p, value: 2}]`,
    finds: ['warning customProperties/1 7:45'],
    good: `${CONTRACT}customProperties: [{property: p, value: 1}, {property: p, value: 2, vendor: v}]`,
  },
  {
    id: 'duplicate-service-level',
    bad: levels('property: availability, value: 99', 'property: AV, value: 98'),
    finds: ['warning slaProperties/1/property 10:14'],
    good: levels(
      'property: latency, value: 1, element: orders.id',
      'property: latency, value: 2, element: orders',
    ),
  },
  {
    id: 'duplicate-enum-value',
    bad: properties('name: a, enum: [{value: x}, {value: x, label: X}]'),
    finds: ['warning schema/0/properties/0/enum/1 10:34'],
    good: properties('name: a, enum: [{value: x}, {value: y}]'),
  },
  {
    id: 'duplicate-tag',
    bad: `${CONTRACT}tags: [a, b, a]\nschema: [{name: o, tags: [c, c]}]`,
    finds: ['info tags 7:7', 'info schema/0/tags 8:26'],
    good: `${CONTRACT}tags: [a, b]`,
  },
  {
    id: 'dangling-relationship',
    bad: references('from: orders.id, to: orders.nothing'),
    finds: ['warning schema/0/relationships/0/to 16:27'],
    good: references('from: orders.id, to: orders.lines.sku'),
  },
  {
    id: 'dangling-element',
    bad: `${CONTRACT}schema: [{name: a, properties: [{name: b}]}]\nslaDefaultElement: x.y\nslaProperties:\n- {property: p}\n- {property: q}\n- {property: r, element: "a.b, a.c"}\n- {property: s, element: a}\n`,
    finds: [
      'warning slaDefaultElement 8:20',
      'warning slaProperties/2/element 12:26',
    ],
    // Without a schema there is nothing to compare with.
    good: `${CONTRACT}slaProperties: [{property: p, element: x}]`,
  },
  {
    id: 'unknown-input-contract',
    bad: `${PRODUCT}inputPorts: [{name: i, contractId: c}]\noutputPorts: [{name: o, inputContracts: [{id: c, version: 1.0.0}, {id: d, version: 1.0.0}]}]`,
    finds: ['warning outputPorts/0/inputContracts/1/id 7:72'],
    good: `${PRODUCT}inputPorts: [{name: i, contractId: c}]\noutputPorts: [{name: o, inputContracts: [{id: c, version: 1.0.0}]}]`,
  },
  {
    id: 'relationship-length',
    bad: references('from: [orders.id, orders.count], to: [orders.id]'),
    finds: ['error schema/0/relationships/0/to 16:43'],
    good: references('from: [orders.id], to: [orders.lines.sku]'),
  },
  {
    id: 'relationship-type',
    bad: references('from: orders.id, to: orders.count'),
    finds: ['warning schema/0/relationships/0/to 16:27'],
    good: references('from: orders.id, to: orders.lines.sku'),
  },
  {
    id: 'key-position',
    bad: properties(
      'name: a, primaryKey: true, primaryKeyPosition: 1',
      'name: b, primaryKey: true, primaryKeyPosition: 1',
      'name: c, partitioned: true, partitionKeyPosition: 2',
    ),
    finds: [
      'warning schema/0/properties/1/primaryKeyPosition 11:53',
      'warning schema/0/properties/2/partitionKeyPosition 12:56',
    ],
    good: properties(
      'name: a, primaryKey: true, primaryKeyPosition: 2',
      'name: b, primaryKey: true, primaryKeyPosition: 1',
      'name: c, primaryKeyPosition: -1',
    ),
  },
  {
    id: 'position-without-key',
    bad: properties('name: a, primaryKeyPosition: 1'),
    finds: ['warning schema/0/properties/0/primaryKeyPosition 10:35'],
    good: properties('name: a, primaryKeyPosition: -1'),
  },
  {
    id: 'type-contradiction',
    bad: properties(
      'name: a, logicalType: string, physicalType: BIGINT',
      'name: b, logicalType: integer, physicalType: varchar(20)',
      'name: c, logicalType: date, physicalType: boolean',
    ),
    finds: [
      'warning schema/0/properties/0/physicalType 10:50',
      'warning schema/0/properties/1/physicalType 11:51',
      'warning schema/0/properties/2/physicalType 12:48',
    ],
    good: properties(
      'name: a, logicalType: integer, physicalType: "NUMBER(10)"',
      'name: b, logicalType: date, physicalType: varchar(10)',
      'name: c, logicalType: number, physicalType: "decimal(10,2)"',
      'name: d, logicalType: object, physicalType: json',
      'name: e, logicalType: timestamp, physicalType: timestamptz',
    ),
  },
  {
    id: 'array-without-items',
    bad: properties('name: a, logicalType: array'),
    finds: ['warning schema/0/properties/0/items 10:5'],
    good: properties('name: a, logicalType: array, items: {logicalType: date}'),
  },
  {
    id: 'impossible-options',
    bad: properties(
      'name: a, logicalType: string, logicalTypeOptions: {minLength: 5, maxLength: 3}',
      'name: b, logicalType: integer, logicalTypeOptions: {minimum: 1, exclusiveMaximum: 1}',
      'name: c, logicalType: date, logicalTypeOptions: {minimum: "2030-01-01", maximum: "2020-01-01"}',
      'name: d, logicalType: array, items: {logicalType: integer, logicalTypeOptions: {minimum: 2, maximum: 1}}',
    ),
    finds: [
      'error schema/0/properties/0/logicalTypeOptions/minLength 10:68',
      'error schema/0/properties/1/logicalTypeOptions/minimum 11:67',
      'error schema/0/properties/2/logicalTypeOptions/minimum 12:64',
      'error schema/0/properties/3/items/logicalTypeOptions/minimum 13:95',
    ],
    good: properties(
      'name: a, logicalType: string, logicalTypeOptions: {minLength: 3, maxLength: 3}',
      'name: b, logicalType: integer, logicalTypeOptions: {minimum: 1, maximum: 1}',
    ),
  },
  {
    id: 'invalid-pattern',
    bad: properties(
      "name: a, logicalType: string, logicalTypeOptions: {pattern: '[a-'}",
    ),
    finds: ['error schema/0/properties/0/logicalTypeOptions/pattern 10:66'],
    good: properties(
      "name: a, logicalType: string, logicalTypeOptions: {pattern: '^(?i)[a-z]++$'}",
      "name: b, logicalType: string, logicalTypeOptions: {pattern: '^[a-z]{2}$'}",
    ),
  },
  {
    id: 'impossible-enum-value',
    bad: properties(
      'name: a, logicalType: integer, enum: [{value: 1}, {value: one}]',
    ),
    finds: ['warning schema/0/properties/0/enum/1 10:56'],
    good: properties(
      'name: a, logicalType: integer, enum: [{value: 1}, {value: null}]',
    ),
  },
  {
    id: 'impossible-example',
    bad: properties(
      'name: a, logicalType: integer, examples: [1, 2.5, 11], logicalTypeOptions: {maximum: 10}',
      "name: b, logicalType: string, examples: [DE, Germany], logicalTypeOptions: {pattern: '^[A-Z]{2}$'}",
      'name: c, logicalType: string, examples: [x, z], enum: [{value: x}]',
    ),
    finds: [
      'warning schema/0/properties/0/examples/1 10:51',
      'warning schema/0/properties/0/examples/2 10:56',
      'warning schema/0/properties/1/examples/1 11:51',
      'warning schema/0/properties/2/examples/1 12:50',
    ],
    good: properties(
      'name: a, logicalType: integer, examples: [1, "2", ~], logicalTypeOptions: {maximum: 10}',
      'name: b, logicalType: date, examples: [2020-01-01, 31.12.2020]',
      // Might take for ever: it is not tried.
      "name: c, logicalType: string, examples: [aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!], logicalTypeOptions: {pattern: '^(a+)+$'}",
    ),
  },
  {
    id: 'status-contradiction',
    bad: `${PRODUCT}status: active\ndeprecated: true\n`,
    finds: ['warning status 6:9'],
    good: `${PRODUCT}status: deprecated\ndeprecated: true\n`,
  },
  {
    id: 'own-contract',
    bad: `${PRODUCT}inputPorts: [{name: i, contractId: c}]\noutputPorts: [{name: o, contractId: c}]`,
    finds: ['warning inputPorts/0/contractId 6:36'],
    good: `${PRODUCT}inputPorts: [{name: i}]\noutputPorts: [{name: o}]`,
  },
  {
    id: 'quality-never-passes',
    bad: quality(
      'metric: rowCount, mustBeBetween: [10, 5]',
      'metric: rowCount, mustBeLessThan: 0',
      'metric: duplicateValues, unit: percent, mustBeGreaterThan: 100',
    ),
    finds: [
      'error schema/0/quality/0/mustBeBetween 11:39',
      'error schema/0/quality/1/mustBeLessThan 12:40',
      'error schema/0/quality/2/mustBeGreaterThan 13:65',
    ],
    good: quality(
      'metric: rowCount, mustBeBetween: [5, 10]',
      'type: sql, query: q, mustBeLessThan: 0',
      'metric: rowCount, mustBe: 0',
    ),
  },
  {
    id: 'quality-never-fails',
    bad: quality(
      'metric: rowCount, mustBeGreaterOrEqualTo: 0',
      'metric: duplicateValues, unit: percent, mustBeLessOrEqualTo: 100',
      'metric: rowCount, mustNotBe: -1',
    ),
    finds: [
      'warning schema/0/quality/0/mustBeGreaterOrEqualTo 11:48',
      'warning schema/0/quality/1/mustBeLessOrEqualTo 12:67',
      'warning schema/0/quality/2/mustNotBe 13:35',
    ],
    good: quality(
      'metric: rowCount, mustBeGreaterThan: 0',
      'type: sql, query: q, mustBeGreaterOrEqualTo: 0',
    ),
  },
  {
    id: 'quality-without-threshold',
    bad: quality('rule: rowCount').replace('v3.2.0', 'v3.0.2'),
    finds: ['warning schema/0/quality/0 11:5'],
    // Since 3.1 the structure asks for one.
    good: quality('metric: rowCount'),
  },
  {
    id: 'quality-says-nothing',
    bad: quality('mustBe: 0', ''),
    finds: [
      'warning schema/0/quality/0 11:5',
      'warning schema/0/quality/1 12:5',
    ],
    good: quality('type: text, description: d'),
  },
  {
    id: 'metric-level',
    bad: `${quality(
      'metric: nullValues, mustBe: 0',
    )}- name: b\n  properties: [{name: c, quality: [{metric: rowCount, mustBe: 1}]}]\n`,
    finds: [
      'warning schema/0/quality/0/metric 11:14',
      'warning schema/1/properties/0/quality/0/metric 13:45',
    ],
    good: quality('metric: rowCount, mustBe: 1'),
  },
  {
    id: 'metric-arguments',
    bad: `${quality(
      'metric: duplicateValues, mustBe: 0',
      'metric: duplicateValues, mustBe: 0, arguments: {properties: [id, nothing]}',
    )}- name: b\n  properties: [{name: c, quality: [{metric: invalidValues, mustBe: 0}]}]\n`,
    finds: [
      'warning schema/0/quality/0/arguments 11:5',
      'warning schema/0/quality/1/arguments/properties/1 12:71',
      'warning schema/1/properties/0/quality/0/arguments 14:36',
    ],
    good: quality(
      'metric: duplicateValues, mustBe: 0, arguments: {properties: [id]}',
    ),
  },
  {
    id: 'impossible-service-level',
    bad: levels(
      'property: availability, value: 110, unit: percent',
      'property: latency, value: -1, unit: h',
    ),
    finds: [
      'warning slaProperties/0/value 9:35',
      'warning slaProperties/1/value 10:30',
    ],
    good: levels(
      'property: availability, value: 99.9%',
      'property: throughput, value: 1000, unit: rows',
    ),
  },
  {
    id: 'unreadable-service-level',
    bad: levels(
      'property: latency, value: soon, element: orders.id',
      'property: retention, value: 3, element: orders.id',
      'property: frequency, value: 3, unit: bananas',
    ),
    finds: [
      'warning slaProperties/0/value 9:30',
      'warning slaProperties/1/unit 10:3',
      'warning slaProperties/2/value 11:32',
    ],
    good: levels(
      'property: latency, value: 4, unit: h, element: orders.id',
      'property: retention, value: P3Y, element: orders.id',
      'property: frequency, value: daily',
      'property: timeOfAvailability, value: 09:00-08:00',
    ),
  },
  {
    id: 'end-order',
    bad: levels(
      'property: endOfLife, value: "2030-01-01"',
      'property: endOfSupport, value: "2031-01-01"',
    ),
    finds: ['warning slaProperties/0/value 9:32'],
    good: levels(
      'property: endOfLife, value: "2031-01-01"',
      'property: endOfSupport, value: "2030-01-01"',
    ),
  },
  {
    id: 'invalid-date',
    bad: `${levels(
      'property: generalAvailability, value: soon',
    )}contractCreatedTs: 2024-02-30\n`,
    finds: [
      'warning contractCreatedTs 10:20',
      'warning slaProperties/0/value 9:42',
    ],
    good: `${levels(
      'property: generalAvailability, value: "2022-05-12T09:30:10-08:00"',
    )}contractCreatedTs: 2024-02-29\n`,
  },
  {
    id: 'invalid-cron',
    bad: levels(
      'property: frequency, value: 1, unit: d, scheduler: cron, schedule: 0 25 * * *',
    ),
    finds: ['error slaProperties/0/schedule 9:71'],
    good: levels(
      'property: frequency, value: 1, unit: d, scheduler: cron, schedule: 0 5 * * *',
      'property: frequency, value: 1, unit: d, scheduler: airflow, schedule: after lunch, element: orders',
    ),
  },
  {
    id: 'incomplete-schedule',
    bad: `${levels('property: frequency, value: 1, scheduler: cron')}`.replace(
      'properties: [{',
      'quality: [{metric: rowCount, mustBe: 1, schedule: 0 5 * * *}], properties: [{',
    ),
    finds: [
      'warning slaProperties/0/scheduler 9:46',
      'warning schema/0/quality/0/schedule 7:75',
    ],
    good: levels('property: frequency, value: 1, unit: d'),
  },
  {
    id: 'level-without-element',
    bad: levels('property: freshness, value: 1, unit: d'),
    finds: ['info slaProperties/0/element 9:3'],
    good: levels(
      'property: freshness, value: 1, unit: d, element: orders.id',
      'property: availability, value: 99',
    ),
  },
  {
    id: 'unknown-service-level',
    bad: levels('property: availabilty, value: 99'),
    finds: ['info slaProperties/0/property 9:14'],
    good: levels('property: AV, value: 99'),
  },
  {
    id: 'negative-price',
    bad: `${CONTRACT}price: {priceAmount: -1, priceCurrency: EUR}`,
    finds: ['error price/priceAmount 7:22'],
    good: `${CONTRACT}price: {priceAmount: 0, priceCurrency: EUR}`,
  },
  {
    id: 'incomplete-price',
    bad: `${CONTRACT}price: {priceAmount: 1}`,
    finds: ['warning price/priceCurrency 7:8'],
    good: `${CONTRACT}price: {priceUnit: megabyte}`,
  },
  {
    id: 'unknown-status',
    bad: `${CONTRACT}status: production`,
    finds: ['warning status 7:9'],
    good: `${CONTRACT}status: Deprecated`,
  },
  {
    id: 'unknown-product-type',
    bad: `${PRODUCT}type: magic`,
    finds: ['warning type 6:7'],
    good: `${PRODUCT}type: source-aligned`,
  },
  {
    id: 'unknown-management-port',
    bad: `${PRODUCT}managementPorts: [{name: a, content: observe, type: http}]`,
    finds: [
      'warning managementPorts/0/content 6:38',
      'warning managementPorts/0/type 6:53',
    ],
    good: `${PRODUCT}managementPorts: [{name: a, content: observability, type: rest}]`,
  },
  {
    id: 'no-owner',
    bad: 'kind: DataContract\nid: a\n',
    finds: ['info team 1:1'],
    good: 'kind: DataContract\nid: a\nteam: [{username: u}]',
  },
  {
    id: 'no-description',
    bad: 'kind: DataProduct\nid: a\ndescription: {limitations: l}',
    finds: ['info description 3:14'],
    good: PRODUCT,
  },
  {
    id: 'no-schema',
    bad: CONTRACT,
    finds: ['info schema 1:1'],
    good: `${CONTRACT}schema: [{name: a}]`,
  },
  {
    id: 'output-without-contract',
    bad: `${PRODUCT}outputPorts: [{name: o}]`,
    finds: ['info outputPorts/0/contractId 6:15'],
    good: `${PRODUCT}outputPorts: [{name: o, contractId: c}]`,
  },
  {
    id: 'missing-classification',
    bad: properties('name: a, criticalDataElement: true'),
    finds: ['info schema/0/properties/0/criticalDataElement 10:36'],
    good: properties(
      'name: a, criticalDataElement: true, classification: public',
    ),
  },
  {
    id: 'channel-without-address',
    bad: `${CONTRACT}support: [{channel: slack}]`,
    finds: ['info support/0 7:11'],
    good: `${CONTRACT}support: [{channel: help@example.com}, {channel: slack, url: https://example.com}]`,
  },
  {
    id: 'credential-in-server',
    bad: `${CONTRACT}servers:
- server: prod
  type: postgres
  password: hunter2
  accessToken: hunter2
  url: https://me:hunter2@example.com
  user: me
  key: \${SECRET}
  secret: \${SECRET}
`,
    finds: [
      'warning servers/0/password 10:13',
      'warning servers/0/accessToken 11:16',
      'warning servers/0/url 12:8',
    ],
    good: servers('server: a, type: custom, host: ${HOST}'),
  },
  {
    id: 'wrong-kind',
    bad: `${CONTRACT}name: [a]`,
    finds: ['error name 7:7'],
    good: `${CONTRACT}name: a`,
  },
];

describe('the rules', () => {
  it('have ids of their own, and a case each', () => {
    const ids = RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    ids.forEach(id => expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/));
    expect(CASES.map(({ id }) => id).sort()).toEqual([...ids].sort());
  });

  it.each(CASES)('$id', ({ id, bad, finds, good }) => {
    expect(found(id, bad)).toEqual(finds);
    expect(found(id, good)).toEqual([]);
  });

  it('find nothing in a good contract and a good product', () => {
    expect(
      problemsOf(
        `${CONTRACT}status: active\nschema: [{name: a, properties: [{name: b, logicalType: timestamp}]}]\nslaProperties: [{property: latency, value: 1, unit: h, element: a.b}]\n`,
      ),
    ).toEqual([]);
    expect(
      problemsOf(
        `${PRODUCT}status: active\ninputPorts: [{name: a, version: "1", contractId: c}]\noutputPorts: [{name: a, version: "1", contractId: d}, {name: a, version: "2", contractId: e}]\n`,
      ),
    ).toEqual([]);
  });

  it('never say a credential', () => {
    const { bad } = CASES.find(({ id }) => id === 'credential-in-server')!;
    const said = problemsOf(bad)
      .map(({ message }) => message)
      .join();
    expect(said).toContain('"prod"');
    expect(said).not.toContain('hunter2');
  });

  it('never throw, whatever a contract or a product is made of', () => {
    const KEYS = [
      'schema',
      'properties',
      'items',
      'map',
      'key',
      'value',
      'quality',
      'relationships',
      'from',
      'to',
      'slaProperties',
      'property',
      'logicalTypeOptions',
      'pattern',
      'enum',
      'examples',
      'arguments',
      'name',
      'logicalType',
      'metric',
      'mustBeBetween',
      'schedule',
      'scheduler',
      'team',
      'price',
      'inputPorts',
      'outputPorts',
      'support',
      'description',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom('DataContract', 'DataProduct'),
        fc.dictionary(
          fc.constantFrom(...KEYS),
          fc.letrec(tie => ({
            tree: fc.oneof(
              { maxDepth: 6 },
              fc.constantFrom<unknown>(
                'a',
                'array',
                'cron',
                '',
                '(',
                null,
                0,
                -1,
                1e300,
                true,
              ),
              fc.array(tie('tree'), { maxLength: 3 }),
              fc.dictionary(fc.constantFrom(...KEYS), tie('tree')),
            ),
          })).tree,
        ),
        (kind, tree) => {
          const text = JSON.stringify({ kind, id: 'a', ...tree });
          readDocuments(text).forEach(reading => {
            expect('problems' in reading && reading.problems).toBeTruthy();
          });
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('dangling-relationship', () => {
  it.each([
    'orders',
    'orders.id',
    't_orders.c_id',
    'orders.lines.sku',
    'schema/o/properties/i',
    '/schema/o/properties/i',
    'schema/orders/properties/id',
    'schema/o/properties/l/items/properties/s',
    'schema/o/properties/l/properties/s',
    'other.yaml#/schema/x/properties/y',
    'https://example.com/a.yaml#schema/x',
    'other-contract/customers/id',
    '"${TARGET}.id"',
  ])('lets %s pass', reference => {
    const text = references(`from: ${reference}, to: orders.id`);
    expect(found('dangling-relationship', text)).toEqual([]);
  });

  it.each(['orders.nothing', 'id', 'schema/o/properties/x', 'a b'])(
    'finds that %s leads nowhere',
    reference => {
      const text = references(`from: orders.id, to: ${reference}`);
      expect(found('dangling-relationship', text)).toEqual([
        'warning schema/0/relationships/0/to 16:27',
      ]);
    },
  );

  it('looks at the relationships of properties, too', () => {
    expect(
      found(
        'dangling-relationship',
        `${CONTRACT}schema: [{name: a, properties: [{name: b, relationships: [{to: a.c}]}]}]`,
      ),
    ).toEqual(['warning schema/0/properties/0/relationships/0/to 7:64']);
  });

  it('is not led astray by names and physical names at every depth', () => {
    let nested = '{name: n, physicalName: p}';
    for (let i = 0; i < 45; i++) {
      nested = `{name: n, physicalName: p, properties: [${nested}]}`;
    }
    expect(
      found(
        'dangling-relationship',
        `${CONTRACT}schema: [{name: n, physicalName: p, properties: [${nested}], relationships: [{to: n.p.x}]}]`,
      ),
    ).toHaveLength(1);
  });
});

describe('duplicate-document', () => {
  const document = (version: string) => `${CONTRACT.replace('1.0.0', version)}`;

  it('finds the same id and version twice in a file, not other versions', () => {
    const text = [document('1.0.0'), document('1.1.0'), document('1.0.0')].join(
      '---\n',
    );
    const codes = readDocuments(text).map(reading =>
      'problems' in reading
        ? reading.problems
            .filter(({ code }) => code === 'duplicate-document')
            .map(({ place, message }) => `${place?.line} ${message}`)
        : [],
    );
    expect(codes).toEqual([
      [],
      [],
      ['17 The file has "orders" of version 1.0.0 already, from line 1 on.'],
    ]);
  });
});

describe('isCron', () => {
  it.each([
    '0 6 * * *',
    '*/15 0-5,22 1 JAN-MAR MON',
    '0 0 12 ? * MON#1 2030',
    '@daily',
    '0 0 L * *',
  ])('takes %s', text => expect(isCron(text)).toBe(true));

  it.each([
    '',
    'daily',
    '60 * * * *',
    '* * * *',
    '0 6 * * * * * *',
    '0 6 * 13 *',
  ])('refuses %j', text => expect(isCron(text)).toBe(false));
});

describe('plainPattern', () => {
  it.each([
    '^(a+)+$',
    '(a|a)*b',
    'a*a*b',
    '^a?a?a?a?$',
    '(?=a)b',
    '(a)\\1',
    '^(?i)a$',
  ])('does not run %s', pattern =>
    expect(plainPattern(pattern)).toBeUndefined(),
  );

  it('runs what takes time in proportion to the text', () => {
    const test = plainPattern('^[A-Z]{2}-\\d+$');
    expect(test?.('DE-12')).toBe(true);
    expect(test?.('de-12')).toBe(false);
  });
});
