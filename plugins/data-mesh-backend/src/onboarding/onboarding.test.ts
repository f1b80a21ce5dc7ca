import {
  QueryEngine,
  QuerySession,
  ServerUnavailable,
} from '@backstage-data-mesh/engines';
import { DuckDBEngine } from '@backstage-data-mesh/engines/duckdb';
import { TableProfileJob } from '@backstage-data-mesh/plugin-data-mesh-common';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { NotAllowedError } from '@backstage/errors';
import { DuckDBInstance } from '@duckdb/node-api';
import { Knex } from 'knex';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { testDatabases } from '../__testUtils__/databases';
import { migrationsDir } from '../database/migrate';
import { readServers } from '../quality/runs/serverConfig';
import { ServerRegistry } from '../quality/runs/ServerRegistry';
import { AccessService } from '../service/AccessService';
import { OnboardingService } from './OnboardingService';
import { ProfileStore } from './ProfileStore';

jest.setTimeout(60_000);

const { databases, ids } = testDatabases();
const helen = mockCredentials.user('user:default/helen');
const tomasz = mockCredentials.user('user:default/tomasz');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'onboarding-'));
  const instance = await DuckDBInstance.create(path.join(folder, 'w.duckdb'));
  const connection = await instance.connect();
  await connection.run('CREATE TABLE stores (id integer PRIMARY KEY)');
  await connection.run('INSERT INTO stores VALUES (1), (2)');
  await connection.run(
    'CREATE TABLE orders AS SELECT i AS id, 1 + i % 2 AS store_id FROM range(100) t(i)',
  );
  await connection.run('CREATE TABLE broken AS SELECT 1 AS id');
  connection.closeSync();
  instance.closeSync();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** DuckDB, of which one table takes the server down, and a look at it for good. */
class Fragile implements QueryEngine {
  readonly dialect = 'duckdb';
  private readonly engine: DuckDBEngine;
  hang?: Promise<void>;

  constructor(file: string) {
    this.engine = new DuckDBEngine({ path: file });
  }
  browse: QueryEngine['browse'] = request => this.engine.browse(request);
  ping: QueryEngine['ping'] = signal => this.engine.ping(signal);
  close = () => this.engine.close();
  async open(...[request]: Parameters<QueryEngine['open']>) {
    const session = await this.engine.open(request);
    const execute: QuerySession['execute'] = async (statement, signal) => {
      if (statement.includes('"broken"')) {
        throw new ServerUnavailable('DuckDB cannot go on.');
      }
      await this.hang;
      return session.execute(statement, signal);
    };
    return {
      execute,
      tableOf: session.tableOf.bind(session),
      close: () => session.close(),
    };
  }
}

async function setUp(knex: Knex) {
  await knex.migrate.latest({ directory: migrationsDir });
  const engine = new Fragile(path.join(folder, 'w.duckdb'));
  const config = new ConfigReader({
    dataMesh: {
      quality: {
        servers: {
          warehouse: { engine: 'duckdb', browse: true },
          secret: { engine: 'duckdb' },
        },
      },
    },
  });
  const logger = mockServices.logger.mock();
  const access: Pick<AccessService, 'requireProfile'> = {
    async requireProfile({ principal }) {
      if ((principal as { type: string }).type !== 'user') {
        throw new NotAllowedError('no');
      }
    },
  };
  const service = new OnboardingService({
    access: access as AccessService,
    registry: new ServerRegistry(
      readServers(config),
      new Map([['duckdb', { type: 'duckdb', create: async () => engine }]]),
      logger,
    ),
    store: new ProfileStore(knex, 60_000),
    logger,
  });
  return { service, engine };
}

const tablesOf = (...names: string[]) =>
  names.map(table => ({ schema: 'main', table }));

async function ended(service: OnboardingService, id: string) {
  let job: TableProfileJob;
  do {
    await new Promise(resolve => setTimeout(resolve, 50));
    job = await service.get(id, helen);
  } while (job.state !== 'ended');
  return job;
}

describe.each(ids)('onboarding with %s', id => {
  let knex: Knex;
  beforeAll(async () => {
    knex = await databases.init(id);
  });

  it('drafts many tables at once; one that fails fails alone, with its reason', async () => {
    const { service } = await setUp(knex);
    const request = {
      server: 'warehouse',
      tables: tablesOf('orders', 'broken', 'gone', 'stores'),
    };
    const { id: job } = await service.start(request, helen);
    expect((await ended(service, job)).tables).toMatchObject([
      { state: 'done' },
      { state: 'failed', problem: 'DuckDB cannot go on.' },
      { state: 'failed', problem: expect.stringMatching(/no table gone/) },
      { state: 'done' },
    ]);
    const draft = await service.draft(job, 0, helen);
    expect(draft).toMatchObject({
      server: {
        server: 'warehouse',
        type: 'duckdb',
        properties: { database: 'w.duckdb', schema: 'main' },
      },
    });
    expect(draft.lines.map(({ id: line }) => line)).toEqual(
      expect.arrayContaining([
        'primaryKey',
        'relationship:store_id:main.stores',
      ]),
    );
    // What one person had looked at is no other's.
    await expect(service.draft(job, 0, tomasz)).rejects.toThrow(/no draft/);
    await expect(service.get(job, tomasz)).rejects.toThrow(/no look/);
  });

  it('can be cancelled in the middle', async () => {
    const { service, engine } = await setUp(knex);
    engine.hang = new Promise(() => {});
    const request = {
      server: 'warehouse',
      tables: tablesOf('orders', 'stores'),
    };
    const { id: job } = await service.start(request, helen);
    await service.cancel(job, helen);
    expect((await ended(service, job)).tables).toMatchObject([
      { state: 'cancelled' },
      { state: 'cancelled' },
    ]);
  });

  it('of a backend that ended is said to be so, and is forgotten in time', async () => {
    const { service } = await setUp(knex);
    const store = new ProfileStore(knex, 60_000);
    const job = await store.add(
      'warehouse',
      tablesOf('orders'),
      'user:default/helen',
    );
    await knex('table_profiles').where({ id: job }).update({ alive_at: 1 });
    expect(await service.get(job, helen)).toMatchObject({
      state: 'ended',
      tables: [
        { state: 'failed', problem: expect.stringMatching(/has ended/) },
      ],
    });
    await knex('table_profiles').where({ id: job }).update({ started_at: 1 });
    await expect(service.get(job, helen)).rejects.toThrow(/no look/);
    await store.forgetOld();
    expect(
      await knex('table_profile_tables').where({ profile_id: job }),
    ).toEqual([]);
  });

  it('shows only servers that may be browsed, and only to people who may profile', async () => {
    const { service } = await setUp(knex);
    expect(await service.servers(helen)).toEqual({
      servers: [{ name: 'warehouse', engine: 'duckdb' }],
    });
    await expect(service.schemas('secret', {}, helen)).rejects.toThrow(
      /no server that may be browsed `secret`/,
    );
    await expect(
      service.servers(mockCredentials.service('ci')),
    ).rejects.toThrow();
    expect(
      await service.tables(
        'warehouse',
        { schema: 'main', search: 'ORD' },
        helen,
      ),
    ).toMatchObject({ tables: [{ table: 'orders', rows: 100 }], more: false });
    await expect(
      service.start({ server: 'warehouse', tables: tablesOf('a', 'a') }, helen),
    ).rejects.toThrow(/named twice/);
  });
});
