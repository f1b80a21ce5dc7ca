import {
  mkdir,
  mkdtemp,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import {
  contractOf,
  openOf,
  outcomesOf,
  refusalOf,
} from '../__testUtils__/contract';
import { DuckDBEngine } from './DuckDBEngine';

jest.setTimeout(60_000);

const never = new AbortController().signal;
let folder: string;
let root: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'engine-'));
  root = path.join(folder, 'root');
  await mkdir(root);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function makeDatabase(file: string, ...statements: string[]) {
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  for (const sql of statements) await connection.run(sql);
  connection.closeSync();
  instance.closeSync();
}

async function put(file: string, text: string) {
  const full = path.join(root, file);
  await mkdir(path.dirname(full), { recursive: true });
  await writeFile(full, text);
}

describe('a DuckDB file', () => {
  const contract = contractOf(
    '{server: w, type: duckdb, database: shop.duckdb, schema: main}',
    '[{name: orders, properties: [{name: id, logicalType: integer, required: true, unique: true}, {name: net, logicalType: number, logicalTypeOptions: {minimum: 0}}]}]',
  );

  it('is checked as the contract says', async () => {
    const file = path.join(folder, 'shop.duckdb');
    await makeDatabase(
      file,
      'CREATE TABLE orders AS SELECT * FROM (VALUES (1, 1.5), (2, -1), (NULL, 2)) AS t(id, net)',
    );
    const engine = new DuckDBEngine({ path: file });
    await engine.ping(never);
    const outcomes = await outcomesOf(engine, contract);
    expect(outcomes).toMatchObject({
      'orders.id/required': expect.stringMatching(/^fail: 1 of 3 rows/),
      'orders.id/unique': expect.stringMatching(/^pass: 0 of 3 rows/),
      'orders.net/range': expect.stringMatching(/^fail: 1 of 3 rows/),
      'orders.net/type': expect.stringMatching(/^pass/),
    });
  });

  it('is seen anew by the next session when another file takes its place', async () => {
    const file = path.join(folder, 'shop.duckdb');
    await makeDatabase(file, 'CREATE TABLE orders AS SELECT 1 AS id, 1 AS net');
    const engine = new DuckDBEngine({ path: file });
    const before = await openOf(engine, contract);
    const next = path.join(folder, 'next.duckdb');
    await makeDatabase(next, 'CREATE TABLE orders AS SELECT 2 AS id, 1 AS net');
    await rename(next, file);
    const after = await openOf(engine, contract);
    const sql = 'SELECT id FROM orders';
    expect(await before.execute(sql, never)).toEqual([{ id: 1 }]);
    expect(await after.execute(sql, never)).toEqual([{ id: 2 }]);
    await engine.close();
  });

  it('that is not there, is damaged, or is not the one that the contract means, is said so without a path', async () => {
    const file = path.join(folder, 'shop.duckdb');
    const missing = await refusalOf(
      openOf(new DuckDBEngine({ path: file }), contract),
    );
    await writeFile(file, 'not a database at all');
    const damaged = await refusalOf(
      openOf(new DuckDBEngine({ path: file }), contract),
    );
    const other = await refusalOf(
      openOf(
        new DuckDBEngine({ path: path.join(folder, 'other.duckdb') }),
        contract,
      ),
    );
    for (const error of [missing, damaged, other]) {
      expect(error.name).toBe('ServerUnavailable');
      expect(error.message).not.toContain(folder);
    }
    expect(other.message).toMatch(/another one is configured/);
  });

  it('below the root is found by the name that the contract gives it', async () => {
    await makeDatabase(
      path.join(root, 'shop.duckdb'),
      'CREATE TABLE orders AS SELECT 7 AS id, 1 AS net',
    );
    const session = await openOf(new DuckDBEngine({ root }), contract);
    expect(await session.execute('SELECT id FROM orders', never)).toEqual([
      { id: 7 },
    ]);
    await session.close();
  });
});

