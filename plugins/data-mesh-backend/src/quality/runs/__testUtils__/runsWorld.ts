import { QueryEngine } from '@backstage-data-mesh/engines';
import {
  mockServices,
  TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { contract } from '../../../__testUtils__/entities';
import { createWorld, World } from '../../../__testUtils__/world';
import { CheckRegistry } from '../../registry/CheckRegistry';
import { ResultWriter } from '../../results/ResultWriter';
import { createRuns, Runs, RunTimes } from '../createRuns';
import { readServers } from '../serverConfig';
import { ScriptedEngine } from './ScriptedEngine';

export const rule = (id: string, extra = '') =>
  `      - {id: ${id}, metric: rowCount, mustBeGreaterOrEqualTo: 0${extra}}`;

export const contractOn = (
  id: string,
  {
    server = 'warehouse',
    rules = [rule('rows')],
    extra = '',
  }: { server?: string; rules?: readonly string[]; extra?: string } = {},
) => `kind: DataContract
apiVersion: v3.1.0
id: ${id}
version: 1.0.0
status: active
servers:
  - {server: ${server}, type: postgres, host: db, database: shop, schema: public}
schema:
  - name: ${id}
    quality:
${rules.join('\n')}
${extra}`;

export interface RunsWorld {
  readonly world: World;
  readonly engine: ScriptedEngine;
  readonly clock: { now: number };
  /** Another replica on the same database, not started. */
  replica(options?: {
    engine?: QueryEngine;
    times?: Partial<RunTimes>;
    workers?: number;
  }): Runs;
  /** The catalog has these contracts, with their checks. */
  has(texts: Readonly<Record<string, string>>): Promise<void>;
  states(): Promise<Record<string, number>>;
  until(what: () => Promise<boolean> | boolean): Promise<void>;
  close(): Promise<void>;
}

export async function createRunsWorld(
  databases: TestDatabases,
  id: TestDatabaseId,
  server: JsonObject = {},
): Promise<RunsWorld> {
  const world = await createWorld(databases, id);
  const { knex } = world;
  const engine = new ScriptedEngine();
  const clock = { now: Date.now() };
  const began = Date.now();
  const logger = mockServices.logger.mock();
  const started: Runs[] = [];
  const servers = readServers(
    new ConfigReader({
      dataMesh: {
        quality: {
          servers: { warehouse: { engine: 'scripted', ...server } },
        },
      },
    }),
  );
  return {
    world,
    engine,
    clock,
    replica({ engine: own = engine, times = {}, workers = 2 } = {}) {
      const runs = createRuns({
        knex,
        servers,
        factories: new Map([
          ['scripted', { type: 'scripted', create: async () => own }],
        ]),
        writer: new ResultWriter(knex, { keep: 400 * 24 * 60 * 60_000 }),
        logger: { ...logger, child: () => logger },
        workers,
        times: {
          poll: 30,
          lease: 1_500,
          heartbeat: 200,
          // Goes on from where the test has set it.
          now: () => clock.now + (Date.now() - began),
          ...times,
        },
      });
      started.push(runs);
      return runs;
    },
    async has(texts) {
      await world.catalogHas(
        Object.entries(texts).map(([name, text]) => contract(name, text)),
      );
      await new CheckRegistry(knex, logger).run();
    },
    async states() {
      const rows = await knex('quality_runs')
        .select('state')
        .count('* as count')
        .groupBy('state');
      return Object.fromEntries(
        rows.map(row => [row.state, Number(row.count)]),
      );
    },
    async until(what) {
      const deadline = Date.now() + 20_000;
      while (!(await what())) {
        if (Date.now() > deadline) throw new Error('It did not happen');
        await new Promise(resolve => setTimeout(resolve, 20));
      }
    },
    async close() {
      await Promise.all(started.map(runs => runs.stop()));
    },
  };
}
