import { createServer, IncomingHttpHeaders, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { createHmac } from 'node:crypto';
import { mockServices } from '@backstage/backend-test-utils';
import { Status } from '@backstage-data-mesh/quality';
import { ConfigReader } from '@backstage/config';
import { testDatabases } from '../__testUtils__/databases';
import {
  contract,
  contractText,
  domain,
  product,
} from '../__testUtils__/entities';
import { createWorld, World } from '../__testUtils__/world';
import { ResultWriter } from '../quality/results/ResultWriter';
import { ExcuseService } from './excuses/ExcuseService';
import { FollowingService } from './incidents/FollowingService';
import { IncidentKeeper } from './incidents/IncidentKeeper';
import { IncidentService } from './incidents/IncidentService';
import { LevelJudge } from './judge/LevelJudge';
import { createServiceLevelReading } from './reading/createServiceLevelReading';
import { ObjectiveRegistry } from './registry/ObjectiveRegistry';
import { EscalationService } from './telling/EscalationService';
import { readTellingConfig } from './telling/readTellingConfig';
import { Teller } from './telling/Teller';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A Monday. */
const T0 = Date.UTC(2026, 9, 5);
const LATE = T0 + 20 * DAY;
const SECRET = 'known-to-the-receiver-only';
const ORDERS = 'dataproduct:default/orders';

const { databases, ids } = testDatabases();

const promising = (name: string) =>
  contract(
    name,
    contractText({
      id: name,
      columns: ['id', 'loaded_at'],
      extra: `servers:
  - { server: live, type: postgres, environment: production, database: shop, schema: main }
slaProperties:
  - { id: by-six, property: timeOfAvailability, value: '06:00' }
  - { id: fresh, property: freshness, value: 26, unit: h, element: orders.loaded_at }
  - { property: frequency, value: 1, unit: d }
  - { id: mended, property: timeToRepair, value: 2, unit: h }
customProperties:
  - { property: target, value: 0.9 }`,
    }),
  );

interface Posted {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

describe.each(ids)('a load that comes late, %s', id => {
  let world: World;
  let writer: ResultWriter;
  let now = T0;
  let receiver: Server;
  const posted: Posted[] = [];
  const notifications = { send: jest.fn() };
  const clock = () => now;
  const logger = mockServices.logger.mock();

  const config = () =>
    readTellingConfig(
      new ConfigReader({
        dataMesh: {
          serviceLevels: {
            webhooks: {
              pager: {
                url: `http://127.0.0.1:${
                  (receiver.address() as AddressInfo).port
                }/`,
                secret: SECRET,
              },
            },
            escalation: {
              policies: [
                {
                  name: 'sales',
                  match: { domains: ['trade'] },
                  steps: [
                    { tell: ['owner'], webhooks: ['pager'] },
                    { after: { hours: 1 }, tell: ['domain-owner'] },
                  ],
                },
              ],
            },
          },
        },
      }),
    );

  const tellerOf = () =>
    new Teller({
      knex: world.knex,
      logger,
      notifications,
      events: mockServices.events.mock(),
      webhooks: config().webhooks,
      appUrl: 'https://portal.example.com',
      now: clock,
    });

  /** As a portal that was started just now would: nothing is in memory. */
  const passAt = async (moment: number) => {
    now = moment;
    await new LevelJudge(world.knex, logger, {
      keep: 90 * DAY,
      now: clock,
    }).run();
    await new IncidentKeeper(
      world.knex,
      logger,
      config(),
      async () => new Map(),
      clock,
    ).run();
    await tellerOf().run();
  };

  const look = async (name: string, at: number, hours: number) => {
    const { check_key: checkKey } = await world
      .knex('checks')
      .first('check_key')
      .where({
        kind: 'freshness',
        contract_ref: `datacontract:default/${name}`,
      });
    await writer.write([
      {
        contractRef: `datacontract:default/${name}`,
        checkKey,
        tool: 'data-mesh',
        server: 'live',
        outcome: {
          status: (hours <= 26 ? 'pass' : 'fail') as Status,
          measure: hours * 3600,
          unit: 'seconds',
          reason: '',
        },
        observedAt: at,
        identity: `${at}`,
        backfilled: false,
      },
    ]);
  };

  const told = () =>
    notifications.send.mock.calls.map(
      ([{ recipients, payload }]) =>
        `${recipients.entityRef.split('/')[1]}: ${payload.title}`,
    );

  const services = () => {
    const { knex, access } = world;
    const { policies } = config();
    return {
      reading: createServiceLevelReading(knex, access),
      incidents: new IncidentService(knex, access, clock),
      following: new FollowingService(knex, access),
      excuses: new ExcuseService(knex, access, clock),
      escalation: new EscalationService(
        knex,
        access,
        policies,
        async () => new Map(),
        () => tellerOf().run(),
        clock,
      ),
    };
  };

  beforeAll(async () => {
    receiver = createServer((request, response) => {
      let body = '';
      request.on('data', part => {
        body += part;
      });
      request.on('end', () => {
        posted.push({ headers: request.headers, body });
        response.statusCode = posted.length === 1 ? 503 : 204;
        response.end();
      });
    });
    await new Promise<void>(resolve => {
      receiver.listen(0, '127.0.0.1', resolve);
    });
    world = await createWorld(databases, id);
    writer = new ResultWriter(world.knex, { keep: 400 * DAY, now: clock });
    await world.catalogHas([
      domain('trade', { owner: 'group:default/team-trade' }),
      promising('orders'),
      promising('sales'),
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
    ]);
    await new ObjectiveRegistry(world.knex, logger, {}, clock).run();
    // For twenty days both came at five; at seven someone looked.
    for (let day = 0; day < 20; day += 1) {
      await look('orders', T0 + day * DAY + 7 * HOUR, 2);
      await look('sales', T0 + day * DAY + 7 * HOUR, 2);
    }
    await passAt(LATE - HOUR);
  });
  afterAll(async () => {
    await world.knex.destroy();
    await new Promise(resolve => {
      receiver.close(resolve);
    });
  });

  it('burns one slice of the right budgets, is told once at its root, and is over when it comes', async () => {
    expect(await world.knex('incidents')).toEqual([]);
    const { following } = services();
    await following.set(ORDERS, true, 'user:default/reader', world.anyone);
    notifications.send.mockClear();

    // Neither has come; sales, which wait for orders, are looked at first.
    await look('sales', LATE + 7 * HOUR, 26);
    await passAt(LATE + 7 * HOUR + 1);
    await look('orders', LATE + 7 * HOUR, 26);
    await passAt(LATE + 7 * HOUR + 10_000);
    expect(told()).toEqual([]);
    await passAt(LATE + 7 * HOUR + 2 * MINUTE);
    expect(told().sort()).toEqual([
      'reader: A data product that you follow has an incident',
      'team-orders: orders: Nothing has come by 06:00 (UTC).',
      'team-sales: sales waits for what it is made of',
    ]);

    // By hand: 30 slices, of which 3 may be bad; one is.
    const { reading, incidents } = services();
    const { items } = await reading.objectives.list(
      { product: ORDERS },
      world.anyone,
    );
    const byText = new Map(items.map(item => [item.text, item]));
    expect(byText.get('06:00')).toMatchObject({
      standing: 'at-risk',
      budget: {
        target: 0.9,
        slices: 30,
        good: 20,
        bad: 1,
        allowed: 3,
        left: 2,
      },
      incident: { state: 'open', upstream: false },
    });
    expect(byText.get('26 h')).toMatchObject({ budget: { bad: 0, left: 3 } });
    const slices = await reading.slices.slices(
      byText.get('06:00')!.id,
      {},
      world.anyone,
      now,
    );
    expect(slices.items.map(({ state }) => state)).toEqual([
      ...Array(20).fill('good'),
      'bad',
    ]);
    expect(slices.items.at(-1)).toMatchObject({ left: 2 });

    const board = await reading.board.board({}, world.anyone);
    expect(board.summary).toMatchObject({
      openIncidents: 1,
      upstreamIncidents: 1,
    });
    expect(board.products.items[0]).toMatchObject({
      product: { ref: ORDERS },
      sign: { standing: 'at-risk', openIncident: true },
    });
    const open = await incidents.list({}, world.anyone);
    const root = open.items.find(({ upstream }) => !upstream)!;
    expect(await incidents.get(root.id, world.anyone)).toMatchObject({
      product: { ref: ORDERS },
      timeToDetect: 3600.001 + 9.999,
      downstream: [
        { product: { ref: 'dataproduct:default/sales' }, hit: true },
      ],
    });

    // The pager was not there at first; what it gets the second time is the same, and signed.
    await passAt(LATE + 7 * HOUR + 3 * MINUTE);
    expect(posted).toHaveLength(2);
    const [first, second] = posted;
    expect(second.headers['data-mesh-delivery']).toBe(
      first.headers['data-mesh-delivery'],
    );
    expect(second.headers['data-mesh-signature']).toBe(
      `sha256=${createHmac('sha256', SECRET)
        .update(`${second.headers['data-mesh-timestamp']}.${second.body}`)
        .digest('hex')}`,
    );
    expect(JSON.parse(second.body)).toMatchObject({
      type: 'opened',
      incidentId: root.id,
      productRef: ORDERS,
      link: `https://portal.example.com/catalog/default/dataproduct/orders/service-levels?incident=${root.id}`,
    });

    // Someone takes it: the domain's owner is not woken.
    await incidents.act(
      root.id,
      { type: 'acknowledged', why: 'The source is slow' },
      'user:default/anna',
      world.anyone,
    );
    await expect(
      incidents.act(
        root.id,
        { type: 'acknowledged' },
        'user:default/ben',
        world.anyone,
      ),
    ).rejects.toThrow(
      'An incident that is acknowledged cannot be acknowledged',
    );
    notifications.send.mockClear();
    await passAt(LATE + 9 * HOUR);
    expect(told()).toEqual([]);

    // It comes at ten, and what is made of it at eleven.
    await look('orders', LATE + 10.5 * HOUR, 0.5);
    await passAt(LATE + 10.5 * HOUR);
    await look('sales', LATE + 11 * HOUR, 0.1);
    await passAt(LATE + 11 * HOUR);
    await passAt(LATE + 12 * HOUR);
    expect(told().sort()).toEqual([
      'reader: The incident of a data product that you follow is over',
      'team-orders: Over: orders: Nothing has come by 06:00 (UTC).',
      'team-sales: Over: sales: Nothing has come by 06:00 (UTC).',
    ]);
    const over = await services().reading.board.board({}, world.anyone);
    expect(over.summary).toMatchObject({
      openIncidents: 0,
      upstreamIncidents: 0,
    });
    const details = await incidents.get(root.id, world.anyone);
    expect(details.timeline.map(({ type }) => type)).toEqual([
      'opened',
      'acknowledged',
      'calm',
      'resolved',
    ]);
    // The day stays bad: the data came, but late. It took four and a half hours where two were promised.
    const [after] = (
      await services().reading.objectives.list(
        { product: ORDERS, indicator: ['timeOfAvailability'] },
        world.anyone,
      )
    ).items;
    expect(after.budget).toMatchObject({ bad: 1, left: 2 });
    const [mended] = (
      await services().reading.objectives.list(
        { product: ORDERS, indicator: ['timeToRepair'] },
        world.anyone,
      )
    ).items;
    expect(mended).toMatchObject({
      lastValue: 4.5 * 3600,
      budget: { bad: 1 },
    });
  });

  it('is excused by who may, and by nobody else', async () => {
    const { excuses, reading } = services();
    const outsider = world.denying('outsider', 'data-mesh.incident.manage');
    const request = {
      start: new Date(LATE).toISOString(),
      end: new Date(LATE + DAY).toISOString(),
      reason: 'Agreed freeze',
    };
    await expect(
      excuses.add(ORDERS, request, 'user:default/x', outsider),
    ).rejects.toThrow('excuse times of this data product');
    await expect(
      excuses.add(
        ORDERS,
        { ...request, end: request.start },
        'user:default/x',
        world.anyone,
      ),
    ).rejects.toThrow('`end` must be after `start`');
    const excuse = await excuses.add(
      ORDERS,
      request,
      'user:default/anna',
      world.anyone,
    );
    await passAt(now + MINUTE);
    const budgetNow = async () =>
      (
        await reading.objectives.list(
          { product: ORDERS, indicator: ['timeOfAvailability'] },
          world.anyone,
        )
      ).items[0].budget;
    expect(await budgetNow()).toMatchObject({ bad: 0, excused: 1, slices: 29 });
    await excuses.remove(ORDERS, excuse.id, world.anyone);
    await passAt(now + MINUTE);
    expect(await budgetNow()).toMatchObject({ bad: 1, excused: 0, slices: 30 });
  });

  it('is as if it were not for who may not see the product', async () => {
    const { incidents, excuses, following, escalation } = services();
    const blind = world.hideFrom(
      'blind',
      entity =>
        entity.kind === 'DataProduct' && entity.metadata.name === 'orders',
    );
    const all = await incidents.list({}, world.anyone);
    const root = all.items.find(({ product: { ref } }) => ref === ORDERS)!;
    const affected = all.items.find(({ product: { ref } }) => ref !== ORDERS)!;
    expect((await incidents.list({}, blind)).total).toBe(all.total - 1);
    await expect(incidents.get(root.id, blind)).rejects.toThrow('incident');
    // Nor is it named where it is the reason.
    expect(
      JSON.stringify(await incidents.get(affected.id, blind)),
    ).not.toContain(ORDERS);
    for (const ask of [
      () => excuses.list(ORDERS, blind),
      () => following.get(ORDERS, 'user:default/b', blind),
      () => escalation.get(ORDERS, blind),
      () => escalation.test(ORDERS, blind),
    ]) {
      await expect(ask()).rejects.toThrow('data product');
    }
  });

  it('can be tried out by who may manage incidents', async () => {
    const { escalation } = services();
    posted.splice(1);
    notifications.send.mockClear();
    expect(await escalation.get(ORDERS, world.anyone)).toMatchObject({
      policy: 'sales',
      steps: [
        {
          afterSeconds: 0,
          recipients: [
            { role: 'owner', who: { ref: 'group:default/team-orders' } },
            { role: 'webhook', webhook: 'pager' },
          ],
        },
        { afterSeconds: 3600 },
      ],
      mayTest: true,
    });
    const messages = await escalation.test(ORDERS, world.anyone);
    expect(messages.map(({ state, channel }) => [channel, state])).toEqual([
      ['notification', 'sent'],
      ['pager', 'sent'],
    ]);
    expect(told()).toEqual([
      'team-orders: Test: this is how you hear of incidents of orders',
    ]);
    await expect(
      escalation.test(
        ORDERS,
        world.denying('outsider', 'data-mesh.incident.manage'),
      ),
    ).rejects.toThrow('send test messages');
  });
});