describe('files', () => {
  const columns = `
- name: orders
  properties:
  - {name: day, logicalType: date, physicalType: DATE}
  - {name: id, logicalType: integer, physicalType: BIGINT, required: true}
  - {name: zip, logicalType: string, logicalTypeOptions: {pattern: '^[0-9]{5}$'}}
  - {name: net, logicalType: number, physicalType: 'DECIMAL(12,2)', logicalTypeOptions: {minimum: 0}}
`;
  const csv = contractOf(
    "{server: files, type: local, path: 'csv/{model}/*/*.csv', format: csv}",
    columns,
  );
  const brief = async (engine: DuckDBEngine, contract = csv) =>
    Object.fromEntries(
      Object.entries(await outcomesOf(engine, contract)).map(([id, said]) => [
        id,
        said.split(' ', 2).join(' ').replace(': There', ':'),
      ]),
    );

  it('of CSV have the types that the contract promises when every value can be read so', async () => {
    await put(
      'csv/orders/day=2026-01-01/a.csv',
      'day,id,zip,net\n2026-01-01,1,01234,1.50\n2026-01-01,,1,-1\n',
    );
    await put(
      'csv/orders/day=2026-01-02/a.csv',
      '"id";"day";"zip";"more";net\n2;2026-01-02;"99999";x;2\n',
    );
    expect(await brief(new DuckDBEngine({ root }))).toMatchObject({
      'orders.day/type': expect.stringMatching(/^pass/),
      'orders.id/type': expect.stringMatching(/^pass/),
      'orders.zip/type': expect.stringMatching(/^pass/),
      'orders.net/type': expect.stringMatching(/^pass/),
      'orders.id/required': 'fail: 1',
      'orders.zip/pattern': 'fail: 1',
      'orders.net/range': 'fail: 1',
    });
  });

  it.each([
    ['id', '1.5'],
    ['id', 'one'],
    ['id', '1e3'],
    ['day', '2026-01-01 10:00:00'],
    ['day', '01.02.2026'],
    ['net', '0.125'],
    ['net', '1,5'],
  ])(
    'of CSV keep a column %s as text when a value is %s, and its type fails',
    async (column, value) => {
      const row = { day: '2026-01-01', id: '1', zip: '12345', net: '1' };
      await put(
        'csv/orders/d/a.csv',
        `${Object.keys(row).join(';')}\n${Object.values(row).join(
          ';',
        )}\n${Object.values({ ...row, [column]: value }).join(';')}\n`,
      );
      const outcomes = await brief(new DuckDBEngine({ root }));
      for (const each of Object.keys(row)) {
        expect([each, outcomes[`orders.${each}/type`]]).toEqual([
          each,
          expect.stringMatching(each === column ? /^fail/ : /^pass/),
        ]);
      }
    },
  );

  it('of which one is broken do not keep other tables from being checked', async () => {
    await put('csv/orders/d/a.csv', 'day,id,zip,net\n2026-01-01,1\n');
    await put('csv/stores/d/a.csv', 'id\n1\n');
    const both = contractOf(
      "{server: files, type: local, path: 'csv/{model}/*/*.csv', format: csv}",
      `${columns.trim()}\n- {name: stores, properties: [{name: id, logicalType: integer, required: true}]}`,
    );
    const outcomes = await outcomesOf(new DuckDBEngine({ root }), both);
    expect(outcomes['orders.id/required']).toBe(
      'error: The files of orders cannot be read. The engine refused the statement: a value of the data does not fit what is asked of it.',
    );
    expect(outcomes['stores.id/required']).toMatch(/^pass/);
  });

  it('that are not there are a missing table', async () => {
    const outcomes = await outcomesOf(new DuckDBEngine({ root }), csv);
    expect(outcomes['orders.id/column']).toMatch(/^fail/);
    expect(outcomes['orders.id/required']).toBe(
      'error: There is no table orders.',
    );
  });

  it('of Parquet whose schema drifts are read by the names of columns, and keys in folders are columns', async () => {
    await mkdir(path.join(root, 'orders/day=2026-01-01'), { recursive: true });
    await mkdir(path.join(root, 'orders/day=2026-01-02'), { recursive: true });
    await makeDatabase(
      ':memory:',
      `COPY (SELECT 1::BIGINT AS id, '12345' AS zip, 1::DECIMAL(12,2) AS net) TO '${root}/orders/day=2026-01-01/a.parquet'`,
      `COPY (SELECT 'x' AS more, NULL::BIGINT AS id, 1::DECIMAL(12,2) AS net) TO '${root}/orders/day=2026-01-02/a.parquet'`,
    );
    const contract = contractOf(
      "{server: files, type: local, path: '{model}/*/*.parquet', format: parquet}",
      columns,
    );
    expect(await brief(new DuckDBEngine({ root }), contract)).toMatchObject({
      'orders.day/type': expect.stringMatching(/^pass/),
      'orders.id/type': expect.stringMatching(/^pass/),
      'orders.id/required': 'fail: 1',
    });
  });

  it('of JSON have numbers as numbers, and days where the contract says so', async () => {
    await put(
      'orders.json',
      '{"day":"2026-01-01","id":1,"zip":"2026-01-01","net":"2"}\n{"day":"2026-01-02","id":2,"net":"3"}\n',
    );
    const contract = contractOf(
      '{server: files, type: local, path: orders.json, format: json}',
      columns,
    );
    expect(await brief(new DuckDBEngine({ root }), contract)).toMatchObject({
      'orders.day/type': expect.stringMatching(/^pass/),
      'orders.id/type': expect.stringMatching(/^pass/),
      'orders.zip/type': expect.stringMatching(/^pass/),
      'orders.zip/pattern': 'fail: 1',
      'orders.net/type': expect.stringMatching(/^fail/),
    });
  });

  it.each([
    '/etc/passwd',
    '../secret/*.csv',
    'csv/../../secret/*.csv',
    '~/secret.csv',
    's3://bucket/secret.csv',
    'https://example.org/secret.csv',
    'C:/secret.csv',
    'link/*.csv',
    'links/*.csv',
  ])('outside of the root are not read: %s', async named => {
    await mkdir(path.join(folder, 'secret'));
    await writeFile(path.join(folder, 'secret/s.csv'), 'id\n1\n');
    await symlink(path.join(folder, 'secret'), path.join(root, 'link'));
    await mkdir(path.join(root, 'links'));
    await symlink(
      path.join(folder, 'secret/s.csv'),
      path.join(root, 'links/s.csv'),
    );
    const contract = contractOf(
      `{server: files, type: local, path: '${named}', format: csv}`,
      '[{name: orders, properties: [{name: id}]}]',
    );
    const error = await refusalOf(openOf(new DuckDBEngine({ root }), contract));
    expect(error.name).toBe('ServerUnavailable');
    expect(error.message).toMatch(/folder/);
  });

  it('are not reached through the name of a table', async () => {
    await mkdir(path.join(folder, 'secret'));
    await writeFile(path.join(folder, 'secret/s.csv'), 'id\n1\n');
    const contract = contractOf(
      "{server: files, type: local, path: '{model}/*.csv', format: csv}",
      '[{name: ../secret, properties: [{name: id}]}]',
    );
    const outcomes = await outcomesOf(new DuckDBEngine({ root }), contract);
    expect(outcomes['../secret.id/column']).toMatch(/^fail: There is no table/);
  });
});
