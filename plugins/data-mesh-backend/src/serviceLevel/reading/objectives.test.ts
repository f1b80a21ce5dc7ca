import { testDatabases } from '../../__testUtils__/databases';
import { createWorld, World } from '../../__testUtils__/world';
import { together } from '../../database/together';
import { SliceStore } from '../slices/SliceStore';
import {
  addIncident,
  addObjective,
  budget,
  COMMERCE,
  company,
  daily,
  DAY,
  LOOSE_CONTRACT,
  ORDERS,
  ORDERS_CONTRACT,
  SALES,
  STOCK,
  STOCK_CONTRACT,
} from './__testUtils__/promised';
import {
  createServiceLevelReading,
  ServiceLevelReading,
} from './createServiceLevelReading';

const { databases, ids } = testDatabases();

describe.each(ids)('objectives on %s', id => {
  let world: World;
  let reading: ServiceLevelReading;
  let late: number;

  beforeAll(async () => {
    world = await createWorld(databases, id);
    reading = createServiceLevelReading(world.knex, world.access);
    await world.catalogHas(company());
    late = await addObjective(world, ORDERS, ORDERS_CONTRACT, daily(), {
      ...budget(3),
      standing: 'broken',
      risk: 4,
      burn_rate: -1,
      alert: 'slow',
      alert_since: Date.UTC(2026, 10, 19),
      at_fault: true,
      fault_since: Date.UTC(2026, 10, 20),
      fault_why: '27 h instead of 26 h',
      recent: JSON.stringify([
        [Date.UTC(2026, 10, 19), Date.UTC(2026, 10, 20), 'bad'],
      ]),
      changed_at: Date.UTC(2026, 10, 20),
    });
    await addObjective(
      world,
      ORDERS,
      ORDERS_CONTRACT,
      daily({
        id: 'rows',
        indicator: 'rowCount',
        property: 'rowCount',
        text: '10 to 20 rows',
        elements: [],
        rule: { type: 'between', min: 10, max: 20 },
      }),
      { ...budget(1), standing: 'kept', risk: 1, burn_rate: 0.5 },
    );
    await addObjective(
      world,
      ORDERS,
      '',
      {
        type: 'not-measurable',
        id: 'charm',
        by: 'product',
        property: 'charm',
        text: 'much',
        elements: [],
        notes: ['Who knows.'],
        why: 'Nobody can measure charm.',
      },
      { standing: 'not-measurable' },
    );
    await addObjective(
      world,
      STOCK,
      STOCK_CONTRACT,
      {
        type: 'milestone',
        id: 'end',
        by: 'contract',
        property: 'endOfLife',
        text: '2999-01-01',
        elements: [],
        notes: [],
        indicator: 'endOfLife',
        date: '2999-01-01',
        warnDays: [30],
      },
      { standing: 'kept', risk: 0.5 },
    );
    await addObjective(
      world,
      STOCK,
      STOCK_CONTRACT,
      daily({ id: 'gone', property: 'gone' }),
      { promised: false, standing: 'broken', risk: 4 },
    );
    await addObjective(world, '', LOOSE_CONTRACT, daily({ id: 'loose' }), {
      ...budget(2),
      standing: 'at-risk',
      risk: 3,
      feasible: false,
    });
    await addIncident(world, 'i1', { state: 'acknowledged' }, [late]);
    await addIncident(world, 'i0', { state: 'resolved' }, [late]);
    await addIncident(world, 'i2', {
      product_ref: STOCK,
      contract_ref: STOCK_CONTRACT,
      suppressed: true,
    });
  });
  afterAll(() => world.knex.destroy());

  const list = async (query: object = {}, who = world.anyone) => {
    const page = await reading.objectives.list({ limit: 100, ...query }, who);
    expect(page.total).toBe(page.items.length);
    return page.items.map(item => `${item.property} ${item.standing}`);
  };
  const everything = [
    'latency broken',
    'latency at-risk',
    'rowCount kept',
    'endOfLife kept',
    'charm not-measurable',
  ];

  it('stand with what needs someone most at first, each with its budget and incident', async () => {
    expect(await list()).toEqual(everything);
    const { items } = await reading.objectives.list(
      { product: ORDERS },
      world.anyone,
    );
    expect(items).toHaveLength(3);
    expect(items[0]).toMatchObject({
      id: String(late),
      product: { ref: ORDERS, title: 'Orders', exists: true },
      contract: { ref: ORDERS_CONTRACT, title: 'Order lines', exists: true },
      port: 'table',
      unit: 'seconds',
      rule: { type: 'at-most', limit: 93_600 },
      window: { type: 'rolling', days: 30 },
      cadence: { type: 'days', days: 1, zone: 'UTC' },
      budget: {
        slices: 30,
        bad: 3,
        allowed: 2,
        left: -1,
        leftWhole: 0,
        burnsAtOnce: true,
      },
      alert: { rule: 'slow', severity: 'ticket' },
      recent: [{ state: 'bad', start: '2026-11-19T00:00:00.000Z' }],
      fault: { why: '27 h instead of 26 h' },
      incident: { id: 'i1', state: 'acknowledged', upstream: false },
    });
    expect(items[2]).toMatchObject({
      type: 'not-measurable',
      why: 'Nobody can measure charm.',
      notes: ['Who knows.'],
      contract: undefined,
    });
    expect(items[2]).not.toHaveProperty('budget');
  });

  it.each([
    [{ contract: ORDERS_CONTRACT }, ['latency broken', 'rowCount kept']],
    [{ contract: LOOSE_CONTRACT }, ['latency at-risk']],
    [
      { domain: [SALES] },
      ['latency broken', 'rowCount kept', 'charm not-measurable'],
    ],
    [{ owner: ['Group:default/Team-B'] }, ['endOfLife kept']],
    [
      { standing: ['broken', 'at-risk'] },
      ['latency broken', 'latency at-risk'],
    ],
    [
      { indicator: ['rowCount', 'endOfLife'] },
      ['rowCount kept', 'endOfLife kept'],
    ],
    [{ q: 'Stock' }, ['endOfLife kept']],
    [{ q: '26 latency orders' }, ['latency broken', 'latency at-risk']],
    [{ q: 'limit' }, []],
    [{ q: "%'?" }, []],
    [
      { sort: 'product' },
      [
        'latency broken',
        'rowCount kept',
        'charm not-measurable',
        'endOfLife kept',
        'latency at-risk',
      ],
    ],
    [{ domain: ['domain:default/none'] }, []],
  ])('narrowed down by %j', async (query, expected) => {
    expect(await list(query)).toEqual(expected);
  });

  it('of a domain are those of its sub-domains too', async () => {
    expect(await list({ domain: [COMMERCE] })).toHaveLength(4);
  });

  it.each(['risk', 'product', '-changed'] as const)(
    'by %s come each once, page after page',
    async sort => {
      const all = await list({ sort });
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await reading.objectives.list(
          { limit: 2, sort, cursor },
          world.anyone,
        );
        expect(page.total).toBe(5);
        seen.push(...page.items.map(i => `${i.property} ${i.standing}`));
        cursor = page.nextCursor;
      } while (cursor);
      expect(seen).toEqual(all);
    },
  );

  it('refuse the cursor of another query', async () => {
    const { nextCursor: cursor } = await reading.objectives.list(
      { limit: 1 },
      world.anyone,
    );
    await expect(
      reading.objectives.list(
        { limit: 1, sort: 'product', cursor },
        world.anyone,
      ),
    ).rejects.toMatchObject({ code: 'INVALID_CURSOR' });
  });

  it('are counted', async () => {
    expect(await reading.summary.summary({}, world.anyone)).toEqual({
      broken: 1,
      atRisk: 1,
      kept: 2,
      notMeasured: 0,
      notMeasurable: 1,
      openIncidents: 1,
      upstreamIncidents: 1,
      infeasible: 1,
      mayManage: undefined,
    });
    // What cannot be kept is found, as many as are counted.
    const { items, total } = await reading.objectives.list(
      { feasible: false },
      world.anyone,
    );
    expect(total).toBe(1);
    expect(items.map(({ feasible }) => feasible)).toEqual([false]);
    expect(
      await reading.summary.summary({ product: STOCK }, world.anyone),
    ).toMatchObject({
      kept: 1,
      broken: 0,
      upstreamIncidents: 1,
      openIncidents: 0,
      mayManage: true,
    });
    const nobody = world.denying('no-manager', 'data-mesh.incident.manage');
    expect(
      await reading.summary.summary({ product: STOCK }, nobody),
    ).toMatchObject({ mayManage: false });
  });

  it('say who says so, by which terms slices are judged, and what inputs allow without naming what is hidden', async () => {
    await world.knex('objective_terms').insert(
      [1, 2].map(number => ({
        objective_id: late,
        number,
        from_at: Date.UTC(2026, 9, number),
        version: `${number}.0.0`,
        terms: JSON.stringify(daily()),
      })),
    );
    await world
      .knex('objectives')
      .where({ id: late })
      .update({
        feasible: false,
        feasibility: JSON.stringify({
          unit: 'seconds',
          feasible: false,
          reachable: 180_000,
          promised: 93_600,
          chain: [
            { product: STOCK, adds: 90_000 },
            { product: ORDERS, adds: 90_000 },
          ],
        }),
      });
    const found = await reading.objectives.get(String(late), world.anyone);
    expect(found).toMatchObject({
      settings: { target: 'contract', window: 'default', cadence: 'frequency' },
      terms: [
        { version: '2.0.0', from: '2026-10-02T00:00:00.000Z', target: 28 / 30 },
        { version: '1.0.0' },
      ],
      feasibility: {
        feasible: false,
        chain: [
          { product: { ref: STOCK, title: 'Stock' }, adds: 90_000 },
          { product: { ref: ORDERS }, adds: 90_000 },
        ],
      },
    });
    const half = world.hideFrom('half', e => e.metadata.name === 'stock');
    const seen = await reading.objectives.get(String(late), half);
    expect(seen.feasibility?.chain.map(link => link.product.ref)).toEqual([
      ORDERS,
    ]);
  });

  describe('for who may not see all', () => {
    it('are as if what the catalog hides did not exist', async () => {
      const half = world.hideFrom(
        'no-orders',
        e => e.kind === 'DataProduct' && e.metadata.name === 'orders',
      );
      expect(await list({}, half)).toEqual([
        'latency at-risk',
        'endOfLife kept',
      ]);
      expect(await list({ contract: ORDERS_CONTRACT }, half)).toEqual([]);
      expect(await reading.summary.summary({}, half)).toMatchObject({
        broken: 0,
        notMeasurable: 0,
        openIncidents: 0,
        upstreamIncidents: 1,
      });
      await expect(
        reading.objectives.list({ product: ORDERS }, half),
      ).rejects.toMatchObject({ name: 'NotFoundError' });
      await expect(reading.objectives.get(String(late), half)).rejects.toThrow(
        `There is no promise \`${late}\``,
      );
    });

    it('leave out what stands in contracts that they may not see', async () => {
      const blind = world.hideFrom('blind', e => e.kind === 'DataContract');
      expect(await list({}, blind)).toEqual(['charm not-measurable']);
      const refused = world.denying('no-contracts', 'data-mesh.contract.read');
      expect(await list({}, refused)).toEqual(['charm not-measurable']);
      await expect(
        reading.objectives.get(String(late), refused),
      ).rejects.toMatchObject({ name: 'NotAllowedError' });
    });

    it('narrow down by the conditions of the policy', async () => {
      const owner = world.withCondition('owner', {
        rule: 'isOwner',
        resourceType: 'data-mesh-product',
        params: { claims: ['group:default/team-b'] },
      });
      expect(await list({}, owner)).toEqual([
        'latency at-risk',
        'endOfLife kept',
      ]);
    });

    it('are refused when no product may be seen', async () => {
      const nobody = world.denying('nobody', 'data-mesh.product.read');
      for (const ask of [
        () => reading.objectives.list({}, nobody),
        () => reading.objectives.list({ contract: LOOSE_CONTRACT }, nobody),
        () => reading.objectives.get(String(late), nobody),
        () => reading.summary.summary({}, nobody),
        () => reading.slices.slices(String(late), {}, nobody),
      ]) {
        await expect(ask()).rejects.toMatchObject({ name: 'NotAllowedError' });
      }
    });

    it.each(['999999', '99999999999999'])(
      'know nothing of %s',
      async unknown => {
        await expect(
          reading.objectives.get(unknown, world.anyone),
        ).rejects.toMatchObject({ name: 'NotFoundError' });
      },
    );
  });

  it('show their slices with the budget after each', async () => {
    const today = Math.floor(Date.now() / DAY) * DAY;
    await world.knex('excuses').insert({
      id: 'e1',
      product_ref: ORDERS,
      start_at: today - 3 * DAY,
      end_at: today - 2 * DAY,
      reason: 'Moving house',
      created_by: 'user:default/ana',
      created_at: 0,
    });
    const state = (day: number) => {
      if (day === 3) return 'excused';
      return day === 20 || day === 2 ? 'bad' : 'good';
    };
    const writing = await new SliceStore().writing(
      world.knex,
      new Map([
        [
          late,
          Array.from({ length: 60 }, (_, i) => 60 - i).map(day => ({
            start: today - day * DAY,
            end: today - (day - 1) * DAY,
            state: state(day),
            terms: day > 10 ? 1 : 2,
            value: 3_600,
            measurements: 1,
          })),
        ],
      ]),
    );
    await together(world.knex, writing);
    const { items, allowed } = await reading.slices.slices(
      String(late),
      { limit: 20 },
      world.anyone,
    );
    expect(items).toHaveLength(20);
    expect(items[0]).toMatchObject({
      start: new Date(today - 20 * DAY).toISOString(),
      state: 'bad',
      left: 1,
      version: '1.0.0',
      value: 3_600,
      measurements: 1,
    });
    // 29 of 30 days count, since one is excused.
    expect(allowed).toBeCloseTo((29 * 2) / 30, 6);
    expect(items[17]).toMatchObject({
      state: 'excused',
      excuse: 'Moving house',
      version: '2.0.0',
    });
    expect(items[18].left).toBeCloseTo((29 * 2) / 30 - 2, 6);
    const older = await reading.slices.slices(
      String(late),
      {
        from: new Date(today - 59 * DAY).toISOString(),
        to: new Date(today - 40 * DAY).toISOString(),
      },
      world.anyone,
    );
    expect(older.items).toHaveLength(19);
    expect(older.items.every(item => item.left === 2)).toBe(true);
    await expect(
      reading.slices.slices(String(late), { from: 'soon' }, world.anyone),
    ).rejects.toMatchObject({ code: 'INVALID_QUERY' });
  });
});
