import { createServer, Server } from 'node:net';
import { Connection, createConnection } from 'mysql2';
import {
  contractOf,
  openOf,
  outcomesOf,
  refusalOf,
} from '../__testUtils__/contract';
import { QuerySession } from '../model/engine';
import { MySqlEngine } from './MySqlEngine';
import { SqlConnection, SqlOptions } from './options';

jest.setTimeout(60_000);

const MYSQL = process.env.BACKSTAGE_TEST_DATABASE_MYSQL8_CONNECTION_STRING;
if (!MYSQL) {
  process.stdout.write(
    'The engine is not run on MySQL: BACKSTAGE_TEST_DATABASE_MYSQL8_CONNECTION_STRING is not set.\n',
  );
}
const whenMySql = MYSQL ? describe : describe.skip;

const never = new AbortController().signal;

whenMySql('MySQL', () => {
  const database = `engine_${process.pid}`;
  const contract = contractOf(
    `{server: db, type: mysql, database: ${database}}`,
    '[{name: orders, properties: [{name: id, logicalType: integer, required: true, unique: true}, {name: net, logicalType: number, logicalTypeOptions: {minimum: 0}}, {name: code, logicalType: string, logicalTypeOptions: {pattern: "^[A-Z][0-9]$", maxLength: 2}, quality: [{metric: invalidValues, arguments: {validValues: [A1, B2]}, mustBe: 0}, {metric: duplicateValues, mustBe: 0}]}, {name: gone, logicalType: string}], quality: [{metric: rowCount, mustBeGreaterThan: 2}, {type: sql, name: negative, query: "SELECT count(*) FROM {object} WHERE net < 0", mustBe: 0}]}]',
  );
  let admin: Connection;
  let connection: SqlConnection;
  let engine: MySqlEngine;
  let session: QuerySession;
  const engineOf = (options: Partial<SqlOptions> = {}) =>
    new MySqlEngine({ connection, ...options });
  const run = (sql: string) =>
    new Promise<unknown>((resolve, reject) => {
      admin.query(sql, (error, rows) =>
        error ? reject(error) : resolve(rows),
      );
    });

  beforeAll(async () => {
    const url = new URL(MYSQL ?? '');
    connection = {
      host: url.hostname,
      port: Number(url.port || 3306),
      user: decodeURIComponent(url.username),
      password: decodeURIComponent(url.password),
    };
    const { host, port, user, password } = connection;
    admin = createConnection({ host, port, user, password });
    await run(`CREATE DATABASE ${database}`);
    await run(
      `CREATE TABLE ${database}.orders (id INT, net DECIMAL(12,2), at DATETIME, code VARCHAR(10))`,
    );
    await run(
      `INSERT INTO ${database}.orders VALUES (1, 1.5, '2026-01-01 10:00:00', 'A1'), (2, -1, NULL, 'A1'), (NULL, 2, NULL, 'xyz')`,
    );
  });
  afterAll(async () => {
    await run(`DROP DATABASE ${database}`);
    admin.destroy();
  });
  beforeEach(async () => {
    engine = engineOf();
    session = await openOf(engine, contract);
  });
  afterEach(() => engine.close());

  it('is checked as the contract says', async () => {
    await engine.ping(never);
    expect(await outcomesOf(engine, contract)).toMatchObject({
      'orders.id/required': expect.stringMatching(/^fail: 1 of 3 rows/),
      'orders.id/unique': expect.stringMatching(/^pass: 0 of 3 rows/),
      'orders.net/range': expect.stringMatching(/^fail: 1 of 3 rows/),
      'orders.code/pattern': expect.stringMatching(/^fail: 1 of 3 rows/),
      'orders.code/length': expect.stringMatching(/^fail: 1 of 3 rows/),
      'orders.code/invalidValues': expect.stringMatching(/^fail/),
      'orders.code/duplicateValues': expect.stringMatching(/^fail/),
      'orders/rowCount': expect.stringMatching(/^pass/),
      'orders/sql/negative': expect.stringMatching(/^fail/),
      'orders.gone/column': expect.stringMatching(/^fail/),
    });
  });

  it('gives numbers and texts', async () => {
    expect(
      await session.execute(
        `SELECT id, net, at, count(*) OVER () AS n, 'x' AS t, 'y' AS id FROM orders WHERE id = 1`,
        never,
      ),
    ).toEqual([
      {
        id: 1,
        net: 1.5,
        at: '2026-01-01 10:00:00',
        n: 1n,
        t: 'x',
        'id:1': 'y',
      },
    ]);
  });

  // None of these goes through the guard of rules, and the user of the tests may do anything.
  it.each([
    `INSERT INTO orders VALUES (9, 9, NULL, NULL)`,
    `SELECT 1; DELETE FROM orders`,
    `COMMIT`,
    `SET SESSION TRANSACTION READ WRITE`,
    `DROP TABLE orders`,
    `CREATE TABLE x (id int)`,
    `LOAD DATA LOCAL INFILE '/etc/passwd' INTO TABLE orders`,
    `SELECT 1 INTO OUTFILE '/tmp/data-mesh-out'`,
    `SELECT 1 INTO/**/OUTFILE '/tmp/data-mesh-out'`,
    `SELECT 1 /*!50000 INTO DUMPFILE '/tmp/data-mesh-out' */`,
    `SELECT '\\'', 1 INTO OUTFILE '/tmp/data-mesh-out'`,
    `SELECT load_file('/etc/passwd')`,
    `WITH x AS (SELECT 1) DELETE FROM orders`,
    `EXPLAIN DELETE FROM orders`,
  ])('refuses %s', async sql => {
    const error = await refusalOf(session.execute(sql, never));
    expect(error.name).toBe('StatementError');
    expect(
      await session.execute('SELECT count(*) AS n FROM orders', never),
    ).toEqual([{ n: 3n }]);
  });

  it('ends a statement in the server when its time is over, and goes on with the next', async () => {
    const hasty = await openOf(engine, contract, { timeout: 300 });
    const error = await refusalOf(
      // A `sleep` that is ended is no error in MySQL.
      hasty.execute(
        `SELECT count(*) AS n FROM information_schema.columns a, information_schema.columns b WHERE crc32(concat(a.column_name, b.column_name)) = 1`,
        never,
      ),
    );
    expect(error.message).toMatch(/took too long/);
    expect(await hasty.execute(`SELECT 'x' AS one`, never)).toEqual([
      { one: 'x' },
    ]);
  });

  it('ends a statement in the server when it is cancelled, and goes on with the next', async () => {
    const controller = new AbortController();
    const running = refusalOf(
      session.execute('SELECT sleep(29)', controller.signal),
    );
    await new Promise(resolve => setTimeout(resolve, 300));
    const active = async () => {
      const rows = await run(
        `SELECT id FROM information_schema.processlist WHERE info = 'SELECT sleep(29)'`,
      );
      return Array.isArray(rows) ? rows.length : -1;
    };
    expect(await active()).toBe(1);
    const start = Date.now();
    controller.abort(new Error('enough'));
    expect((await running).message).toBe('enough');
    expect(Date.now() - start).toBeLessThan(2000);
    expect(await active()).toBe(0);
    expect(await session.execute(`SELECT 'x' AS one`, never)).toEqual([
      { one: 'x' },
    ]);
  });

  it('refuses an answer of more rows than allowed without taking it in', async () => {
    const few = await openOf(engine, contract, { maxRows: 10 });
    const error = await refusalOf(
      few.execute(
        'SELECT a.* FROM information_schema.columns a, information_schema.columns b',
        never,
      ),
    );
    expect(error.message).toMatch(/more rows than are taken/);
    expect(await few.execute(`SELECT 'x' AS one`, never)).toEqual([
      { one: 'x' },
    ]);
  });

  it('is unavailable when its connection is ended during a statement', async () => {
    const running = refusalOf(session.execute('SELECT sleep(28)', never));
    await new Promise(resolve => setTimeout(resolve, 300));
    const rows = await run(
      `SELECT id FROM information_schema.processlist WHERE info = 'SELECT sleep(28)'`,
    );
    const [{ id }] = Array.isArray(rows) ? rows : [];
    await run(`KILL CONNECTION ${id}`);
    expect((await running).name).toBe('ServerUnavailable');
    expect((await refusalOf(session.execute('SELECT 1', never))).name).toBe(
      'ServerUnavailable',
    );
  });

  it('says what is wrong without naming credentials', async () => {
    const secret = 'very-secret-password';
    const wrong = engineOf({
      connection: { ...connection, user: 'nobody-knows-me', password: secret },
    });
    const other = engineOf({
      connection: { ...connection, database: 'not_there' },
    });
    const down = engineOf({
      connection: { ...connection, port: 1, password: secret },
    });
    for (const each of [wrong, other, down]) {
      const error = await refusalOf(openOf(each, contract));
      expect(error.name).toBe('ServerUnavailable');
      const said = `${error.message} ${error.stack} ${JSON.stringify(error)} ${
        error.cause
      }`;
      expect(said).not.toContain(secret);
      expect(said).not.toContain('nobody-knows-me');
    }
  });

  it('warns once when the user can do more than read', async () => {
    const warnings: string[] = [];
    const warned = engineOf({ warn: message => warnings.push(message) });
    await openOf(warned, contract);
    await openOf(warned, contract);
    await warned.close();
    expect(warnings).toEqual([expect.stringMatching(/can do more than read/)]);
    const user = `reader_${process.pid}`;
    await run(`CREATE USER ${user} IDENTIFIED BY 'r'`);
    await run(`GRANT SELECT ON ${database}.* TO ${user}`);
    try {
      const quiet = engineOf({
        connection: { ...connection, user, password: 'r' },
        warn: message => warnings.push(message),
      });
      const reading = await openOf(quiet, contract);
      await reading.execute('SELECT * FROM orders', never);
      await quiet.close();
      expect(warnings).toHaveLength(1);
    } finally {
      await run(`DROP USER ${user}`);
    }
  });
});

describe('a server that takes connections and never answers', () => {
  let server: Server;
  beforeEach(async () => {
    server = createServer(() => {});
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
  });
  afterEach(() => {
    server.close();
  });

  it('is unavailable after the time to connect, or when it is cancelled', async () => {
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const engine = new MySqlEngine({
      connection: { host: '127.0.0.1', port, user: 'u', database: 'd' },
      connectTimeout: 300,
    });
    const contract = contractOf('{server: db, type: mysql}');
    const start = Date.now();
    expect((await refusalOf(openOf(engine, contract))).name).toBe(
      'ServerUnavailable',
    );
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error('enough')), 50);
    const cancelled = openOf(engine, contract, {}, controller.signal);
    expect((await refusalOf(cancelled)).message).toBe('enough');
    expect(Date.now() - start).toBeLessThan(3000);
  });
});
