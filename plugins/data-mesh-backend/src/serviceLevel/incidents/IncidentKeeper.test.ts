import { mockServices } from '@backstage/backend-test-utils';
import { testDatabases } from '../../__testUtils__/databases';
import {
  contract,
  contractText,
  domain,
  product,
} from '../../__testUtils__/entities';
import { createWorld, World } from '../../__testUtils__/world';
import { ObjectiveRegistry } from '../registry/ObjectiveRegistry';
import { DEFAULT_POLICY, Step } from '../telling/policy';
import { Teller } from '../telling/Teller';
import { IncidentKeeper } from './IncidentKeeper';
import { IncidentService } from './IncidentService';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const T0 = Date.UTC(2026, 10, 24, 8);

const { databases, ids } = testDatabases();

/** Orders feed sales, sales feed the report. */
const mesh = () => [
  domain('trade', { owner: 'group:default/team-trade' }),
  ...['orders', 'sales', 'report'].map(name =>
    contract(
      name,
      contractText({
        id: name,
        extra: `slaProperties:
  - { id: daily, property: frequency, value: 1, unit: d }
  - { id: by-six, property: timeOfAvailability, value: '06:00' }
  - { id: end, property: endOfLife, value: '2026-12-01' }`,
      }),
    ),
  ),
  product('orders', {
    owner: 'group:default/team-orders',
    domain: 'trade',
    outputPorts: [{ name: 'out', contract: 'orders' }],
  }),
  product('sales', {
    owner: 'group:default/team-sales',
    inputPorts: [{ name: 'in', contract: 'orders' }],
    outputPorts: [{ name: 'out', contract: 'sales' }],
  }),
  product('report', {
    owner: 'group:default/team-report',
    inputPorts: [{ name: 'in', contract: 'sales' }],
    outputPorts: [{ name: 'out', contract: 'report' }],
  }),
];

