import { TableProfile } from '@backstage-data-mesh/contract';
import {
  duckdbEngine,
  Engine,
  POSTGRES,
  postgresEngine,
} from '../__testUtils__/engines';
import { DialectName } from '../dialect/dialect';
import { Execute } from '../run/runPlan';
import { StatementError } from '../run/statementError';
import { ColumnToProfile, planProfile } from './planProfile';
import { ProfileRequest, runProfile } from './runProfile';

jest.setTimeout(60_000);

const ENGINES: ['duckdb' | 'postgres', () => Promise<Engine>][] = [
  ['duckdb', duckdbEngine],
  ...(POSTGRES
    ? [['postgres', postgresEngine] as ['postgres', () => Promise<Engine>]]
    : []),
];

const requestOf = (
  dialect: DialectName,
  name: string,
  columns: readonly ColumnToProfile[],
  rest: Partial<ProfileRequest> & { estimatedRows?: number } = {},
): ProfileRequest => ({
  schema: 'main',
  name,
  table: {
    dialect,
    parts: [name],
    columns,
    ...(rest.estimatedRows && { estimatedRows: rest.estimatedRows }),
  },
  ...rest,
});

const columnOf = (profile: TableProfile, name: string) =>
  profile.columns.find(column => column.name === name);

const ORDERS: readonly ColumnToProfile[] = [
  { name: 'id', type: 'bigint' },
  { name: 'customer_id', type: 'integer' },
  { name: 'e_mail', type: 'varchar' },
  { name: 'status', type: 'varchar' },
  { name: 'amount', type: 'decimal(10,2)' },
  { name: 'loaded_at', type: 'timestamp' },
];

