import { readDocuments } from '@backstage-data-mesh/contract';
import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { contractOn, rule } from './__testUtils__/runsWorld';
import { schedulesOf } from './contractSchedules';
import { scheduleOf } from './schedule';
import { readServers } from './serverConfig';
import { ServerRegistry } from './ServerRegistry';

const read = (servers: JsonObject) =>
  readServers(new ConfigReader({ dataMesh: { quality: { servers } } }));

const contractOf = (text: string) => {
  const [reading] = readDocuments(text);
  if (reading?.type !== 'contract') throw new Error('It is no contract');
  return reading.contract;
};

function registry(servers: JsonObject) {
  const create = jest.fn();
  return new ServerRegistry(
    read(servers),
    new Map([['duckdb', { type: 'duckdb', create }]]),
    mockServices.logger.mock(),
  );
}

describe('servers of the configuration', () => {
  it('have defaults', () => {
    expect(read({ w: { engine: 'duckdb' } })[0]).toMatchObject({
      name: 'w',
      engine: 'duckdb',
      match: { server: 'w' },
      schedule: { every: 24 * 60 * 60_000 },
      timeout: 120_000,
      maxRows: 10_000,
      concurrency: 2,
      partition: 'all',
    });
    expect(readServers(new ConfigReader({}))).toEqual([]);
  });

  it.each([
    [{}, /servers\.w\.engine is missing/],
    [{ engine: 'x', partition: 'last' }, /servers\.w\.partition must be/],
    [{ engine: 'x', concurrency: 0 }, /servers\.w\.concurrency must be/],
    [{ engine: 'x', maxRows: 1.5 }, /servers\.w\.maxRows must be/],
    [{ engine: 'x', timeout: 'PT0S' }, /servers\.w\.timeout must be/],
    [{ engine: 'x', schedule: { cron: 'often' } }, /servers\.w\.schedule must/],
    [
      { engine: 'x', schedule: { frequency: 'PT5S' } },
      /servers\.w\.schedule must/,
    ],
    [{ engine: 'x', backfill: { days: -1 } }, /w\.backfill\.days must be/],
    [{ engine: 'x', backfill: { at: '25:00' } }, /w\.backfill\.at must be/],
  ])('are refused with the key that is wrong: %j', (server, message) => {
    expect(() => read({ w: server })).toThrow(message);
  });

  it('answer for the servers of contracts with their name, or with all that is to match', () => {
    const named = registry({ warehouse: { engine: 'duckdb' } });
    expect(named.match(contractOf(contractOn('c')))).toEqual([
      { server: 'warehouse', type: 'postgres', engine: 'warehouse' },
    ]);
    const other = contractOf(contractOn('c', { server: 'elsewhere' }));
    expect(named.match(other)).toEqual([
      {
        server: 'elsewhere',
        type: 'postgres',
        why: 'No server is configured for it.',
      },
    ]);
    const matched = registry({
      none: { engine: 'duckdb', match: { host: 'db', database: 'other' } },
      shop: { engine: 'duckdb', match: { host: 'db', database: 'shop' } },
    });
    expect(matched.match(other)[0].engine).toBe('shop');
  });

  it('say when no module brought their engine, and the others work', () => {
    const some = registry({
      lake: { engine: 'spark' },
      warehouse: { engine: 'duckdb' },
    });
    expect(some.all.map(({ name, problem }) => [name, problem])).toEqual([
      ['lake', 'No engine `spark` is installed.'],
      ['warehouse', undefined],
    ]);
    expect(some.usable.map(({ name }) => name)).toEqual(['warehouse']);
    const contract = contractOf(contractOn('c', { server: 'lake' }));
    expect(some.match(contract)[0].why).toBe('No engine `spark` is installed.');
  });
});

describe('the schedules of a contract', () => {
  const server = scheduleOf('P1D')!;
  const schedules = (options: Parameters<typeof contractOn>[1]) =>
    schedulesOf(contractOf(contractOn('c', options)), server).map(
      ({ schedule, checkKeys }) => [schedule.text, checkKeys],
    );

  it('are one for all checks, of the server or of the contract', () => {
    expect(schedules({})).toEqual([['P1D', undefined]]);
    expect(
      schedules({
        extra:
          "customProperties: [{property: checkSchedule, value: '0 * * * *'}]",
      }),
    ).toEqual([['0 * * * *', undefined]]);
  });

  it('are several when rules have their own', () => {
    expect(
      schedules({
        rules: [
          rule('a'),
          rule('b', ", scheduler: cron, schedule: '*/5 * * * *'"),
          rule('c', ", schedule: '*/5 * * * *'"),
        ],
      }),
    ).toEqual([
      ['P1D', ['a']],
      ['*/5 * * * *', ['b', 'c']],
    ]);
  });

  it('leave to other schedulers what is theirs, and what cannot be read to the server', () => {
    expect(
      schedules({
        rules: [
          rule('a', ", scheduler: airflow, schedule: '0 1 * * *'"),
          rule('b', ', schedule: whenever'),
        ],
      }),
    ).toEqual([['P1D', undefined]]);
  });
});
