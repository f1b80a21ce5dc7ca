import { mockServices } from '@backstage/backend-test-utils';
import { testDatabases } from '../../__testUtils__/databases';
import { contract, contractText, product } from '../../__testUtils__/entities';
import { createWorld, World } from '../../__testUtils__/world';
import { ObjectiveRegistry } from '../registry/ObjectiveRegistry';
import { FeasibilityKeeper } from './FeasibilityKeeper';

const HOUR = 3_600;
const NOW = Date.UTC(2026, 10, 24, 8);

const { databases, ids } = testDatabases();

const promising = (name: string, levels: readonly string[], more = '') =>
  contract(
    name,
    contractText({
      id: name,
      extra: `slaProperties:\n${levels
        .map(level => `  - ${level}`)
        .join('\n')}${more}`,
    }),
  );

/** Orders feed sales, sales feed the report; the report asks live what it shows. */
const mesh = (salesMayBe = 26) => [
  promising('orders', [
    '{ id: fresh, property: freshness, value: 25, unit: h }',
    '{ property: frequency, value: 1, unit: d }',
    '{ id: up, property: availability, value: 99, unit: "%" }',
  ]),
  promising(
    'sales',
    [
      `{ id: fresh, property: freshness, value: ${salesMayBe}, unit: h }`,
      '{ property: frequency, value: 1, unit: d }',
      '{ id: up, property: availability, value: 99.9, unit: "%" }',
    ],
    '\ncustomProperties:\n  - { property: runTime, value: 1 h }',
  ),
  promising('report', [
    '{ id: fresh, property: freshness, value: 26, unit: h }',
    '{ id: up, property: availability, value: 99.9, unit: "%" }',
  ]),
  product('orders', {
    owner: 'group:default/team-orders',
    outputPorts: [{ name: 'out', contract: 'orders' }],
  }),
  product('sales', {
    owner: 'group:default/team-sales',
    type: 'aggregate',
    inputPorts: [{ name: 'in', contract: 'orders' }],
    outputPorts: [{ name: 'out', contract: 'sales', type: 'tables' }],
  }),
  product('report', {
    owner: 'group:default/team-report',
    type: 'consumer-aligned',
    inputPorts: [{ name: 'in', contract: 'sales' }],
    outputPorts: [{ name: 'out', contract: 'report', type: 'View' }],
  }),
];

