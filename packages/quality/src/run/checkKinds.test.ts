import {
  duckdbEngine,
  Engine,
  POSTGRES,
  postgresEngine,
} from '../__testUtils__/engines';
import { contractOf, outcomesOf, tableOf } from '../__testUtils__/contract';

jest.setTimeout(60_000);

const ENGINES: ['duckdb' | 'postgres', () => Promise<Engine>][] = [
  ['duckdb', duckdbEngine],
  ...(POSTGRES
    ? [['postgres', postgresEngine] as ['postgres', () => Promise<Engine>]]
    : []),
];

describe.each(ENGINES)('every kind of check in %s', (dialect, open) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
    await engine.run(`
      CREATE TABLE t (id INTEGER, code VARCHAR, amount NUMERIC(10,2), ok BOOLEAN, day DATE, "at" TIMESTAMP, other INTEGER);
      INSERT INTO t VALUES
        (1, 'A1', 10.00, true, '2026-03-01', '2026-03-10 06:00:00', 1),
        (2, 'A2', 20.50, false, '2026-03-02', '2026-03-09 06:00:00', 2),
        (3, 'b3', -1.00, true, '2026-03-03', '2026-03-08 06:00:00', 9),
        (3, 'A4', 30.00, null, '2026-03-04', '2026-03-07 06:00:00', null),
        (null, null, null, true, '2026-03-05', null, 1),
        (6, '', 5.00, true, '2026-03-06', '2026-03-05 06:00:00', 1),
        (7, 'N/A', 5.00, true, '2026-03-07', '2026-03-04 06:00:00', 2),
        (8, 'A1', 5.00, true, '2026-03-08', '2025-12-10 12:00:00', 2);
      CREATE TABLE nothing (id INTEGER, "at" TIMESTAMP);
      CREATE TABLE parent (id INTEGER);
      INSERT INTO parent VALUES (1), (2), (null);
    `);
  });
  afterAll(() => engine?.close());

  const one = async (properties: string, rules = '[]', more = '') => {
    const all = Object.entries(
      await outcomesOf(tableOf(properties, rules, more), engine, dialect),
    ).filter(([id]) => !/\/(?:column|type)$/.test(id));
    return Object.fromEntries(all);
  };
  const only = async (properties: string, rules = '[]', more = '') => {
    const all = Object.values(await one(properties, rules, more));
    expect(all).toHaveLength(1);
    return all[0];
  };
  const rule = (column: string, type: string, text: string) =>
    only(`[{name: ${column}, logicalType: ${type}, quality: [{${text}}]}]`);

  describe('metrics', () => {
    it('counts null values', async () => {
      expect(
        await rule('id', 'integer', 'metric: nullValues, mustBe: 0'),
      ).toEqual({
        status: 'fail',
        measure: 1,
        unit: 'rows',
        threshold: '= 0',
        rowCount: 8,
        failedRowCount: 1,
        reason: '1 of 8 rows have no value in id; promised is = 0.',
      });
    });

    it('gives shares in percent of all rows', async () => {
      expect(
        await rule(
          'id',
          'integer',
          'metric: nullValues, unit: percent, mustBeLessThan: 12.5',
        ),
      ).toMatchObject({ status: 'fail', measure: 12.5, threshold: '< 12.5 %' });
    });

    it('counts what stands for a missing value, and nulls always', async () => {
      expect(
        await rule(
          'code',
          'string',
          "metric: missingValues, arguments: {missingValues: ['', 'N/A']}, mustBe: 3",
        ),
      ).toMatchObject({ status: 'pass', measure: 3 });
      expect(
        await rule(
          'code',
          'string',
          "metric: missingValues, arguments: {missingValues: [null, '']}, mustBe: 2",
        ),
      ).toMatchObject({ status: 'pass', measure: 2 });
    });

    it('finds words among numbers that stand for a missing value', async () => {
      expect(
        await rule(
          'id',
          'integer',
          "metric: missingValues, arguments: {missingValues: ['n/a', 6]}, mustBe: 2",
        ),
      ).toMatchObject({ status: 'pass', measure: 2 });
    });

    it('counts values that are not valid, nulls never', async () => {
      expect(
        await rule(
          'code',
          'string',
          'metric: invalidValues, arguments: {validValues: [A1, A2, A4]}, mustBe: 3',
        ),
      ).toMatchObject({ status: 'pass', measure: 3, failedRowCount: 3 });
      expect(
        await rule(
          'amount',
          'number',
          'metric: invalidValues, arguments: {validValues: [10, 20.5, 30, 5]}, mustBe: 1',
        ),
      ).toMatchObject({ status: 'pass', measure: 1 });
      expect(
        await rule(
          'ok',
          'boolean',
          'metric: invalidValues, arguments: {validValues: [true]}, mustBe: 1',
        ),
      ).toMatchObject({ status: 'pass', measure: 1 });
    });

    it('counts values without a match of a pattern, which may be anywhere', async () => {
      expect(
        await rule(
          'code',
          'string',
          "metric: invalidValues, arguments: {pattern: '^A[0-9]$'}, mustBe: 3",
        ),
      ).toMatchObject({ status: 'pass', measure: 3 });
      expect(
        await rule(
          'code',
          'string',
          "metric: invalidValues, arguments: {pattern: '[0-9]'}, mustBe: 2",
        ),
      ).toMatchObject({ status: 'pass', measure: 2 });
    });

    it('counts duplicates beyond the first, nulls not among them', async () => {
      expect(
        await rule('id', 'integer', 'metric: duplicateValues, mustBe: 1'),
      ).toMatchObject({ status: 'pass', measure: 1, rowCount: 8 });
      expect(
        await rule(
          'other',
          'integer',
          'metric: duplicateValues, unit: percent, mustBeLessOrEqualTo: 50',
        ),
      ).toMatchObject({ status: 'pass', measure: 50, failedRowCount: 4 });
    });

    it('counts duplicates of several properties together', async () => {
      expect(
        await only(
          '[{name: id}, {name: other}, {name: code}]',
          '[{metric: duplicateValues, arguments: {properties: [other, code]}, mustBe: 0}]',
        ),
      ).toMatchObject({ status: 'pass', failedRowCount: 0, rowCount: 8 });
      expect(
        await only(
          '[{name: ok}, {name: other}]',
          '[{metric: duplicateValues, arguments: {properties: [ok, other]}, mustBe: 0}]',
        ),
      ).toMatchObject({ status: 'fail', failedRowCount: 3 });
    });

    it.each([
      ['mustBe: 8', 'pass', '= 8'],
      ['mustNotBe: 8', 'fail', '≠ 8'],
      ['mustBeGreaterThan: 8', 'fail', '> 8'],
      ['mustBeGreaterOrEqualTo: 8', 'pass', '≥ 8'],
      ['mustBeLessThan: 8', 'fail', '< 8'],
      ['mustBeLessOrEqualTo: 8', 'pass', '≤ 8'],
      ['mustBeBetween: [8, 9]', 'pass', 'between 8 and 9'],
      ['mustBeBetween: [7, 8]', 'pass', 'between 7 and 8'],
      ['mustBeBetween: [9, 10]', 'fail', 'between 9 and 10'],
      ['mustNotBeBetween: [8, 9]', 'fail', 'not between 8 and 9'],
      ['mustNotBeBetween: [9, 10]', 'pass', 'not between 9 and 10'],
      ['mustBeGreaterThan: 1, mustBeLessThan: 8', 'fail', '> 1 and < 8'],
      ['mustBeGreaterThan: 1, mustBeLessThan: 9', 'pass', '> 1 and < 9'],
    ])(
      'holds the row count against %s',
      async (operator, status, threshold) => {
        expect(
          await only('[]', `[{metric: rowCount, ${operator}}]`),
        ).toMatchObject({ status, threshold, measure: 8, rowCount: 8 });
      },
    );

    it('warns instead of failing when the severity says so', async () => {
      expect(
        await rule(
          'id',
          'integer',
          'metric: nullValues, mustBe: 0, severity: Warning',
        ),
      ).toMatchObject({ status: 'warn' });
    });
  });

  describe('promises of the schema', () => {
    it.each([
      ['{name: id, required: true}', 1],
      ['{name: id, unique: true}', 1],
      ['{name: id, primaryKey: true}', 2],
      [
        '{name: code, logicalType: string, enum: [{value: A1}, {value: A2}]}',
        4,
      ],
      ['{name: id, logicalType: integer, enum: [{value: 1}, {value: 3}]}', 4],
      [
        "{name: code, logicalType: string, logicalTypeOptions: {pattern: '^A'}}",
        3,
      ],
      [
        '{name: code, logicalType: string, logicalTypeOptions: {minLength: 2, maxLength: 2}}',
        2,
      ],
      [
        '{name: amount, logicalType: number, logicalTypeOptions: {minimum: 5, maximum: 20.5}}',
        2,
      ],
      [
        '{name: amount, logicalType: number, logicalTypeOptions: {exclusiveMinimum: 5}}',
        4,
      ],
      [
        '{name: amount, logicalType: number, logicalTypeOptions: {minimum: 5, exclusiveMinimum: true}}',
        4,
      ],
      [
        "{name: day, logicalType: date, logicalTypeOptions: {minimum: '2026-03-03'}}",
        2,
      ],
      [
        "{name: at, logicalType: timestamp, logicalTypeOptions: {maximum: '2026-03-09T06:00:00Z'}}",
        1,
      ],
    ])('%s is broken by %d rows', async (property, broken) => {
      expect(await only(`[${property}]`)).toMatchObject({
        status: 'fail',
        failedRowCount: broken,
        rowCount: 8,
      });
    });

    it('takes the columns of a primary key together', async () => {
      expect(
        await only(
          '[{name: id, primaryKey: true, primaryKeyPosition: 2}, {name: other, primaryKey: true, primaryKeyPosition: 1}]',
        ),
      ).toMatchObject({
        status: 'fail',
        failedRowCount: 2,
        reason:
          '2 of 8 rows have an incomplete key or one that occurred before (other, id).',
      });
    });

    it('finds rows that refer to nothing', async () => {
      const relation = (to: string) =>
        `[{name: t, properties: [{name: id}, {name: other, relationships: [{type: foreignKey, to: ${to}}]}]}, {name: parent, properties: [{id: p_id, name: id}]}]`;
      for (const to of ['parent.id', 'schema/parent/properties/p_id']) {
        const outcomes = await outcomesOf(
          contractOf(`schema: ${relation(to)}`),
          engine,
          dialect,
        );
        expect(outcomes[`t.other/reference/${to}`]).toMatchObject({
          status: 'fail',
          failedRowCount: 1,
          rowCount: 8,
          reason: '1 of 8 rows refer in other to nothing in parent.',
        });
      }
    });

    it('says which columns are not there or of another type', async () => {
      const outcomes = await outcomesOf(
        tableOf(
          '[{name: id, logicalType: integer}, {name: code, logicalType: number}, {name: gone, logicalType: string, required: true}, {name: amount, physicalType: "DECIMAL(10,2)"}, {name: at, physicalType: TIMESTAMP}, {name: day, physicalType: TIMESTAMP}]',
        ),
        engine,
        dialect,
      );
      const brief = Object.fromEntries(
        Object.entries(outcomes).map(([id, { status }]) => [id, status]),
      );
      expect(brief).toEqual({
        't.id/column': 'pass',
        't.id/type': 'pass',
        't.code/column': 'pass',
        't.code/type': 'fail',
        't.gone/column': 'fail',
        't.gone/type': 'error',
        't.gone/required': 'error',
        't.amount/column': 'pass',
        't.amount/type': 'pass',
        't.at/column': 'pass',
        't.at/type': 'pass',
        't.day/column': 'pass',
        't.day/type': 'fail',
      });
      expect(outcomes['t.gone/required'].reason).toBe('There is no gone.');
    });
  });

  describe('rules in SQL', () => {
    it.each([
      [
        'SELECT count(*) FROM {object} WHERE {property} IS NULL',
        'mustBe: 1',
        'pass',
      ],
      [
        'SELECT count(*) FROM ${table} WHERE ${column} IS NULL;',
        'mustBe: 0',
        'fail',
      ],
      [
        'SELECT count(*) FROM "{model}" -- the end',
        'mustBeGreaterThan: 7',
        'pass',
      ],
      [
        'WITH a AS (SELECT * FROM t) SELECT max(id) > 5 FROM a',
        'mustBe: true',
        'pass',
      ],
      ['SELECT max(id) > 50 FROM t', 'mustBe: true', 'fail'],
      ['SELECT avg(amount) FROM t', 'mustBeBetween: [10, 11]', 'pass'],
      ['SELECT max(code) FROM t', 'mustBe: b3', 'pass'],
      [
        "SELECT count(*) FROM t WHERE code IS DISTINCT FROM 'A1'",
        'mustBe: 6',
        'pass',
      ],
      ['SELECT max(id) FROM nothing', 'mustBe: 0', 'error'],
      ['SELECT max(code) FROM t', 'mustBeLessThan: 3', 'error'],
      ['SELECT id FROM t', 'mustBe: 0', 'error'],
      ['SELECT id, code FROM t LIMIT 1', 'mustBe: 1', 'error'],
      ['SELECT nonsense FROM t', 'mustBe: 1', 'error'],
    ])('%s with %s is %s', async (query, operator, status) => {
      const sql = JSON.stringify(query);
      const outcome = await only(
        `[{name: id, quality: [{type: sql, query: ${sql}, ${operator}}]}]`,
      );
      expect(outcome).toMatchObject({ status });
    });
  });

  describe('ages', () => {
    const levels = (property: string, value: string) =>
      only(
        '[{name: at, logicalType: timestamp}]',
        '[]',
        `slaProperties: [{property: ${property}, value: ${value}, element: t.at}]`,
      );

    it('holds the newest value against freshness and latency', async () => {
      expect(await levels('freshness', '6, unit: h')).toMatchObject({
        status: 'pass',
        measure: 21_600,
        unit: 'seconds',
        threshold: '≤ 6 hours',
        reason: 'The newest value in at is 6 hours old; promised is ≤ 6 hours.',
      });
      expect(await levels('latency', '5, unit: h')).toMatchObject({
        status: 'fail',
      });
    });

    it('holds the oldest value against retention', async () => {
      expect(await levels('retention', '90, unit: d')).toMatchObject({
        status: 'pass',
        measure: 90 * 86_400,
      });
      expect(await levels('retention', '89, unit: d')).toMatchObject({
        status: 'fail',
      });
    });
  });

  it('measures a table without rows: nothing is wrong in it, and nothing fresh', async () => {
    const contract = contractOf(`
schema:
- name: nothing
  properties:
  - name: id
    logicalType: integer
    primaryKey: true
    required: true
    quality:
    - {metric: nullValues, unit: percent, mustBeLessThan: 1}
  - {name: at, logicalType: timestamp}
  quality: [{metric: rowCount, mustBeGreaterThan: 0}]
slaProperties:
- {property: freshness, value: 1, unit: d, element: nothing.at}
- {property: retention, value: 1, unit: d, element: nothing.at}
`);
    const outcomes = await outcomesOf(contract, engine, dialect);
    const brief = Object.fromEntries(
      Object.entries(outcomes)
        .filter(([id]) => !/\/(?:column|type)$/.test(id))
        .map(([id, { status, failedRowCount, rowCount }]) => [
          id,
          [status, failedRowCount, rowCount],
        ]),
    );
    expect(brief).toEqual({
      'nothing.id/required': ['pass', 0, 0],
      'nothing.id/primaryKey': ['pass', 0, 0],
      'nothing.id/nullValues/percent': ['pass', 0, 0],
      'nothing/rowCount': ['fail', undefined, 0],
      'nothing.at/freshness': ['fail', undefined, 0],
      'nothing.at/retention': ['pass', undefined, 0],
    });
  });

  it('looks at the newest partition only, when asked to', async () => {
    const contract = tableOf(
      '[{name: day, logicalType: date, partitioned: true}, {name: id, logicalType: integer, required: true, unique: true}, {name: at, logicalType: timestamp}]',
      '[{metric: rowCount, mustBe: 1}]',
      'slaProperties: [{property: retention, value: 1, unit: y, element: t.at}]',
    );
    expect(
      await outcomesOf(contract, engine, dialect, {
        partition: () => ({ property: 'day', rows: 'newest' }),
      }),
    ).toMatchObject({
      't/rowCount': { status: 'pass', measure: 1 },
      't.id/required': { status: 'pass', rowCount: 1 },
      't.id/unique': { status: 'pass', rowCount: 1 },
      't.at/retention': { status: 'pass', rowCount: 8 },
    });
    expect(
      await outcomesOf(contract, engine, dialect, {
        partition: () => ({
          property: 'day',
          rows: 'equal',
          value: '2026-03-05',
        }),
      }),
    ).toMatchObject({ 't.id/required': { status: 'fail', rowCount: 1 } });
    expect(
      await outcomesOf(contract, engine, dialect, {
        partition: () => ({
          property: 'day',
          rows: 'upTo',
          value: '2026-03-04',
        }),
      }),
    ).toMatchObject({ 't.id/unique': { status: 'fail', rowCount: 4 } });
  });
});
