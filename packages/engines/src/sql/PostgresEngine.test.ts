import { createServer, Server } from 'node:net';
import { Client } from 'pg';
import {
  contractOf,
  openOf,
  outcomesOf,
  refusalOf,
} from '../__testUtils__/contract';
import { QuerySession } from '../model/engine';
import { SqlConnection, SqlOptions } from './options';
import { PostgresEngine } from './PostgresEngine';

jest.setTimeout(60_000);

const POSTGRES =
  process.env.BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING;
if (!POSTGRES) {
  process.stdout.write(
    'The engine is not run on PostgreSQL: BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING is not set.\n',
  );
}
const whenPostgres = POSTGRES ? describe : describe.skip;

const never = new AbortController().signal;

whenPostgres('PostgreSQL', () => {
  const schema = `Engine "${process.pid}`;
  const quoted = `"${schema.replace('"', '""')}"`;
  const contract = contractOf(
    `{server: db, type: postgres, schema: '${schema}'}`,
    '[{name: orders, properties: [{name: id, logicalType: integer, required: true, unique: true}, {name: net, logicalType: number, logicalTypeOptions: {minimum: 0}}, {name: gone, logicalType: string}]}]',
  );
  let admin: Client;
  let connection: SqlConnection;
  let engine: PostgresEngine;
  let session: QuerySession;
  const engineOf = (options: Partial<SqlOptions> = {}) =>
    new PostgresEngine({ connection, ...options });

  beforeAll(async () => {
    admin = new Client({ connectionString: POSTGRES });
    await admin.connect();
    const { host, port, user, database = 'postgres', password } = admin;
    connection = {
      host,
      port,
      user: user ?? '',
      database,
      ...(typeof password === 'string' && { password }),
    };
    await admin.query(
      `CREATE SCHEMA ${quoted}; CREATE TABLE ${quoted}.orders AS SELECT * FROM (VALUES (1::int, 1.5::numeric(12,2)), (2, -1), (NULL, 2)) AS t(id, net)`,
    );
  });
  afterAll(async () => {
    await admin.query(`DROP SCHEMA ${quoted} CASCADE`);
    await admin.end();
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
      'orders.gone/column': expect.stringMatching(/^fail/),
    });
  });

  it('gives numbers, texts and truth values', async () => {
    expect(
      await session.execute(
        `SELECT 1 AS i, 2::bigint AS b, 1.25::numeric AS d, 0.5::float8 AS f, 'x' AS t, true AS y, NULL AS n, DATE '2026-01-01' AS day, TIMESTAMPTZ '2026-01-01 10:00:00+02' AS at, 3 AS i`,
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
        at: '2026-01-01 08:00:00+00',
        'i:1': 3,
      },
    ]);
  });

  // None of these goes through the guard of rules, and the role of the tests may do anything.
  it.each([
    `INSERT INTO orders VALUES (9)`,
    `WITH x AS (INSERT INTO orders VALUES (9) RETURNING 1) SELECT * FROM x`,
    `WITH x AS (DELETE FROM orders RETURNING 1) SELECT * FROM x`,
    `SELECT * INTO copied FROM orders`,
    `SELECT * FROM orders FOR UPDATE`,
    `SELECT 1; DELETE FROM orders`,
    `SELECT 1; COMMIT; DELETE FROM orders`,
    `COMMIT`,
    `SET TRANSACTION READ WRITE`,
    `SET statement_timeout = 0`,
    `COPY orders TO '/tmp/data-mesh-copied'`,
    `COPY (SELECT 1) TO PROGRAM 'true'`,
    `DO $$ BEGIN DELETE FROM orders; END $$`,
    `CREATE TABLE x (id int)`,
    `DROP TABLE orders`,
    `EXPLAIN ANALYZE DELETE FROM orders`,
    `SELECT set_config('transaction_read_only', 'off', true)`,
    `SELECT set_config('transaction_read_only', 'off', false)`,
    `SELECT nextval('s')`,
    `SELECT query_to_xml('DELETE FROM orders', true, true, '')`,
  ])('refuses %s', async sql => {
    const error = await refusalOf(session.execute(sql, never));
    expect(error.name).toBe('StatementError');
    expect(
      await session.execute('SELECT count(*) AS n FROM orders', never),
    ).toEqual([{ n: 3n }]);
  });

  it('forgets with each statement what the one before did to the session', async () => {
    await session.execute(
      `SELECT set_config('statement_timeout', '0', false), set_config('search_path', 'pg_catalog', false), set_config('default_transaction_read_only', 'off', false)`,
      never,
    );
    expect(
      await session.execute(
        `SELECT current_setting('statement_timeout') AS t, current_setting('transaction_read_only') AS r, current_setting('jit') AS j, current_schema() AS s`,
        never,
      ),
    ).toEqual([{ t: '20s', r: 'on', j: 'off', s: schema }]);
  });

  it('ends a statement in the server when its time is over, and goes on with the next', async () => {
    const hasty = await openOf(engine, contract, { timeout: 300 });
    const error = await refusalOf(hasty.execute('SELECT pg_sleep(30)', never));
    expect(error.message).toMatch(/took too long/);
    expect(await hasty.execute('SELECT 1 AS one', never)).toEqual([{ one: 1 }]);
  });

  it('ends a statement in the server when it is cancelled, and goes on with the next', async () => {
    const controller = new AbortController();
    const mark = `cancelled ${process.pid}`;
    const running = refusalOf(
      session.execute(
        `SELECT pg_sleep(30), '${mark}' AS mark`,
        controller.signal,
      ),
    );
    await new Promise(resolve => setTimeout(resolve, 300));
    const active = async () =>
      (
        await admin.query(
          `SELECT count(*)::int AS n FROM pg_stat_activity WHERE query LIKE '%' || $1 || '%' AND state = 'active' AND pid <> pg_backend_pid()`,
          [mark],
        )
      ).rows[0].n;
    expect(await active()).toBe(1);
    const start = Date.now();
    controller.abort(new Error('enough'));
    expect((await running).message).toBe('enough');
    expect(Date.now() - start).toBeLessThan(2000);
    expect(await active()).toBe(0);
    expect(await session.execute('SELECT 1 AS one', never)).toEqual([
      { one: 1 },
    ]);
  });

  it('refuses an answer of more rows than allowed without taking it in', async () => {
    const few = await openOf(engine, contract, { maxRows: 10 });
    expect(
      await few.execute('SELECT * FROM generate_series(1, 10) AS i', never),
    ).toHaveLength(10);
    const error = await refusalOf(
      few.execute(
        'SELECT a FROM generate_series(1, 30000) AS a, generate_series(1, 100000) AS b',
        never,
      ),
    );
    expect(error.message).toMatch(/more rows than are taken/);
    expect(await few.execute('SELECT 1 AS one', never)).toEqual([{ one: 1 }]);
  });

  it('is unavailable when its process is ended during a statement', async () => {
    const running = refusalOf(
      session.execute('SELECT pg_sleep(30), pg_backend_pid()', never),
    );
    await new Promise(resolve => setTimeout(resolve, 300));
    await admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep(30), pg_backend_pid()%'`,
    );
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
      connection: { ...connection, database: 'not-there' },
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
      expect((await refusalOf(each.ping(never))).name).toBe(
        'ServerUnavailable',
      );
    }
  });

  it('is not asked in another database than the contract means', async () => {
    const elsewhere = contractOf(
      '{server: db, type: postgres, database: sales}',
    );
    expect((await refusalOf(openOf(engine, elsewhere))).message).toBe(
      'The contract names the database sales; another one is configured for this server.',
    );
  });

  it('warns once when the role can do more than read', async () => {
    const warnings: string[] = [];
    const warned = engineOf({ warn: message => warnings.push(message) });
    await openOf(warned, contract);
    await openOf(warned, contract);
    expect(warnings).toEqual([expect.stringMatching(/can do more than read/)]);
    await warned.close();
    const role = `reader_${process.pid}`;
    await admin.query(
      `CREATE ROLE ${role} LOGIN PASSWORD 'r'; GRANT USAGE ON SCHEMA ${quoted} TO ${role}; GRANT SELECT ON ${quoted}.orders TO ${role}`,
    );
    try {
      const quiet = engineOf({
        connection: { ...connection, user: role, password: 'r' },
        warn: message => warnings.push(message),
      });
      const reading = await openOf(quiet, contract);
      await reading.execute('SELECT * FROM orders', never);
      await quiet.close();
      expect(warnings).toHaveLength(1);
    } finally {
      await admin.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`);
    }
  });

  it('keeps no more sessions at once than allowed, and none when they are closed', async () => {
    const two = engineOf({ sessions: 2 });
    let most = 0;
    let now = 0;
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        const each = await openOf(two, contract);
        most = Math.max(most, ++now);
        await each.execute('SELECT pg_sleep(0.05)', never);
        now--;
        await each.close();
      }),
    );
    expect(most).toBe(2);
    await new Promise(resolve => setTimeout(resolve, 100));
    const { rows } = await admin.query(
      `SELECT count(*)::int AS n FROM pg_stat_activity WHERE application_name = 'data-mesh'`,
    );
    // the one of this test's session
    expect(rows[0].n).toBeLessThanOrEqual(1);
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
    const engine = new PostgresEngine({
      connection: { host: '127.0.0.1', port, user: 'u', database: 'd' },
      connectTimeout: 300,
    });
    const contract = contractOf('{server: db, type: postgres}');
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
