import { contractOf, planFor } from '../__testUtils__/contract';
import { DialectName } from './dialect';
import { DIALECTS } from './dialects';

const CONTRACT = contractOf(`
schema:
- name: orders
  physicalName: shop.sales.orders
  properties:
  - {name: id, logicalType: integer, required: true, primaryKey: true}
  - {name: code, logicalType: string, enum: [{value: "it's"}, {value: 'back\\slash'}], logicalTypeOptions: {maxLength: 3}}
  - {name: amount, logicalType: number, logicalTypeOptions: {minimum: 0}}
  - {name: day, logicalType: date, partitioned: true, logicalTypeOptions: {minimum: '2020-01-01'}}
  - {name: customer, logicalType: integer, relationships: [{type: foreignKey, to: customers.id}]}
  - {name: loaded_at, logicalType: timestamp}
  quality:
  - {type: sql, query: 'SELECT count(*) FROM {object}', mustBeGreaterThan: 0}
- {name: customers, physicalName: shop.sales.customers, properties: [{name: id}]}
slaProperties: [{property: freshness, value: 1, unit: d, element: orders.loaded_at}]
`);

const PATTERN = contractOf(
  "schema: [{name: t, properties: [{name: a, logicalType: string, logicalTypeOptions: {pattern: '^\\d+\\.\\d$'}}, {name: l, items: {properties: [{name: x, required: true}]}}]}]",
);

describe.each(Object.keys(DIALECTS) as DialectName[])(
  'statements of %s',
  id => {
    it('are these', () => {
      const { scans, refused } = planFor(CONTRACT, id, {
        partition: ({ name }) =>
          name === 'orders' ? { property: 'day', rows: 'newest' } : undefined,
      });
      expect(refused).toEqual([]);
      expect(
        scans.map(({ statement }) => statement).join('\n;\n'),
      ).toMatchSnapshot();
    });

    it('look for patterns and into lists like this, or say why not', () => {
      const { scans, refused } = planFor(PATTERN, id);
      expect({
        statements: scans
          .filter(({ kind }) => kind === 'rows')
          .map(({ statement }) => statement),
        refused: refused.map(({ why }) => why),
      }).toMatchSnapshot();
    });

    it('have been run against the engine, or say that they have not', () => {
      expect(DIALECTS[id].verified).toBe(
        ['duckdb', 'postgres', 'mysql', 'trino'].includes(id),
      );
    });
  },
);
