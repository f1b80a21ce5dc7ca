import { mockServices } from '@backstage/backend-test-utils';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Knex } from 'knex';
import { testDatabases } from '../../__testUtils__/databases';
import { contract } from '../../__testUtils__/entities';
import { createWorld } from '../../__testUtils__/world';
import { CheckRegistry } from '../registry/CheckRegistry';
import { batchOf } from './__testUtils__/reports';
import { ReportReader } from './ReportReader';
import { ReportService } from './ReportService';
import { ResultWriter } from './ResultWriter';

const { databases, ids } = testDatabases();
jest.setTimeout(120_000);

const TRANSFORM = require.resolve('@backstage/cli/config/nodeTransform.cjs');
const INGEST = path.join(__dirname, '__testUtils__/ingest.ts');
const RESULTS = 500;

const orders = `
kind: DataContract
apiVersion: v3.1.0
id: orders
version: 1.0.0
status: active
servers:
  - { server: live, type: postgres, environment: production, database: shop, schema: main }
schema:
  - name: orders
`;

/** All of one table but for one that belongs nowhere. */
function report(): Buffer {
  const batch = JSON.parse(batchOf(RESULTS + 1).toString());
  batch.results[7].dataset = { table: 'nowhere' };
  return Buffer.from(JSON.stringify(batch));
}

/** Kills a process that takes the report, where it is about to write into the table. */
async function killAt(knex: Knex, table: string, file: string) {
  const { connection } = knex.client.config;
  const lock = await knex.transaction();
  await lock.raw('lock table ?? in exclusive mode', [table]);
  const child = spawn(
    process.execPath,
    [
      '--require',
      TRANSFORM,
      INGEST,
      // Knex hides the password from whoever lists the settings.
      JSON.stringify({ ...connection, password: connection.password }),
      file,
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  for (;;) {
    const { rows } = await knex.raw(
      `select 1 from pg_locks where not granted and relation = ?::regclass
       and database = (select oid from pg_database where datname = current_database())`,
      [table],
    );
    if (rows.length > 0) break;
    if (child.exitCode !== null) throw new Error('It was not held up');
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  child.kill('SIGKILL');
  await once(child, 'exit');
  await lock.rollback();
}

async function tally(knex: Knex) {
  const counts: number[] = [];
  for (const table of [
    'results',
    'check_series',
    'quality_runs',
    'unmatched_results',
  ]) {
    const [{ count }] = await knex(table).count({ count: '*' });
    counts.push(Number(count));
  }
  return counts;
}

// SQLite belongs to one process.
const shared = ids.filter(id => id !== 'SQLITE_3');

const describeShared =
  shared.length > 0 ? describe.each(shared) : describe.skip.each(ids);

describeShared(
  'a process that is killed while it takes a report, on %s',
  id => {
    it('leaves nothing of it, and the same file again is complete and not doubled', async () => {
      const world = await createWorld(databases, id);
      const { knex } = world;
      const logger = mockServices.logger.mock();
      await world.catalogHas([contract('orders', orders)]);
      await new CheckRegistry(knex, logger).run();
      const directory = await mkdtemp(path.join(tmpdir(), 'ingest-'));
      const file = path.join(directory, 'report.json');
      await writeFile(file, report());

      for (const table of ['results', 'unmatched_results']) {
        await killAt(knex, table, file);
        expect(await tally(knex)).toEqual([0, 0, 0, 0]);
      }

      const service = new ReportService(
        knex,
        new ResultWriter(knex, { keep: 4_000 * 86_400_000 }),
        new ReportReader(logger, { small: Infinity }),
        { mappings: [] },
      );
      const by = 'user:default/ci';
      expect(await service.take(report(), { by })).toMatchObject({
        results: RESULTS + 1,
        stored: RESULTS,
        repeated: 0,
        unmatched: 1,
      });
      const complete = [RESULTS, RESULTS, 1, 1];
      expect(await tally(knex)).toEqual(complete);
      expect(await service.take(report(), { by })).toMatchObject({
        stored: 0,
        repeated: RESULTS,
      });
      expect(await tally(knex)).toEqual(complete);
      await rm(directory, { recursive: true });
    });
  },
);
