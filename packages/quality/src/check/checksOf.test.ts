import { readDocuments } from '@backstage-data-mesh/contract';
import { contractOf, tableOf } from '../__testUtils__/contract';
import { checksOf } from './checksOf';

const ids = (text: string) => {
  const { checks, notExecutable } = checksOf(contractOf(text));
  return [...checks, ...notExecutable.map(({ check }) => check)].map(
    ({ id }) => id,
  );
};

const whyOf = (rule: string, property = 'name: a') =>
  checksOf(tableOf(`[{${property}, quality: [{${rule}}]}]`)).notExecutable.map(
    ({ why }) => why,
  )[0];

describe('checksOf', () => {
  it('turns every promise into a check, in the order of the document', () => {
    const text = `
schema:
- name: orders
  properties:
  - {name: id, primaryKey: true, primaryKeyPosition: 2, required: true}
  - {name: line, primaryKey: true, primaryKeyPosition: 1, unique: true, logicalType: integer, logicalTypeOptions: {minimum: 1}}
  - {name: code, logicalType: string, enum: [{value: a}], logicalTypeOptions: {pattern: x, maxLength: 3}}
  - {name: customer, relationships: [{type: foreignKey, to: customers.id}]}
  - {name: at, quality: [{metric: nullValues}, {id: mine, name: My rule, type: sql, query: SELECT 1, mustBe: 1}]}
  quality:
  - {metric: rowCount, mustBeGreaterThan: 0}
  - {type: text, description: Must be nice}
  - {type: custom, engine: soda, implementation: x}
- name: customers
  properties: [{name: id}]
slaProperties:
- {property: latency, value: 4, unit: h, element: orders.at}
- {property: retention, value: 1, unit: y}
- {property: availability, value: 99.9%}
`;
    expect(ids(text)).toEqual([
      'orders.id/column',
      'orders.id/required',
      'orders.line/column',
      'orders.line/type',
      'orders.line/unique',
      'orders.line/range',
      'orders.code/column',
      'orders.code/type',
      'orders.code/enum',
      'orders.code/pattern',
      'orders.code/length',
      'orders.customer/column',
      'orders.at/column',
      'orders/primaryKey',
      'orders.customer/reference/customers.id',
      'orders/rowCount',
      'orders.at/nullValues',
      'mine',
      'customers.id/column',
      'orders.at/freshness',
      expect.stringMatching(/^orders\/text\/\w+$/),
      expect.stringMatching(/^orders\/custom\/\w+$/),
    ]);
  });

  it('keeps the id of a check when thresholds, order or descriptions change', () => {
    const before = ids(
      'schema: [{name: t, properties: [{name: a, quality: [{metric: nullValues, mustBe: 0}, {type: sql, query: "SELECT  1", mustBe: 1}]}]}]',
    );
    const after = ids(
      'schema: [{name: t, properties: [{name: a, quality: [{type: sql, query: "SELECT 1", mustBe: 2, description: x}, {metric: nullValues, mustBeLessThan: 5}]}]}]',
    );
    expect(new Set(after)).toEqual(new Set(before));
  });

  it('gives no two checks the same id, however equal their rules are', () => {
    const all = ids(
      `schema: [{name: t, properties: [{name: a, quality: [{metric: nullValues}, {metric: nullValues}, {id: x, metric: nullValues}, {id: x, metric: nullValues}]}]}, {name: t}]`,
    );
    expect(new Set(all).size).toBe(all.length);
    expect(all).toContain('t.a/nullValues#2');
    expect(all).toContain('x#2');
  });

  it('knows the place in the document when the reading is there', () => {
    const [reading] = readDocuments(
      'kind: DataContract\napiVersion: v3.1.0\nid: a\nschema:\n- name: t\n  properties:\n  - {name: a, required: true, quality: [{metric: nullValues}]}\n',
    );
    if (reading.type !== 'contract') throw new Error();
    const { checks } = checksOf(reading.contract, part => reading.pathOf(part));
    expect(checks.map(({ path }) => path?.join('.'))).toEqual([
      'schema.0.properties.0',
      'schema.0.properties.0',
      'schema.0.properties.0.quality.0',
    ]);
  });

  it.each([
    ['nullCheck', 'nullValues', 'completeness'],
    ['duplicateCount', 'duplicateValues', 'uniqueness'],
    ['uniqueCheck', 'duplicateValues', 'uniqueness'],
    ['null_values', 'nullValues', 'completeness'],
    ['missingValues', 'missingValues', 'completeness'],
  ])('understands the old name %s as %s', (rule, kind, dimension) => {
    const { checks } = checksOf(
      tableOf(`[{name: a, quality: [{rule: ${rule}}]}]`),
    );
    expect(checks.at(-1)).toMatchObject({
      kind,
      dimension,
      thresholds: [{ operator: 'mustBe', value: 0 }],
    });
  });

  it('says of a service level by which id reports name it, one check for each of its elements', () => {
    const { checks } = checksOf(
      contractOf(
        'schema: [{name: t, properties: [{name: a}, {name: b}]}]\nslaProperties: [{id: fresh, property: freshness, value: 1, unit: d, element: "t.a, t.b"}]',
      ),
    );
    expect(
      checks
        .filter(({ kind }) => kind === 'freshness')
        .map(({ id, ruleId }) => [id, ruleId]),
    ).toEqual([
      ['t.a/freshness', 'fresh'],
      ['t.b/freshness', 'fresh'],
    ]);
  });

  it('reads freshness rules of ODCS 3.0 with their unit of time', () => {
    const { checks } = checksOf(
      tableOf(
        '[{name: a, quality: [{rule: freshnessCheck, mustBeLessThan: 2, unit: hours}]}]',
      ),
    );
    expect(checks.at(-1)).toMatchObject({
      kind: 'freshness',
      unit: 'seconds',
      thresholds: [{ operator: 'mustBeLessThan', value: 7200 }],
    });
  });

  it('takes a dimension in full, by its short form, or the one its kind measures', () => {
    const of = (dimension: string) =>
      checksOf(
        tableOf(
          `[{name: a, quality: [{metric: nullValues, dimension: ${dimension}}]}]`,
        ),
      ).checks.at(-1)?.dimension;
    expect(['Accuracy', 'tm', 'validity', 'nonsense', "''"].map(of)).toEqual([
      'accuracy',
      'timeliness',
      'conformity',
      'completeness',
      'completeness',
    ]);
  });

  it.each([
    [
      'metric: nonsense, mustBe: 0',
      'The metric nonsense is not one of the library',
    ],
    ['metric: nullValues, mustBe: many', 'mustBe needs a number'],
    [
      'metric: nullValues, mustBeBetween: [1]',
      'mustBeBetween needs two numbers',
    ],
    [
      'metric: nullValues, mustBeBetween: [2, 1]',
      'needs the lower number first',
    ],
    ['metric: nullValues, unit: bananas', 'The unit bananas'],
    ['metric: invalidValues, mustBe: 0', 'add validValues or a pattern'],
    [
      'metric: invalidValues, arguments: {validValues: x}, mustBe: 0',
      'not a list',
    ],
    ['metric: rowCount', 'does not say how many rows'],
    ['metric: rowCount, unit: percent, mustBe: 1', 'cannot be a percentage'],
    ['type: sql, query: SELECT 1', 'add an operator'],
    ['type: sql, mustBe: 1', 'It has no query'],
    ['type: text, description: x', 'written in words'],
    ['type: custom, engine: soda', 'the tool soda'],
    ['rule: freshnessCheck, mustBeLessThan: 2', 'unit of time'],
  ])('says why %s cannot be executed', (rule, why) => {
    expect(whyOf(rule)).toContain(why);
  });

  it.each([
    ['{type: foreignKey, to: nowhere.id}', 'nowhere.id is not a property'],
    [
      '{type: foreignKey, to: "other.yaml#/schema/x/properties/y"}',
      'is not a property',
    ],
    ['{type: foreignKey}', 'does not say what it refers to'],
    ['{type: foreignKey, to: [t.a, t.b]}', 'from 1 to 2 properties'],
  ])('says why the reference %s cannot be checked', (relationship, why) => {
    const { notExecutable } = checksOf(
      tableOf(`[{name: a, relationships: [${relationship}]}, {name: b}]`),
    );
    expect(notExecutable[0].why).toContain(why);
  });

  it('reads a reference of several columns at the table', () => {
    const { checks } = checksOf(
      contractOf(
        'schema: [{name: t, properties: [{name: a}, {name: b}], relationships: [{type: foreignKey, from: [t.a, b], to: [p.x, p.y]}]}, {name: p, properties: [{name: x}, {name: y}]}]',
      ),
    );
    expect(checks.find(({ kind }) => kind === 'reference')).toMatchObject({
      id: 't/reference/t.a,b>p.x,p.y',
      test: {
        fields: [{ path: 'a' }, { path: 'b' }],
        to: { object: 'p', fields: [{ path: 'x' }, { path: 'y' }] },
      },
    });
  });

  it.each([
    [
      '{property: latency, value: soon, element: t.a}',
      'soon is not understood',
    ],
    [
      '{property: freshness, value: 1, unit: d, element: t}',
      'Its element is a table',
    ],
  ])('says why the service level %s cannot be measured', (level, why) => {
    const { notExecutable } = checksOf(
      tableOf('[{name: a}]', '[]', `slaProperties: [${level}]`),
    );
    expect(notExecutable[0].why).toContain(why);
  });
});
