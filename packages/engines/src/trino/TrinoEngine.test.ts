import {
  createServer,
  IncomingMessage,
  Server,
  ServerResponse,
} from 'node:http';
import { contractOf, openOf, refusalOf } from '../__testUtils__/contract';
import { TrinoEngine } from './TrinoEngine';

const never = new AbortController().signal;
const contract = contractOf(
  '{server: lake, type: trino, catalog: hive, schema: sales}',
  '[{name: orders}]',
);

type Answer = (
  request: IncomingMessage,
  respond: (body: object, status?: number) => void,
  body: string,
) => void;

let server: Server;
let url: string;
let seen: string[];
let answer: Answer;
let starting: boolean;

const bodyOf = async (request: IncomingMessage) => {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
};

beforeEach(async () => {
  seen = [];
  starting = false;
  server = createServer((request, response: ServerResponse) => {
    void (async () => {
      const body = await bodyOf(request);
      seen.push(`${request.method} ${request.url}`);
      const respond = (json: object, status = 200) =>
        response
          .writeHead(status, { 'content-type': 'application/json' })
          .end(JSON.stringify(json));
      if (request.url === '/v1/info') {
        respond({ starting });
      } else if (request.method === 'DELETE') {
        response.writeHead(204).end();
      } else {
        answer(request, respond, body);
      }
    })();
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  url = `http://127.0.0.1:${
    typeof address === 'object' && address ? address.port : 0
  }`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const columns = [{ name: 'n', type: 'bigint' }];

it('posts a statement with what a session holds, and collects the pages, wherever the cluster says that they are', async () => {
  let headers: IncomingMessage['headers'] = {};
  let statement = '';
  answer = (request, respond, body) => {
    if (request.method === 'POST') {
      headers = request.headers;
      statement = body;
      respond({ id: 'q', nextUri: 'http://10.0.0.1:8080/v1/statement/q/1' });
    } else if (request.url?.endsWith('/1')) {
      respond({ columns, data: [[1]], nextUri: `${url}/v1/statement/q/2` });
    } else {
      respond({ columns, data: [[2], [null]] });
    }
  };
  const session = await openOf(
    new TrinoEngine({ url, user: 'mesh' }),
    contract,
  );
  expect(session.tableOf(contract.schema[0])).toEqual(['sales', 'orders']);
  expect(await session.execute('SELECT n FROM orders', never)).toEqual([
    { n: 1 },
    { n: 2 },
    { n: null },
  ]);
  expect(statement).toBe('SELECT n FROM orders');
  expect(headers).toMatchObject({
    'x-trino-user': 'mesh',
    'x-trino-catalog': 'hive',
    'x-trino-schema': 'sales',
    'x-trino-session': 'query_max_run_time=20000ms',
    'x-trino-time-zone': 'UTC',
  });
  await session.close();
});

it.each([
  ['TABLE_NOT_FOUND', /not there \(Table gone\)/],
  ['SYNTAX_ERROR', /not understood \(Table gone\)/],
  ['PERMISSION_DENIED', /not permitted$/],
  ['EXCEEDED_TIME_LIMIT', /took too long$/],
  ['INVALID_CAST_ARGUMENT', /a value of the data/],
  ['EXCEEDED_GLOBAL_MEMORY_LIMIT', /more memory/],
])('takes %s for a refusal of the statement', async (errorName, message) => {
  answer = (_, respond) =>
    respond({ id: 'q', error: { errorName, message: 'Table gone' } });
  const session = await openOf(new TrinoEngine({ url, user: 'm' }), contract);
  const error = await refusalOf(session.execute('SELECT 1', never));
  expect(error.name).toBe('StatementError');
  expect(error.message).toMatch(message);
});

it.each([
  'INSERT INTO orders VALUES (1)',
  'DELETE FROM orders',
  'CREATE TABLE x AS SELECT 1',
  "CALL system.runtime.kill_query(query_id => 'q')",
  "SET SESSION query_max_run_time = '9d'",
  'EXPLAIN ANALYZE DELETE FROM orders',
])('never sends %s', async statement => {
  const session = await openOf(new TrinoEngine({ url, user: 'm' }), contract);
  const error = await refusalOf(session.execute(statement, never));
  expect(error.name).toBe('StatementError');
  expect(seen).toEqual(['GET /v1/info']);
});

it('asks again when the cluster is busy', async () => {
  let times = 0;
  answer = (_, respond) =>
    ++times < 3 ? respond({}, 503) : respond({ columns, data: [[1]] });
  const session = await openOf(new TrinoEngine({ url, user: 'm' }), contract);
  expect(await session.execute('SELECT 1 AS n', never)).toEqual([{ n: 1 }]);
});

describe('a statement that goes on', () => {
  beforeEach(() => {
    answer = (_, respond) => {
      setTimeout(() => respond({ nextUri: `${url}/v1/statement/q/1` }), 20);
    };
  });

  it('is ended in the cluster when its time is over', async () => {
    const session = await openOf(
      new TrinoEngine({ url, user: 'm' }),
      contract,
      { timeout: 100 },
    );
    const error = await refusalOf(session.execute('SELECT 1', never));
    expect(error.message).toMatch(/took too long/);
    expect(seen.at(-1)).toBe('DELETE /v1/statement/q/1');
  });

  it('is ended in the cluster when it is cancelled', async () => {
    const controller = new AbortController();
    const session = await openOf(new TrinoEngine({ url, user: 'm' }), contract);
    const running = refusalOf(session.execute('SELECT 1', controller.signal));
    setTimeout(() => controller.abort(new Error('enough')), 100);
    expect((await running).message).toBe('enough');
    expect(seen.at(-1)).toBe('DELETE /v1/statement/q/1');
  });
});

it('ends a statement in the cluster that gives more rows than allowed', async () => {
  answer = (_, respond) =>
    respond({ columns, data: [[1], [2]], nextUri: `${url}/v1/statement/q/1` });
  const session = await openOf(new TrinoEngine({ url, user: 'm' }), contract, {
    maxRows: 3,
  });
  const error = await refusalOf(session.execute('SELECT 1', never));
  expect(error.message).toMatch(/more rows than are taken/);
  expect(seen.at(-1)).toBe('DELETE /v1/statement/q/1');
});

it('is unavailable when it is down, hangs, refuses the user, fails or sends elsewhere, and names no credentials', async () => {
  const secret = 'very-secret';
  const statuses: Record<string, number> = {
    refuses: 401,
    fails: 500,
    moves: 302,
  };
  const other = createServer();
  await new Promise<void>(resolve => {
    other.listen(0, '127.0.0.1', resolve);
  });
  const address = other.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const engines = ['http://127.0.0.1:1', `http://127.0.0.1:${port}`].map(
    base =>
      new TrinoEngine({
        url: base,
        user: 'mesh-user',
        password: secret,
        requestTimeout: 300,
      }),
  );
  for (const what of ['down', 'hangs', 'refuses', 'fails', 'moves']) {
    other.removeAllListeners('request');
    other.on('request', (_, response) => {
      if (what !== 'hangs') {
        response
          .writeHead(statuses[what] ?? 200, { location: 'http://127.0.0.1:1/' })
          .end();
      }
    });
    const engine = engines[what === 'down' ? 0 : 1];
    const error = await refusalOf(engine.ping(never));
    expect([what, error.name]).toEqual([what, 'ServerUnavailable']);
    expect(`${error.stack} ${error.cause}`).not.toMatch(
      /very-secret|mesh-user/,
    );
  }
  other.closeAllConnections();
  other.close();
});

it('is not asked in another catalog than the contract means, or one that is no name', async () => {
  const engine = new TrinoEngine({ url, user: 'm', catalog: 'iceberg' });
  expect((await refusalOf(openOf(engine, contract))).message).toMatch(
    /names the catalog hive; another one/,
  );
  const odd = contractOf('{server: lake, type: trino, catalog: "a\\nb: c"}');
  const error = await refusalOf(
    openOf(new TrinoEngine({ url, user: 'm' }), odd),
  );
  expect(error.name).toBe('ServerUnavailable');
});

it('is unavailable while it starts', async () => {
  starting = true;
  const error = await refusalOf(
    openOf(new TrinoEngine({ url, user: 'm' }), contract),
  );
  expect(error.name).toBe('ServerUnavailable');
});
