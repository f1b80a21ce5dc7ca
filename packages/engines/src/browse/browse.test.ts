import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { Client } from 'pg';
import { DuckDBEngine } from '../duckdb/DuckDBEngine';
import { ServerBrowser } from '../model/browse';
import { QueryEngine } from '../model/engine';
import { PostgresEngine } from '../sql/PostgresEngine';
import { contractOfTables } from './contractOfTables';

jest.setTimeout(60_000);

const TABLES = [
  'CREATE SCHEMA shop',
  'CREATE TABLE shop.customers (id integer PRIMARY KEY, "Größe in €" varchar NOT NULL)',
  'CREATE TABLE shop."select" (a integer, b integer, customer_id integer REFERENCES shop.customers (id), UNIQUE (a, b))',
  'CREATE TABLE shop.nothing (id integer)',
];

const limits = { timeout: 10_000, maxRows: 10_000 };
const { signal } = new AbortController();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'browse-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function browserOf(engine: QueryEngine): Promise<ServerBrowser> {
  const browser = await engine.browse?.({ limits, signal });
  if (!browser) throw new Error('It cannot be browsed');
  return browser;
}

/** @param schemas all that are offered; where the server tells it, those with tables alone */
async function checkTables(engine: QueryEngine, schemas: readonly string[]) {
  const browser = await browserOf(engine);
  const page = { limit: 2 };
  expect((await browser.schemas({ search: 'SHO', limit: 5 })).items).toEqual([
    'shop',
  ]);
  expect((await browser.schemas({ limit: 9 })).items).toEqual(schemas);
  expect(await browser.tables('shop', page)).toMatchObject({
    items: [{ table: 'customers' }, { table: 'nothing' }],
    more: true,
  });
  expect(
    await browser.tables('shop', { ...page, after: 'nothing' }),
  ).toMatchObject({ items: [{ table: 'select' }], more: false });
  expect(
    await browser.tables('shop', { search: "x' OR 1=1", limit: 2 }),
  ).toEqual({ items: [], more: false });
  expect(await browser.describe('shop', 'customers')).toMatchObject({
    columns: [
      { name: 'id', mandatory: true },
      { name: 'Größe in €', mandatory: true },
    ],
    keys: [{ columns: ['id'], primary: true }],
  });
  expect(await browser.describe('shop', 'select')).toMatchObject({
    keys: [{ columns: ['a', 'b'], primary: false }],
    references: [
      {
        columns: ['customer_id'],
        to: { schema: 'shop', table: 'customers', columns: ['id'] },
      },
    ],
  });
  expect(await browser.describe('shop', 'gone')).toBeUndefined();
  // What it says of the server leads to the table.
  const named = contractOfTables(
    browser.serverOf({ schema: 'shop', table: 'select', kind: 'table' }),
    ['select'],
  );
  const session = await engine.open({ ...named, limits, signal });
  expect(session.tableOf(named.contract.schema[0])).toEqual(['shop', 'select']);
  await session.close();
  await browser.close();
}

it('lists what a DuckDB database has', async () => {
  const file = path.join(folder, 'warehouse.duckdb');
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  for (const sql of TABLES) await connection.run(sql);
  connection.closeSync();
  instance.closeSync();
  await expect(
    checkTables(new DuckDBEngine({ path: file }), ['main', 'shop']),
  ).resolves.toBeUndefined();
});

const POSTGRES =
  process.env.BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING;

(POSTGRES ? it : it.skip)('lists what a PostgreSQL database has', async () => {
  const admin = new Client({ connectionString: POSTGRES });
  await admin.connect();
  const database = `browse_${process.pid}_${Date.now()}`;
  await admin.query(`CREATE DATABASE ${database}`);
  const url = new URL(POSTGRES ?? '');
  const client = new Client({
    connectionString: Object.assign(new URL(url), { pathname: database }).href,
  });
  await client.connect();
  for (const sql of TABLES) await client.query(sql);
  await client.end();
  const engine = new PostgresEngine({
    connection: {
      host: url.hostname,
      port: Number(url.port),
      user: url.username,
      password: url.password,
      database,
    },
  });
  await checkTables(engine, ['shop']);
  await engine.close();
  await admin.query(`DROP DATABASE ${database} WITH (FORCE)`);
  await admin.end();
});

it('lists files as tables of their folders, and reads the columns that they have', async () => {
  const root = path.join(folder, 'lake');
  for (const [file, text] of [
    ['csv/orders/2026-01-01/a.csv', 'id,net\n1,2\n'],
    ['csv/orders/2026-01-02/a.csv', 'id,net\n1,2\n'],
    ['csv/stores.csv', 'store\nx\n'],
    ['parts/events/part-0.jsonl', '{"at":1}\n'],
    ['notes.txt', 'no data'],
  ]) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), text);
  }
  const browser = await browserOf(new DuckDBEngine({ root }));
  expect((await browser.schemas({ limit: 9 })).items).toEqual(['csv', 'parts']);
  expect((await browser.tables('csv', { limit: 9 })).items).toMatchObject([
    { table: 'orders' },
    { table: 'stores' },
  ]);
  const orders = await browser.describe('csv', 'orders');
  expect(orders?.columns.map(({ name }) => name)).toEqual(['id', 'net']);
  expect(orders && browser.serverOf(orders).properties).toEqual({
    path: 'csv/{model}/*/*.csv',
    format: 'csv',
  });
});