describe.each(ids)('what inputs allow, %s', id => {
  let world: World;
  let keeper: FeasibilityKeeper;
  const logger = mockServices.logger.mock();

  const sync = async (entities: Parameters<World['catalogHas']>[0]) => {
    await world.catalogHas(entities);
    const changed = await new ObjectiveRegistry(
      world.knex,
      logger,
      {},
      () => NOW,
    ).run();
    return keeper.run(changed);
  };

  beforeAll(async () => {
    world = await createWorld(databases, id);
  });
  afterAll(() => world.knex.destroy());
  beforeEach(async () => {
    keeper = new FeasibilityKeeper(world.knex, logger, [], () => NOW);
    await world.knex('messages').delete();
    await world
      .knex('objectives')
      .update({ feasible: null, feasibility: null });
  });

  const found = async (name: string, key: string) => {
    const row = await world
      .knex('objectives')
      .first()
      .where({
        product_ref: `dataproduct:default/${name}`,
        objective_key: key,
      });
    return row.feasibility && JSON.parse(row.feasibility);
  };

  const told = async () =>
    (await world.knex('messages').orderBy('recipient')).map(
      ({ recipient, payload }) =>
        `${recipient.split('/')[1]}: ${JSON.parse(payload).title}`,
    );

  it('is found with the chain, and owners hear of it once, before anything fails', async () => {
    expect(await sync(mesh())).toBeGreaterThan(0);
    // 25 h of orders + 24 h until it comes again + 1 h that it takes.
    expect(await found('sales', 'fresh')).toEqual({
      unit: 'seconds',
      feasible: false,
      reachable: 50 * HOUR,
      promised: 26 * HOUR,
      chain: [
        { product: 'dataproduct:default/orders', adds: 25 * HOUR },
        { product: 'dataproduct:default/sales', adds: 25 * HOUR },
      ],
    });
    // How often the report comes is not known: at least as old as sales can be.
    expect(await found('report', 'fresh')).toMatchObject({
      feasible: false,
      isLowerBound: true,
      reachable: 50 * HOUR,
    });
    expect(await found('orders', 'fresh')).toMatchObject({ feasible: true });
    expect(await told()).toEqual([
      'team-report: report: data of at most 26 hours is promised, at least 50 hours is what its inputs and its interval allow',
      'team-sales: sales: data of at most 26 hours is promised, 50 hours is what its inputs and its interval allow',
    ]);
    expect(await keeper.run(1)).toBe(0);
    expect(await told()).toHaveLength(2);
  });

  it('multiplies availabilities for ports that ask when they are asked, and for no others', async () => {
    await sync(mesh());
    // Sales keep their own tables: that orders are away does not matter.
    expect(await found('sales', 'up')).toBeNull();
    expect(await found('report', 'up')).toEqual({
      unit: 'percent',
      feasible: true,
      reachable: 99.9,
      promised: 99.9,
      chain: [
        { product: 'dataproduct:default/sales', adds: 99.9 },
        { product: 'dataproduct:default/report', adds: 100 },
      ],
    });
  });

  it('takes an input when it has just come, where both say by when', async () => {
    await sync([
      promising('orders', [
        '{ id: fresh, property: freshness, value: 34, unit: h }',
        '{ property: frequency, value: 1, unit: d }',
        "{ property: timeOfAvailability, value: '06:00-22:00' }",
      ]),
      promising('sales', [
        '{ id: fresh, property: freshness, value: 35, unit: h }',
        '{ property: frequency, value: 1, unit: d }',
        "{ property: timeOfAvailability, value: '06:30' }",
      ]),
      ...mesh().slice(3, 5),
    ]);
    // 34 h just before the next orders, 10 h when they have come; half an hour later sales have, for a day.
    expect(await found('sales', 'fresh')).toMatchObject({
      feasible: true,
      reachable: 34.5 * HOUR,
      chain: [
        { product: 'dataproduct:default/orders', adds: 10 * HOUR },
        { product: 'dataproduct:default/sales', adds: 24.5 * HOUR },
      ],
    });
  });

  it('asks nothing of what a source looks up', async () => {
    await sync([
      promising('stores', ['{ property: frequency, value: 1, unit: week }']),
      promising('tills', [
        '{ id: fresh, property: freshness, value: 2, unit: h }',
        '{ property: frequency, value: 1, unit: h }',
      ]),
      product('stores', { outputPorts: [{ name: 'out', contract: 'stores' }] }),
      product('tills', {
        type: 'sourceAligned',
        inputPorts: [{ name: 'in', contract: 'stores' }],
        outputPorts: [{ name: 'out', contract: 'tills' }],
      }),
    ]);
    expect(await found('tills', 'fresh')).toMatchObject({
      feasible: true,
      reachable: HOUR,
    });
  });

  it('is looked at again when someone promises something else', async () => {
    await sync(mesh());
    await sync(mesh(60));
    expect(await found('sales', 'fresh')).toMatchObject({ feasible: true });
    await sync(mesh());
    expect(await found('sales', 'fresh')).toMatchObject({ feasible: false });
  });

  it('does not go round in circles', async () => {
    const [orders, sales, report, , ...products] = mesh();
    await sync([
      orders,
      sales,
      report,
      product('orders', {
        owner: 'group:default/team-orders',
        type: 'aggregate',
        inputPorts: [{ name: 'in', contract: 'sales' }],
        outputPorts: [{ name: 'out', contract: 'orders' }],
      }),
      ...products,
    ]);
    expect(await found('orders', 'fresh')).toMatchObject({
      reachable: expect.any(Number),
    });
    expect(await found('sales', 'fresh')).toMatchObject({ feasible: false });
  });

  it('takes nothing into account that has not changed', async () => {
    await sync(mesh());
    expect(await sync(mesh())).toBe(0);
  });
});