describe.each(ENGINES)('the profile of a table in %s', (dialect, open) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
    const day =
      "TIMESTAMP '2026-01-01 05:00:00' + (i / 100) * INTERVAL '1 day'";
    const rows =
      dialect === 'duckdb'
        ? 'range(1000) AS r(i)'
        : 'generate_series(0, 999) AS r(i)';
    await engine.run(
      `CREATE TABLE orders AS SELECT CAST(i AS bigint) AS id, i % 50 AS customer_id,
         CASE WHEN i % 10 = 0 THEN NULL ELSE 'p' || i || '@example.org' END AS e_mail,
         CASE WHEN i % 4 = 0 THEN 'open' ELSE 'paid' END AS status,
         CAST(i AS decimal(10, 2)) AS amount, ${
           dialect === 'duckdb' ? day.replace('i / 100', 'i // 100') : day
         } AS loaded_at FROM ${rows}`,
    );
    await engine.run('CREATE TABLE customers AS SELECT 7 AS id');
    await engine.run('CREATE TABLE nothing (id integer, name text)');
    await engine.run(
      'CREATE TABLE "select" ("from" integer, "Größe in €" text, "注文" date, "a""b" text)',
    );
    await engine.run(
      `INSERT INTO "select" VALUES (1, '12', DATE '2026-01-01', 'x')`,
    );
    const many = Array.from({ length: 700 }, (_, i) => `c${i} integer`);
    await engine.run(`CREATE TABLE wide (${many.join(', ')})`);
  });
  afterAll(() => engine.close());

  it('tells figures, patterns, few values, keys, loads and what is referred to', async () => {
    const statements: string[] = [];
    const execute: Execute = (statement, signal) => {
      statements.push(statement);
      return engine.execute(statement, signal);
    };
    const profile = await runProfile(
      requestOf(dialect, 'orders', ORDERS, {
        others: [
          {
            schema: 'main',
            table: 'customers',
            keys: [['id']],
            parts: ['customers'],
          },
        ],
      }),
      execute,
    );
    expect(profile).toMatchObject({ rows: 1000, sampled: 1000, notes: [] });
    expect(columnOf(profile, 'amount')).toMatchObject({
      nulls: 0,
      mean: 499.5,
      maximum: '999.00',
    });
    expect(columnOf(profile, 'status')?.values).toEqual([
      { value: 'paid', rows: 750 },
      { value: 'open', rows: 250 },
    ]);
    expect(profile.keys).toContainEqual({ columns: ['id'], found: 'counted' });
    expect(profile.relationships).toEqual([
      {
        columns: ['customer_id'],
        to: { schema: 'main', table: 'customers', columns: ['id'] },
        found: 'broken',
        missing: 980,
      },
    ]);
    expect(profile.loads?.days).toHaveLength(10);
    expect(profile.loads?.days[0]).toEqual({
      day: '2026-01-10',
      rows: 100,
      nulls: { e_mail: 10 },
    });
    // One scan tells all figures.
    expect(statements[0]).toContain('AS c5_');
  });

  it('holds no value of a column that looks sensitive', async () => {
    const profile = await runProfile(
      requestOf(dialect, 'orders', ORDERS),
      engine.execute,
    );
    expect(columnOf(profile, 'e_mail')).toMatchObject({
      sensitive: true,
      nulls: 100,
      patterns: [{ pattern: 'email', share: 1 }],
    });
    expect(JSON.stringify(profile)).not.toContain('@example.org');
  });

  it('looks for patterns in a part of many rows', async () => {
    const profile = await runProfile(
      requestOf(dialect, 'orders', ORDERS, { estimatedRows: 400_000 }),
      engine.execute,
    );
    expect(profile).toMatchObject({ rows: 1000, sampled: 250 });
    expect(columnOf(profile, 'e_mail')?.patterns).toEqual([
      { pattern: 'email', share: 1 },
    ]);
  });

  it('of a table without rows says so and nothing else', async () => {
    const profile = await runProfile(
      requestOf(dialect, 'nothing', [
        { name: 'id', type: 'integer' },
        { name: 'name', type: 'text' },
      ]),
      engine.execute,
    );
    expect(profile).toMatchObject({ rows: 0, keys: [], notes: [] });
    expect(profile.columns).toMatchObject([{ nulls: 0 }, { nulls: 0 }]);
  });

  it('takes reserved words and any letters as names', async () => {
    const profile = await runProfile(
      requestOf(dialect, 'select', [
        { name: 'from', type: 'integer' },
        { name: 'Größe in €', type: 'text' },
        { name: '注文', type: 'date' },
        { name: 'a"b', type: 'text' },
      ]),
      engine.execute,
    );
    expect(columnOf(profile, 'Größe in €')?.patterns).toEqual([
      { pattern: 'integer', share: 1 },
    ]);
    expect(columnOf(profile, '注文')).toMatchObject({ minimum: '2026-01-01' });
  });

  it('asks for many columns in several statements, none of them too long for the engine', async () => {
    const columns = Array.from({ length: 700 }, (_, i) => ({
      name: `c${i}`,
      type: 'integer',
    }));
    const plan = planProfile({ dialect, parts: ['wide'], columns });
    expect(plan.scans.length).toBeGreaterThan(1);
    const profile = await runProfile(
      requestOf(dialect, 'wide', columns),
      engine.execute,
    );
    expect(profile.columns).toHaveLength(700);
    expect(profile.columns.every(({ nulls }) => nulls === 0)).toBe(true);
  });

  it('tells what it can when a figure cannot be had', async () => {
    const profile = await runProfile(
      requestOf(dialect, 'orders', [
        { name: 'id', type: 'bigint' },
        // The type is wrong: a text has no average.
        { name: 'status', type: 'integer' },
      ]),
      engine.execute,
    );
    expect(profile.rows).toBe(1000);
    expect(columnOf(profile, 'id')).toMatchObject({ maximum: '999' });
    expect(profile.notes).toEqual([
      { code: 'note.figure', values: { column: 'status', figure: 'mean' } },
    ]);
  });
});

describe('a profile', () => {
  it('of 2,000 columns is planned within the limits of every engine', () => {
    const columns = Array.from({ length: 2_000 }, (_, i) => ({
      name: `c${i}`,
      type: 'text',
    }));
    for (const dialect of ['duckdb', 'postgres', 'mysql', 'trino'] as const) {
      const { scans } = planProfile({ dialect, parts: ['t'], columns });
      for (const { measures } of scans) {
        expect(measures.length).toBeLessThan(2_001);
      }
      expect(scans.flatMap(({ measures }) => measures)).toHaveLength(28_000);
    }
  });

  it('of a server that goes away or a table that is not there is an error, not half a profile', async () => {
    const request = requestOf('duckdb', 't', [{ name: 'id', type: 'bigint' }]);
    await expect(
      runProfile(request, async () => {
        throw new Error('gone');
      }),
    ).rejects.toThrow('gone');
    await expect(
      runProfile(request, async () => {
        throw new StatementError('missing');
      }),
    ).rejects.toThrow(/is not there/);
  });
});
