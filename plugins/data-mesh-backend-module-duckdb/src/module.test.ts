import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import {
  dataMeshQualityExtensionPoint,
  QueryEngineFactory,
} from '@backstage-data-mesh/plugin-data-mesh-node';
import module from './index';

async function factoryOf(): Promise<QueryEngineFactory> {
  const factories: QueryEngineFactory[] = [];
  const backend = await startTestBackend({
    extensionPoints: [
      [
        dataMeshQualityExtensionPoint,
        { addQueryEngine: factory => factories.push(factory) },
      ],
    ],
    features: [module],
  });
  await backend.stop();
  return factories[0];
}

const create = (factory: QueryEngineFactory, config: JsonObject) =>
  factory.create({
    name: 'lake',
    config: new ConfigReader(config),
    logger: mockServices.logger.mock(),
  });

it('adds DuckDB, which reads below the configured folder', async () => {
  const factory = await factoryOf();
  expect(factory.type).toBe('duckdb');
  const root = await mkdtemp(path.join(tmpdir(), 'lake-'));
  await writeFile(path.join(root, 'a.csv'), 'id\n1\n');
  const engine = await create(factory, { root, memory: '100MB', threads: 1 });
  await expect(
    engine.ping(new AbortController().signal),
  ).resolves.toBeUndefined();
  await engine.close();
  await rm(root, { recursive: true });
});

it.each([
  [{}, /servers\.lake needs "path", a DuckDB file, or "root"/],
  [{ root: '/x', memory: 'lots' }, /servers\.lake\.memory must be a size/],
  [{ root: '/x', temp: { size: '1' } }, /servers\.lake\.temp\.size must be/],
  [{ root: '/x', threads: 0 }, /servers\.lake\.threads must be a whole number/],
])('says what is wrong in %j', async (config, message) => {
  await expect(create(await factoryOf(), config)).rejects.toThrow(message);
});
