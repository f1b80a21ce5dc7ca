import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import duckdbModule from '@backstage-data-mesh/plugin-data-mesh-backend-module-duckdb';
import {
  dataMeshQualityExtensionPoint,
  QueryEngineFactory,
} from '@backstage-data-mesh/plugin-data-mesh-node';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { testDatabases } from '../../__testUtils__/databases';
import { createRunsWorld } from './__testUtils__/runsWorld';

/** Each in a contract of its own. `DATA_MESH_TABLES=1000` takes as many as a large company has. */
const TABLES = Number(process.env.DATA_MESH_TABLES ?? 30);
const ROWS = 2_000;
const FAULTY = 't3';

const { databases, ids } = testDatabases();
jest.setTimeout(1_200_000);

const contractOf = (name: string) => `kind: DataContract
apiVersion: v3.1.0
id: ${name}
version: 1.0.0
status: active
servers:
  - {server: warehouse, type: local, path: '${name}.csv', format: csv}
schema:
  - name: ${name}
    properties:
      - {name: id, logicalType: integer, required: true, unique: true}
      - {name: code, logicalType: string, required: true, logicalTypeOptions: {maxLength: 8, pattern: '^c'}}
      - {name: amount, logicalType: number, logicalTypeOptions: {minimum: 0}}
    quality:
      - {id: rows, metric: rowCount, mustBe: ${ROWS}}
`;

const rowsOf = (name: string) =>
  Array.from({ length: ROWS }, (_, i) =>
    [name === FAULTY && i === 7 ? '' : i, `c${i % 100}`, i / 2].join(','),
  ).join('\n');

async function duckdbFactory(): Promise<QueryEngineFactory> {
  const factories: QueryEngineFactory[] = [];
  const backend = await startTestBackend({
    extensionPoints: [
      [
        dataMeshQualityExtensionPoint,
        { addQueryEngine: factory => factories.push(factory) },
      ],
    ],
    features: [duckdbModule],
  });
  await backend.stop();
  return factories[0];
}

function heap(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

describe.each(ids.slice(0, 1))('many tables in DuckDB, on %s', id => {
  it('are checked without more memory, and what is wrong is found where it is', async () => {
    const root = await mkdtemp(path.join(tmpdir(), 'tables-'));
    const names = Array.from({ length: TABLES }, (_, i) => `t${i}`);
    for (const name of names) {
      await writeFile(
        path.join(root, `${name}.csv`),
        `id,code,amount\n${rowsOf(name)}\n`,
      );
    }
    const portal = await createRunsWorld(databases, id);
    const { knex } = portal.world;
    await portal.has(Object.fromEntries(names.map(n => [n, contractOf(n)])));
    const factory = await duckdbFactory();
    const engine = await factory.create({
      name: 'warehouse',
      config: new ConfigReader({ root }),
      logger: mockServices.logger.mock(),
    });
    const runs = portal.replica({ engine });
    await runs.keepSchedules();
    portal.clock.now += 15 * 60_000;
    await runs.turnDue();
    expect(await portal.states()).toEqual({ queued: TABLES });

    const finished = async () => (await portal.states()).finished ?? 0;
    const samples: { done: number; heap: number; rss: number }[] = [];
    const began = Date.now();
    await runs.start();
    for (let done = 0; done < TABLES; ) {
      await new Promise(resolve => setTimeout(resolve, 250));
      const now = await finished();
      if (now - done >= TABLES / 10 || now === TABLES) {
        done = now;
        const rss = process.memoryUsage.rss() / 2 ** 20;
        samples.push({ done, heap: heap(), rss });
      }
    }
    const seconds = (Date.now() - began) / 1000;
    process.stdout.write(
      `${TABLES} tables in ${seconds.toFixed(1)} s; ${samples
        .map(
          sample =>
            `${sample.done}: heap ${sample.heap.toFixed(
              0,
            )} MB, rss ${sample.rss.toFixed(0)} MB`,
        )
        .join('; ')}\n`,
    );
    const wrong = await knex('check_series as s')
      .join('checks as c', 'c.id', 's.check_id')
      .whereNot('s.status', 3)
      .select('c.object', 'c.property', 'c.kind', 's.failed_row_count');
    expect(
      wrong.map(row => ({ ...row, failed_row_count: +row.failed_row_count })),
    ).toEqual([
      { object: FAULTY, property: 'id', kind: 'required', failed_row_count: 1 },
    ]);
    // What one run holds is let go of with it.
    const [first] = samples;
    expect(samples.at(-1)!.heap - first.heap).toBeLessThan(20);
    await portal.close();
    await rm(root, { recursive: true });
  });
});
