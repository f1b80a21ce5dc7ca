import { readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { contractOf, openOf, refusalOf } from '../__testUtils__/contract';
import { QuerySession } from '../model/engine';
import { DuckDBEngine } from './DuckDBEngine';

jest.setTimeout(60_000);

const never = new AbortController().signal;
const contract = contractOf(
  '{server: files, type: local, path: a.csv, format: csv}',
  '[{name: a, properties: [{name: id, logicalType: integer}]}]',
);
let folder: string;
let engine: DuckDBEngine;
let session: QuerySession;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sandbox-'));
  await writeFile(path.join(folder, 'a.csv'), 'id\n1\n2\n');
  await writeFile(path.join(folder, 'b.csv'), 'id\n1\n');
  engine = new DuckDBEngine({ root: folder, tempDirectory: folder });
  session = await openOf(engine, contract);
});
afterEach(async () => {
  await engine.close();
  await rm(folder, { recursive: true, force: true });
});

// None of these goes through the guard of rules: what holds here is the engine alone.
it.each([
  `ATTACH 'FOLDER/x.duckdb'`,
  `ATTACH ':memory:' AS x`,
  `COPY (SELECT 1) TO 'FOLDER/x.csv'`,
  `COPY a TO 'FOLDER/a.csv'`,
  `EXPORT DATABASE 'FOLDER/x'`,
  `CREATE TABLE x AS SELECT 1`,
  `CREATE OR REPLACE VIEW a AS SELECT 1 AS id`,
  `DROP VIEW a`,
  `INSTALL httpfs`,
  `LOAD httpfs`,
  `SET memory_limit = '1TB'`,
  `SET enable_external_access = true`,
  `RESET lock_configuration`,
  `PRAGMA enable_profiling`,
  `CALL enable_logging()`,
  `SELECT 1; SELECT 2`,
  `SELECT 1; DROP VIEW a`,
  `EXPLAIN ANALYZE SELECT 1`,
  `USE temp`,
  `CHECKPOINT`,
  `SELECT * FROM 'FOLDER/b.csv'`,
  `SELECT * FROM read_csv('FOLDER/b.csv')`,
  `SELECT * FROM read_text('/etc/hostname')`,
  `SELECT * FROM read_blob('/proc/self/environ')`,
  `SELECT * FROM glob('/*')`,
  `SELECT * FROM sniff_csv('FOLDER/b.csv')`,
  `SELECT * FROM read_csv('https://example.org/x.csv')`,
  `SELECT * FROM read_parquet('s3://bucket/x.parquet')`,
  `SELECT * FROM parquet_metadata('FOLDER/b.csv')`,
  `SELECT getenv('HOME')`,
  `SELECT * FROM duckdb_secrets()`,
  `SELECT * FROM query('SELECT ' || 1)`,
  `SELECT * FROM query_table('a')`,
  `SELECT * FROM json_execute_serialized_sql(json_serialize_sql('SELECT 1'))`,
  `SELECT * FROM enable_logging(storage = 'file', storage_path = 'FOLDER/log')`,
  `SELECT * FROM "enable_logging" ()`,
  `SELECT '', * FROM enable_profiling() WHERE '' = ''`,
  `SELECT E'\\'', * FROM enable_profiling() WHERE '' = ''`,
  `SELECT /* ' */ * FROM enable_profiling() /* ' */`,
  `SELECT write_log('x')`,
  `SELECT current_setting('temp_directory')`,
])('refuses %s', async sql => {
  const error = await refusalOf(
    session.execute(sql.replaceAll('FOLDER', folder), never),
  );
  expect(error.name).toBe('StatementError');
  expect(error.message).not.toContain(folder);
  expect(readdirSync(folder).sort()).toEqual(['a.csv', 'b.csv']);
  expect(await session.execute('SELECT count(*) AS n FROM a', never)).toEqual([
    { n: 2n },
  ]);
});

it('takes words of functions for what they are inside of text', async () => {
  expect(
    await session.execute(`SELECT 'query (x) ''checkpoint()' AS t`, never),
  ).toEqual([{ t: "query (x) 'checkpoint()" }]);
});

it('gives numbers, texts and truth values', async () => {
  expect(
    await session.execute(
      `SELECT 1 AS i, 2::BIGINT AS b, 1.25 AS d, 0.5::DOUBLE AS f, 'x' AS t, true AS y, NULL AS n, DATE '2026-01-01' AS day, TIMESTAMP '2026-01-01 10:00:00' AS at, 3 AS i`,
      never,
    ),
  ).toEqual([
    {
      i: 1,
      b: 2n,
      d: 1.25,
      f: 0.5,
      t: 'x',
      y: true,
      n: null,
      day: '2026-01-01',
      at: '2026-01-01 10:00:00',
      'i:1': 3,
    },
  ]);
});

it('ends a statement in the engine when its time is over, and goes on with the next', async () => {
  const hasty = await openOf(engine, contract, { timeout: 300 });
  const start = Date.now();
  const error = await refusalOf(
    hasty.execute(
      'SELECT count(*) FROM range(100000000) AS x(i), range(100000) AS y(j) WHERE (i * j) % 7 = 3',
      never,
    ),
  );
  expect(error.message).toMatch(/took too long/);
  expect(Date.now() - start).toBeLessThan(3000);
  expect(await hasty.execute('SELECT 1 AS one', never)).toEqual([{ one: 1 }]);
});

it('ends a statement in the engine when it is cancelled, also while it waits for its turn', async () => {
  const controller = new AbortController();
  const slow =
    'SELECT count(*) FROM range(100000000) AS x(i), range(100000) AS y(j) WHERE (i * j) % 7 = 3';
  const others = await Promise.all(
    [1, 2, 3].map(() => openOf(engine, contract)),
  );
  const running = others.map(each =>
    refusalOf(each.execute(slow, controller.signal)),
  );
  await new Promise(resolve => setTimeout(resolve, 200));
  controller.abort(new Error('enough'));
  expect((await Promise.all(running)).map(({ message }) => message)).toEqual([
    'enough',
    'enough',
    'enough',
  ]);
  expect(await session.execute('SELECT 1 AS one', never)).toEqual([{ one: 1 }]);
});

it('refuses an answer of more rows than allowed without taking it in', async () => {
  const few = await openOf(engine, contract, { maxRows: 10 });
  expect(
    await few.execute('SELECT i FROM range(10) AS r(i)', never),
  ).toHaveLength(10);
  const error = await refusalOf(
    few.execute('SELECT i FROM range(10000000000) AS r(i)', never),
  );
  expect(error.message).toMatch(/more rows than are taken/);
});

it('is refused by DuckDB when it needs more memory and room than it may have', async () => {
  const small = new DuckDBEngine({
    root: folder,
    memory: '60MB',
    tempDirectory: folder,
    tempSize: '10MB',
  });
  const little = await openOf(small, contract);
  const error = await refusalOf(
    little.execute(
      "SELECT length(string_agg(i::VARCHAR, ',')) FROM range(30000000) AS r(i)",
      never,
    ),
  );
  expect(error.message).toMatch(/more memory or disk/);
  await small.close();
  expect(readdirSync(folder).sort()).toEqual(['a.csv', 'b.csv']);
});

it('ends what is under way when it is closed', async () => {
  const running = refusalOf(
    session.execute(
      'SELECT count(*) FROM range(100000000) AS x(i), range(100000) AS y(j) WHERE (i * j) % 7 = 3',
      never,
    ),
  );
  await new Promise(resolve => setTimeout(resolve, 100));
  await engine.close();
  expect((await running).message).toBe('The session is closed');
});
