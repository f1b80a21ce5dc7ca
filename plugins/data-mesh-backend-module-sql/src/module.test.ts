import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import {
  dataMeshQualityExtensionPoint,
  QueryEngineFactory,
} from '@backstage-data-mesh/plugin-data-mesh-node';
import module from './index';

async function factoriesOf(): Promise<Map<string, QueryEngineFactory>> {
  const factories = new Map<string, QueryEngineFactory>();
  const backend = await startTestBackend({
    extensionPoints: [
      [
        dataMeshQualityExtensionPoint,
        { addQueryEngine: factory => factories.set(factory.type, factory) },
      ],
    ],
    features: [module],
  });
  await backend.stop();
  return factories;
}

const connection = { host: '127.0.0.1', port: 1, user: 'u', password: 'pw-1' };

async function create(type: string, config: JsonObject) {
  const logger = mockServices.logger.mock();
  const factory = (await factoriesOf()).get(type);
  const engine = await factory?.create({
    name: 'marts',
    config: new ConfigReader(config),
    logger,
  });
  if (!engine) throw new Error(`There is no factory ${type}`);
  return { engine, logger };
}

it.each([['postgres'], ['mysql']])(
  'adds %s, which says that a server is down without naming credentials',
  async type => {
    const { engine, logger } = await create(type, {
      connection,
      connections: 2,
      connectTimeout: { seconds: 1 },
    });
    expect(engine.dialect).toBe(type);
    const error = await engine
      .ping(new AbortController().signal)
      .catch(reason => reason);
    expect(error.name).toBe('ServerUnavailable');
    expect(`${error.stack} ${JSON.stringify(error)}`).not.toContain('pw-1');
    expect(logger.warn).not.toHaveBeenCalled();
    await engine.close();
  },
);

it.each([
  [{}, /servers\.marts needs "connection"/],
  [{ connection: { user: 'u' } }, /marts\.connection needs "host"/],
  [{ connection: { host: 'h' } }, /marts\.connection needs "user"/],
  [{ connection: { ...connection, port: 0.5 } }, /port must be a whole number/],
  [{ connection, connections: 0 }, /marts\.connections must be a whole number/],
  [{ connection: { ...connection, ssl: 'yes' } }, /ssl must be true, false/],
  [{ connection, connectTimeout: 'soon' }, /connectTimeout/],
])('says what is wrong in %j', async (config: JsonObject, message) => {
  await expect(create('postgres', config)).rejects.toThrow(message);
});
