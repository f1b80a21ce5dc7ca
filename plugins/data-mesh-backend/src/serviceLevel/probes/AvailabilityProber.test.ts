import { mockServices } from '@backstage/backend-test-utils';
import { StatementError } from '@backstage-data-mesh/quality';
import { ConfigReader } from '@backstage/config';
import { testDatabases } from '../../__testUtils__/databases';
import { contract, contractText, product } from '../../__testUtils__/entities';
import { createWorld, World } from '../../__testUtils__/world';
import { ScriptedEngine } from '../../quality/runs/__testUtils__/ScriptedEngine';
import { readServers } from '../../quality/runs/serverConfig';
import { ServerRegistry } from '../../quality/runs/ServerRegistry';
import { LevelJudge } from '../judge/LevelJudge';
import { ObjectiveRegistry } from '../registry/ObjectiveRegistry';
import { AvailabilityProber } from './AvailabilityProber';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const T0 = Date.UTC(2026, 9, 5);

const { databases, ids } = testDatabases();

const promising = (name: string, server: string) =>
  contract(
    name,
    contractText({
      id: name,
      extra: `servers:
  - { server: ${server}, type: postgres, environment: production, database: shop, schema: main }
  - { server: warehouse, type: postgres, environment: dev, database: shop, schema: dev }
slaProperties:
  - { id: up, property: availability, value: 99, unit: '%' }
  - { property: frequency, value: 1, unit: d }`,
    }),
  );

describe.each(ids)('probes of availability, %s', id => {
  let world: World;
  let engine: ScriptedEngine;
  let prober: AvailabilityProber;
  let judge: LevelJudge;
  let now = T0;

  beforeAll(async () => {
    world = await createWorld(databases, id);
    await world.catalogHas([
      promising('orders', 'warehouse'),
      promising('stock', 'elsewhere'),
      contract('quiet', contractText({ id: 'quiet' })),
      product('orders', {
        outputPorts: [{ name: 'table', contract: 'orders' }],
      }),
    ]);
  });
  afterAll(() => world.knex.destroy());

  beforeEach(async () => {
    const { knex } = world;
    now = T0;
    const clock = () => now;
    for (const table of [
      'availability_probes',
      'objectives',
      'objectives_made',
      'slice_blocks',
      'results_arrived',
    ]) {
      await knex(table).delete();
    }
    const logger = mockServices.logger.mock();
    await new ObjectiveRegistry(knex, logger, {}, clock).run();
    engine = new ScriptedEngine();
    const registry = new ServerRegistry(
      readServers(
        new ConfigReader({
          dataMesh: {
            quality: { servers: { warehouse: { engine: 'scripted' } } },
          },
        }),
      ),
      new Map([['scripted', { type: 'scripted', create: async () => engine }]]),
      { ...logger, child: () => logger },
    );
    prober = new AvailabilityProber(knex, registry, logger, {
      every: 15 * MINUTE,
      keep: 90 * DAY,
      now: clock,
      again: 0,
    });
    judge = new LevelJudge(knex, logger, { now: clock });
  });

  const probeAt = async (moment: number) => {
    now = moment;
    return prober.run(new AbortController().signal);
  };

  const probes = () =>
    world
      .knex('availability_probes')
      .select('contract_ref', 'server', 'answered', 'problem')
      .orderBy('probed_at');

  const objective = async () =>
    world.knex('objectives').first().where({
      objective_key: 'up',
      product_ref: 'dataproduct:default/orders',
    });

  it('ask what is promised and can be asked for a row of each table, as often as is configured', async () => {
    await probeAt(T0);
    expect(engine.asked).toEqual([
      'select 1 as answered from "orders" limit 1',
    ]);
    expect(await probes()).toEqual([
      {
        contract_ref: 'datacontract:default/orders',
        server: 'warehouse',
        answered: expect.anything(),
        problem: null,
      },
    ]);
    await probeAt(T0 + 14 * MINUTE);
    expect(engine.asked).toHaveLength(1);
    await probeAt(T0 + 15 * MINUTE);
    expect(engine.asked).toHaveLength(2);
    expect(engine.atOnce).toBe(0);
  });

  it('make the slices of the promise, and say at once when it is at fault', async () => {
    await probeAt(T0 + HOUR);
    await judge.run();
    expect(await objective()).toMatchObject({ standing: 'not-measured' });
    engine.down = 'It is switched off.';
    await probeAt(T0 + 2 * HOUR);
    await judge.run();
    expect(await objective()).toMatchObject({
      fault_why: 'Measured 0 %, promised at least 99 %.',
    });
    engine.down = undefined;
    await probeAt(T0 + 3 * HOUR);
    await judge.run();
    expect(await objective()).toMatchObject({ fault_why: null });
    now = T0 + DAY;
    await judge.run();
    // Two of three is not 99 %.
    expect(await objective()).toMatchObject({ bad: 1, good: 0 });
    await probeAt(T0 + DAY + HOUR);
    now = T0 + 2 * DAY;
    await judge.run();
    expect(await objective()).toMatchObject({ bad: 1, good: 1 });
  });

  it('say why, in words that hold no secret', async () => {
    engine.fails = () => new StatementError('missing');
    await probeAt(T0);
    engine.fails = () => new Error('password=hunter2');
    await probeAt(T0 + HOUR);
    expect((await probes()).map(({ problem }) => problem)).toEqual([
      'The engine refused the statement: a table, column or function in it is not there',
      'It failed in a way that is not known; the log of the backend says more.',
    ]);
  });

  it('are no outage when one of two is answered, or when the portal is being stopped', async () => {
    let times = 0;
    engine.fails = () => {
      times += 1;
      return times === 1 ? new Error('connection reset') : undefined;
    };
    await probeAt(T0);
    expect((await probes()).map(({ problem }) => problem)).toEqual([null]);

    const stopping = new AbortController();
    engine.fails = () => {
      stopping.abort();
      return new Error('closed');
    };
    now = T0 + HOUR;
    await expect(prober.run(stopping.signal)).rejects.toThrow();
    expect(await probes()).toHaveLength(1);
  });

  it('are forgotten with the results', async () => {
    await probeAt(T0);
    now = T0 + 91 * DAY;
    await prober.forget();
    expect(await probes()).toEqual([]);
  });
});