describe.each(ids)('incidents, %s', id => {
  let world: World;
  let now = T0;
  let keeper: IncidentKeeper;
  const notifications = { send: jest.fn() };
  const events = mockServices.events.mock();

  const tellerOf = () =>
    new Teller({
      knex: world.knex,
      logger: mockServices.logger.mock(),
      notifications,
      events,
      webhooks: new Map(),
      appUrl: 'http://portal',
      now: () => now,
    });

  beforeAll(async () => {
    world = await createWorld(databases, id);
    await world.catalogHas(mesh());
    await new ObjectiveRegistry(
      world.knex,
      mockServices.logger.mock(),
      {},
      () => T0,
    ).run();
  });
  afterAll(() => world.knex.destroy());

  beforeEach(async () => {
    for (const table of [
      'incidents',
      'incident_events',
      'incident_objectives',
      'incident_queue',
      'messages',
      'followers',
    ]) {
      await world.knex(table).delete();
    }
    await world.knex('objectives').update({
      at_fault: false,
      alert: null,
      fault_since: null,
      fault_seen: null,
    });
    notifications.send.mockReset();
    events.publish.mockClear();
    now = T0;
    keeper = new IncidentKeeper(
      world.knex,
      mockServices.logger.mock(),
      { policies: [], settle: MINUTE, catchUp: 30 * MINUTE },
      async () => new Map(),
      () => now,
    );
  });

  /** What the judge would say. */
  const becomes = async (name: string, isBad: boolean, since = now - HOUR) => {
    const pair = {
      product_ref: `dataproduct:default/${name}`,
      contract_ref: `datacontract:default/${name}`,
    };
    await world
      .knex('objectives')
      .where({ ...pair, objective_key: 'by-six' })
      .update({
        at_fault: isBad,
        fault_since: isBad ? since : null,
        fault_why: isBad ? 'Nothing has come by 06:00 (UTC).' : null,
      });
    await world
      .knex('incident_queue')
      .insert({ ...pair, times: 1 })
      .onConflict(['product_ref', 'contract_ref'])
      .merge();
  };

  const pass = async (time: number) => {
    now += time;
    await keeper.run();
    await tellerOf().run();
  };

  const all = () =>
    notifications.send.mock.calls.map(
      ([{ recipients, payload }]) =>
        `${recipients.entityRef.split('/')[1]}: ${payload.title}`,
    );

  const told = () => all().filter(each => !each.includes('end of life'));

  const incidents = async () =>
    (await world.knex('incidents').orderBy('product_ref')).map(
      row =>
        `${row.product_ref.split('/')[1]} ${row.state}${
          row.suppressed ? ` since ${JSON.parse(row.roots)}` : ''
        }`,
    );

  it('are told once, at the root to all of its policy, downstream to owners that they wait', async () => {
    // Downstream is looked at first.
    await becomes('report', true);
    await becomes('sales', true);
    await pass(0);
    await becomes('orders', true, now - 2 * HOUR);
    await pass(30_000);
    expect(told()).toEqual([]);
    await pass(2 * MINUTE);
    expect(await incidents()).toEqual([
      'orders open',
      'report open since dataproduct:default/orders',
      'sales open since dataproduct:default/orders',
    ]);
    expect(told().sort()).toEqual([
      'team-orders: orders: Nothing has come by 06:00 (UTC).',
      'team-report: report waits for what it is made of',
      'team-sales: sales waits for what it is made of',
    ]);
    // Whoever owns what is downstream may not be allowed to see what is upstream.
    const downstream = notifications.send.mock.calls.filter(
      ([{ recipients }]) => !recipients.entityRef.endsWith('/team-orders'),
    );
    expect(downstream).not.toEqual([]);
    expect(JSON.stringify(downstream)).not.toContain('orders');
    // Listeners hear of each.
    expect(events.publish).toHaveBeenCalledTimes(3);

    // Nothing new is nothing to tell.
    for (const name of ['orders', 'sales', 'report']) await becomes(name, true);
    await pass(30 * MINUTE);
    expect(told()).toHaveLength(3);
    expect(await world.knex('incident_events').count({ n: '*' })).toMatchObject(
      [{ n: expect.anything() }],
    );
  });

  it('are over by themselves when the data comes, and who heard hears that', async () => {
    await becomes('orders', true);
    await pass(0);
    await pass(2 * MINUTE);
    await becomes('orders', false);
    await pass(HOUR);
    expect(await incidents()).toEqual(['orders resolved']);
    expect(told()).toEqual([
      'team-orders: orders: Nothing has come by 06:00 (UTC).',
      'team-orders: Over: orders: Nothing has come by 06:00 (UTC).',
    ]);
    const [row] = await world.knex('incidents').select();
    expect(Number(row.repaired_at)).toBe(T0 + HOUR + 2 * MINUTE);
    const [broken] = await world.knex('incident_objectives').select();
    expect(Number(broken.to_at)).toBe(now);
  });

  it('are told to be back to who heard that they were over, when somebody opens them again', async () => {
    const service = new IncidentService(world.knex, world.access, () => now);
    await becomes('orders', true);
    await pass(0);
    await pass(2 * MINUTE);
    const [{ id: incidentId }] = await world.knex('incidents').select('id');
    const act = (type: 'resolved' | 'reopened') =>
      service.act(incidentId, { type }, 'user:default/anna', world.anyone);
    await act('resolved');
    await pass(MINUTE);
    await act('reopened');
    await pass(MINUTE);
    // Over and back before anyone heard of it is nothing to tell.
    await act('resolved');
    await act('reopened');
    await pass(MINUTE);
    await becomes('orders', false);
    await pass(HOUR);
    await pass(HOUR);
    expect(told()).toEqual([
      'team-orders: orders: Nothing has come by 06:00 (UTC).',
      'team-orders: Over: orders: Nothing has come by 06:00 (UTC).',
      'team-orders: Back again: orders: Nothing has come by 06:00 (UTC).',
      'team-orders: Over: orders: Nothing has come by 06:00 (UTC).',
    ]);
  });

  it('are over when somebody says so, until someone looks again and sees that they are not', async () => {
    const announce = jest.fn(async () => {});
    const service = new IncidentService(
      world.knex,
      world.access,
      () => now,
      announce,
    );
    const orders = { product_ref: 'dataproduct:default/orders' };
    const seenAt = (fault_seen: number) =>
      world.knex('objectives').where(orders).update({ fault_seen });
    await becomes('orders', true);
    await seenAt(now);
    await pass(0);
    const [{ id: incidentId }] = await world.knex('incidents').select('id');
    now += MINUTE;
    await service.act(
      incidentId,
      { type: 'resolved', why: 'Loaded by hand.' },
      'user:default/anna',
      world.anyone,
    );
    expect(announce).toHaveBeenCalledTimes(1);
    // Something else of the product was judged.
    await becomes('orders', true);
    await pass(MINUTE);
    expect(await incidents()).toEqual(['orders resolved']);
    await becomes('orders', true);
    await seenAt(now);
    await pass(0);
    expect(await incidents()).toEqual(['orders open']);
    expect(await world.knex('incidents').pluck('reopened')).toEqual([1]);
  });

  it('tell nobody of what is over before anyone had to hear of it', async () => {
    await becomes('orders', true);
    await pass(0);
    await becomes('orders', false);
    await pass(30_000);
    await pass(DAY);
    expect(told()).toEqual([]);
  });

  it('are told downstream when the one upstream is over and this one is not', async () => {
    await becomes('orders', true);
    await becomes('sales', true);
    await pass(0);
    await pass(2 * MINUTE);
    await becomes('orders', false);
    await becomes('sales', true);
    await pass(MINUTE);
    expect(await incidents()).toEqual(['orders resolved', 'sales open']);
    expect(told().filter(each => each.startsWith('team-sales'))).toEqual([
      'team-sales: sales waits for what it is made of',
    ]);
    await pass(31 * MINUTE);
    expect(told().filter(each => each.startsWith('team-sales'))).toEqual([
      'team-sales: sales waits for what it is made of',
      'team-sales: sales: Nothing has come by 06:00 (UTC).',
    ]);
  });

  it('come back as the same within three slices, and are told no more when they flap', async () => {
    for (let time = 0; time < 6; time += 1) {
      await becomes('orders', true, now);
      await pass(HOUR);
      await pass(2 * MINUTE);
      await becomes('orders', false);
      await pass(HOUR);
    }
    expect(await world.knex('incidents').pluck('reopened')).toHaveLength(1);
    expect(
      told().filter(each => each.includes('Back again')).length,
    ).toBeLessThanOrEqual(3);
    // It has to stay away for three days: nothing but time says that it does.
    expect(await incidents()).toEqual(['orders open']);
    await pass(DAY);
    expect(await incidents()).toEqual(['orders open']);
    await pass(2 * DAY);
    expect(await incidents()).toEqual(['orders resolved']);
  });

  it('are told once to who owns both ends, and to who owns many of what is reached', async () => {
    await world
      .knex('products')
      .whereIn('ref', [
        'dataproduct:default/sales',
        'dataproduct:default/report',
      ])
      .update({ owner_ref: 'group:default/team-sales' });
    await becomes('orders', true);
    await becomes('sales', true);
    await becomes('report', true);
    await pass(0);
    await pass(2 * MINUTE);
    expect(
      told()
        .map(each => each.split(':')[0])
        .sort(),
    ).toEqual(['team-orders', 'team-sales']);
    await world
      .knex('products')
      .where('ref', 'dataproduct:default/report')
      .update({ owner_ref: 'group:default/team-report' });
  });

  it('tell followers, at the root and downstream, without a word of what they may see no more', async () => {
    await world.knex('followers').insert(
      ['orders', 'report'].map(name => ({
        product_ref: `dataproduct:default/${name}`,
        user_ref: `user:default/reader-of-${name}`,
        since: T0,
      })),
    );
    await becomes('orders', true);
    await becomes('report', true);
    await becomes('sales', true);
    await pass(0);
    await pass(2 * MINUTE);
    expect(
      told()
        .filter(each => each.startsWith('reader'))
        .sort(),
    ).toEqual([
      'reader-of-orders: A data product that you follow has an incident',
      'reader-of-report: A data product that you follow waits for what it is made of',
    ]);
  });

  it('are over also for who follows since', async () => {
    await becomes('orders', true);
    await pass(0);
    await pass(2 * MINUTE);
    await world.knex('followers').insert({
      product_ref: 'dataproduct:default/orders',
      user_ref: 'user:default/late-reader',
      since: now,
    });
    await becomes('orders', false);
    await pass(0);
    expect(told().filter(each => each.startsWith('late-reader'))).toEqual([
      'late-reader: The incident of a data product that you follow is over',
    ]);
  });

  it('tell who takes the data in of their own products, and not twice', async () => {
    const steps: readonly Step[] = [
      { after: 0, tell: [{ role: 'owner' }], webhooks: [] },
      { after: HOUR, tell: [{ role: 'consumer' }], webhooks: [] },
    ];
    keeper = new IncidentKeeper(
      world.knex,
      mockServices.logger.mock(),
      {
        policies: [{ ...DEFAULT_POLICY, steps }],
        settle: MINUTE,
        catchUp: HOUR,
      },
      async () => new Map(),
      () => now,
    );
    const toSales = () => told().filter(each => each.startsWith('team-sales'));
    await becomes('orders', true);
    await pass(0);
    await pass(2 * HOUR);
    expect(toSales()).toEqual([
      'team-sales: sales takes in data that has an incident',
    ]);
    await becomes('orders', false);
    await pass(0);
    expect(toSales().slice(1)).toEqual([
      'team-sales: Over: sales takes in data that has an incident',
    ]);
    expect(
      JSON.stringify(
        notifications.send.mock.calls.filter(([{ recipients }]) =>
          recipients.entityRef.endsWith('/team-sales'),
        ),
      ),
    ).not.toMatch(/orders:|default\/orders/);

    // Who has heard of what it did downstream does not hear of it as a consumer, also when it is back.
    await becomes('sales', true);
    for (let times = 0; times < 2; times += 1) {
      await becomes('orders', true);
      await pass(0);
      await pass(2 * HOUR);
      expect(toSales().slice(2)).toEqual([
        'team-sales: sales waits for what it is made of',
      ]);
      await becomes('orders', false);
      await becomes('sales', true);
      await keeper.run();
    }
  });

  it('go on after a clock that was a year ahead', async () => {
    await becomes('orders', true);
    now += 365 * DAY;
    await keeper.run();
    now -= 365 * DAY;
    await becomes('orders', false);
    await pass(HOUR);
    expect(await incidents()).toEqual(['orders resolved']);
  });

  it('are told once by two keepers, and again with the same scope after a teller was killed', async () => {
    await becomes('orders', true);
    const second = new IncidentKeeper(
      world.knex,
      mockServices.logger.mock(),
      { policies: [], settle: MINUTE, catchUp: 0 },
      async () => new Map(),
      () => now,
    );
    await Promise.all([keeper.run(), second.run()]);
    expect(await incidents()).toEqual(['orders open']);
    now += 2 * MINUTE;
    // Killed after it was sent, before it was marked.
    await world
      .knex('messages')
      .where('reason', 'opened')
      .where('channel', 'notification')
      .update({ state: 'sending', lease_until: now + MINUTE });
    await tellerOf().run();
    expect(told()).toEqual([]);
    now += 2 * MINUTE;
    await Promise.all([tellerOf().run(), tellerOf().run()]);
    expect(told()).toHaveLength(1);
    expect(
      notifications.send.mock.calls.map(([{ payload }]) => payload.scope),
    ).toContain(
      `data-mesh:incident:${(await world.knex('incidents').first()).id}`,
    );
  });

  it('keep what could not be sent and try again, later each time', async () => {
    await becomes('orders', true);
    await pass(0);
    notifications.send.mockClear();
    notifications.send.mockRejectedValueOnce(new Error('down'));
    await pass(2 * MINUTE);
    expect(
      await world.knex('messages').first().where('problem', 'down'),
    ).toMatchObject({ state: 'waiting', attempts: 1 });
    await pass(10_000);
    expect(told()).toHaveLength(1);
    await pass(MINUTE);
    expect(told()).toHaveLength(2);
    expect(await world.knex('messages').where('problem', 'down')).toHaveLength(
      0,
    );
  });

  it('leave a receiver that does not answer alone, and tell all others', async () => {
    keeper = new IncidentKeeper(
      world.knex,
      mockServices.logger.mock(),
      {
        policies: [
          {
            ...DEFAULT_POLICY,
            steps: [
              { after: 0, tell: [{ role: 'owner' }], webhooks: ['gone'] },
            ],
          },
        ],
        settle: 0,
        catchUp: 0,
      },
      async () => new Map(),
      () => now,
    );
    await becomes('orders', true);
    await becomes('report', true);
    await pass(0);
    expect(told()).toHaveLength(2);
    expect(
      await world
        .knex('messages')
        .where('channel', 'gone')
        .orderBy('id')
        .select('state', 'attempts'),
    ).toEqual([
      { state: 'waiting', attempts: 1 },
      { state: 'waiting', attempts: 0 },
    ]);
  });

  it('go to who answers for the domain when nobody takes them', async () => {
    await becomes('orders', true);
    await pass(0);
    await pass(2 * HOUR);
    await pass(2 * MINUTE);
    expect(told()).toEqual([
      'team-orders: orders: Nothing has come by 06:00 (UTC).',
      'team-trade: Nobody has taken it yet: orders: Nothing has come by 06:00 (UTC).',
    ]);
    // Whoever of the domain is in the team has heard.
    expect(
      notifications.send.mock.calls
        .filter(([{ payload }]) => !payload.title.includes('end of life'))
        .map(([{ recipients }]) => recipients.excludeEntityRef),
    ).toEqual([[], ['group:default/team-orders']]);
  });

  it('are beside warnings of days that come near, told once each', async () => {
    await world
      .knex('objectives')
      .where('objective_key', 'end')
      .where('product_ref', 'dataproduct:default/orders')
      .update({ standing: 'at-risk' });
    await becomes('orders', false);
    await pass(0);
    await becomes('orders', false);
    await pass(HOUR);
    expect(all()).toEqual([
      'team-orders: orders: end of life on 2026-12-01, 6 days left',
    ]);
  });
});
