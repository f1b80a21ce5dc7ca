import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import {
  dataMeshQualityExtensionPoint,
  QueryEngineFactory,
} from '@backstage-data-mesh/plugin-data-mesh-node';
import module from './index';

async function create(config: JsonObject) {
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
  expect(factories.map(({ type }) => type)).toEqual(['trino']);
  return factories[0].create({
    name: 'lake',
    config: new ConfigReader(config),
    logger: mockServices.logger.mock(),
  });
}

it('adds Trino, which says that a cluster is down', async () => {
  const engine = await create({ url: 'http://127.0.0.1:1', user: 'u' });
  const error = await engine
    .ping(new AbortController().signal)
    .catch(reason => reason);
  expect(error.name).toBe('ServerUnavailable');
  await engine.close();
});

const url = 'https://trino.example.org';
it.each([
  [{ url }, /servers\.lake needs "user"/],
  [{ user: 'u' }, /servers\.lake\.url must be the address/],
  [{ user: 'u', url: 'trino' }, /servers\.lake\.url must be the address/],
  [{ user: 'u', url: 'https://u:p@h' }, /without user and password/],
  [{ user: 'u', url: 'http://h', token: 't' }, /must begin with https/],
  [{ user: 'u', url, token: 't', password: 'p' }, /one is enough/],
])('says what is wrong in %j', async (config: JsonObject, message) => {
  await expect(create(config)).rejects.toThrow(message);
});
