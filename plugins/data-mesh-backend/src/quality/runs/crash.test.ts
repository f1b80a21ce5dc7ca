import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { Knex } from 'knex';
import { TestDatabaseId } from '@backstage/backend-test-utils';
import { testDatabases } from '../../__testUtils__/databases';
import { contractOn, createRunsWorld } from './__testUtils__/runsWorld';

const { databases, ids } = testDatabases();
jest.setTimeout(120_000);

const TRANSFORM = require.resolve('@backstage/cli/config/nodeTransform.cjs');
const REPLICA = path.join(__dirname, '__testUtils__/replica.ts');

async function replica(knex: Knex): Promise<ChildProcess> {
  const { connection } = knex.client.config;
  // Knex hides the password from whoever lists the settings.
  const settings = { ...connection, password: connection.password };
  const child = spawn(
    process.execPath,
    ['--require', TRANSFORM, REPLICA, JSON.stringify(settings)],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env } },
  );
  await once(child.stdout!, 'data');
  return child;
}

// SQLite belongs to one process.
const shared = ids.filter(id => id !== 'SQLITE_3');

const describeShared =
  shared.length > 0 ? describe.each(shared) : describe.skip.each(ids);

describeShared(
  'a replica that is killed in the middle, on %s',
  (id: TestDatabaseId) => {
    it('loses nothing and doubles nothing', async () => {
      const portal = await createRunsWorld(databases, id, {
        concurrency: 4,
      });
      const { knex } = portal.world;
      const names = Array.from({ length: 60 }, (_, i) => `t${i}`);
      await portal.has(
        Object.fromEntries(names.map(name => [name, contractOn(name)])),
      );
      const survivor = portal.replica();
      await survivor.keepSchedules();
      portal.clock.now += 60_000;
      await survivor.turnDue();
      expect(await portal.states()).toEqual({ queued: 60 });
      portal.clock.now -= 60_000;
      await knex('quality_runs').update({ due_at: 1 });

      let killedWithWork = 0;
      for (const wanted of [8, 24]) {
        const child = await replica(knex);
        await portal.until(
          async () =>
            ((await portal.states()).finished ?? 0) >= wanted &&
            ((await portal.states()).running ?? 0) > 0,
        );
        child.kill('SIGKILL');
        await once(child, 'exit');
        killedWithWork += (await portal.states()).running ?? 0;
      }
      expect(killedWithWork).toBeGreaterThan(0);

      await survivor.start();
      await portal.until(async () => (await portal.states()).finished === 60);
      const results: { run_id: string }[] = await knex('results').select(
        'run_id',
      );
      expect(results).toHaveLength(60);
      expect(new Set(results.map(({ run_id }) => run_id)).size).toBe(60);
      const again = await knex('quality_runs').where('attempts', '>', 1);
      expect(again.length).toBeGreaterThan(0);
      await portal.close();
    });
  },
);
