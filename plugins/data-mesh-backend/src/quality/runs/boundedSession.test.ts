import { QueryEngine, QuerySession } from '@backstage-data-mesh/engines';
import { emptyContract } from '@backstage-data-mesh/contract';
import { openBounded, pingBounded } from './boundedSession';

const contract = emptyContract({
  id: 'c',
  version: '1',
  standard: { name: 'odcs', version: 'v3.1.0' },
});
const server = {
  server: 's',
  type: 'x',
  properties: {},
  roles: [],
  customProperties: [],
};
const limits = { timeout: 10, maxRows: 1 };
const never = new Promise<never>(() => {});

function engineWith(over: Partial<QueryEngine>): QueryEngine {
  return {
    dialect: 'duckdb',
    open: () => never,
    ping: () => never,
    close: async () => {},
    ...over,
  };
}

function session(over: Partial<QuerySession> = {}) {
  return {
    tableOf: () => ['t'],
    execute: jest.fn(async () => [{ a: 1 }]),
    close: jest.fn(async () => {}),
    ...over,
  };
}

const open = (engine: QueryEngine, signal = new AbortController().signal) =>
  openBounded(engine, { contract, server, limits, signal }, 20);

describe('a session that is held to its limits', () => {
  const { signal } = new AbortController();

  it('is left open when it is opened in time', async () => {
    const inner = session();
    const opened = await open(engineWith({ open: async () => inner }));
    expect(await opened.execute('select 1', signal)).toEqual([{ a: 1 }]);
    expect(inner.close).not.toHaveBeenCalled();
    await opened.close();
    expect(inner.close).toHaveBeenCalledTimes(1);
  });

  it('is no session when opening hangs, and closed when it comes too late', async () => {
    const inner = session();
    let come = (_: QuerySession) => {};
    const late = new Promise<QuerySession>(resolve => {
      come = resolve;
    });
    await expect(open(engineWith({ open: () => late }))).rejects.toMatchObject({
      name: 'ServerUnavailable',
      message: 'It did not answer within 1 seconds.',
    });
    come(inner);
    await late;
    expect(inner.close).toHaveBeenCalled();
  });

  it('ends a statement for which the engine does not keep its own limit, and tells the engine', async () => {
    let told = false;
    const inner = session({
      execute: (_, stop) => {
        stop.addEventListener('abort', () => {
          told = true;
        });
        return never;
      },
    });
    const opened = await open(engineWith({ open: async () => inner }));
    await expect(opened.execute('select 1', signal)).rejects.toMatchObject({
      fault: 'timeout',
    });
    expect(told).toBe(true);
  });

  it('does not wait for ever for a server to say that it is up, or for an engine to end', async () => {
    await expect(pingBounded(engineWith({}), 20, signal)).rejects.toMatchObject(
      { name: 'ServerUnavailable' },
    );
    const inner = session({ close: () => never });
    const opened = await open(engineWith({ open: async () => inner }));
    await expect(opened.close()).rejects.toThrow('in time');
  });
});
