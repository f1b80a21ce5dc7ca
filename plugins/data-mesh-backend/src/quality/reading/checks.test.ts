import { testDatabases } from '../../__testUtils__/databases';
import { createWorld, World } from '../../__testUtils__/world';
import { measured, ORDERS, SHOP, shop, write } from '../__testUtils__/measured';

const { databases, ids } = testDatabases();

const DAY = 86_400_000;
const NOW = Math.floor(Date.now() / DAY) * DAY - DAY;

const server = {
  server: 'live',
  type: 'postgres',
  environment: 'production',
  engine: 'warehouse',
};

describe.each(ids)('checks on %s', id => {
  let world: World;

  beforeAll(async () => {
    world = await createWorld(databases, id, {
      all: [
        {
          name: 'warehouse',
          engine: 'sql',
          concurrency: 2,
          schedule: 'PT24H',
        },
      ],
      match: ({ servers }) => (servers.length > 0 ? [server] : []),
    });
    await world.catalogHas(shop());
    await write(
      world,
      measured('orders-email', 'pass', NOW - 2_000),
      measured('orders-email', 'fail', NOW - 1_000),
      measured('orders-email', 'fail', NOW, { runId: 'r1' }),
      measured('orders-email', 'error', NOW, { server: 'try' }),
      measured('orders-email', 'warn', NOW, { server: '', tool: 'dbt' }),
      measured('orders-enough', 'pass', NOW),
      measured('stock-enough', 'error', NOW - 5_000),
      measured('dbt:1', 'warn', NOW, {
        tool: 'dbt',
        server: '',
        reported: { name: 'Dbt knows', kind: 'custom', object: 'orders' },
      }),
    );
    await world.knex('quality_schedules').insert({
      contract_ref: ORDERS,
      server: 'live',
      schedule: 'PT24H',
      engine: 'warehouse',
      due_at: NOW,
    });
  });
  afterAll(() => world.knex.destroy());

  const list = async (query: object = {}, who = world.anyone) => {
    const page = await world.quality.checks.list(
      { product: SHOP, limit: 100, ...query },
      who,
    );
    return page.items.map(item => [item.name, item.status]);
  };

  const checkId = async (key: string) =>
    String((await world.knex('checks').first('id').where('check_key', key)).id);

  it('of a product: all contracts of its output ports, the worst first', async () => {
    expect((await list()).slice(0, 5)).toEqual([
      ['Enough rows', 'error'],
      ['E-mails are there', 'fail'],
      ['Dbt knows', 'warn'],
      ['E-mails are there', 'not-measured'],
      expect.anything(),
    ]);
    const { totalItems, items } = await world.quality.checks.list(
      { contract: ORDERS, status: ['fail'] },
      world.anyone,
    );
    expect(totalItems).toBe(1);
    expect(items[0]).toMatchObject({
      contract: { ref: ORDERS, exists: true },
      property: 'email',
      measure: 3,
      threshold: '= 0',
      since: new Date(NOW - 1_000).toISOString(),
      observedAt: new Date(NOW).toISOString(),
      tools: ['data-mesh', 'dbt'],
      recent: [{ status: 'pass' }, { status: 'fail' }, { status: 'fail' }],
    });
  });

  it.each([
    [{ status: ['error', 'warn'] }, 2],
    [{ origin: ['reported'] }, 1],
    [{ tool: ['dbt'] }, 2],
    [{ dimension: ['accuracy'] }, 2],
    [{ object: ['orders'], status: ['pass'] }, 1],
    [{ q: 'MAILS there' }, 2],
    [{ q: 'orders-email' }, 1],
    [{ q: '%' }, 0],
  ])('narrowed down by %j: %i', async (filter, count) => {
    expect(await list(filter)).toHaveLength(count);
  });

  it.each(['status', 'name', 'changed', '-changed', 'observed', '-observed'])(
    'by %s come each once, page after page',
    async sort => {
      const all = await list({ sort });
      const names: unknown[] = [];
      let cursor: string | undefined;
      do {
        const page = await world.quality.checks.list(
          { product: SHOP, limit: 2, sort: sort as 'status', cursor },
          world.anyone,
        );
        names.push(...page.items.map(item => [item.name, item.status]));
        cursor = page.nextCursor;
      } while (cursor);
      expect(names).toEqual(all);
    },
  );

  it('go on behind the last one although others were measured in between', async () => {
    const first = await world.quality.checks.list(
      { product: SHOP, limit: 3, sort: 'name' },
      world.anyone,
    );
    await write(world, measured('orders-enough', 'pass', NOW + 1));
    const second = await world.quality.checks.list(
      { product: SHOP, limit: 100, sort: 'name', cursor: first.nextCursor },
      world.anyone,
    );
    const seen = [...first.items, ...second.items].map(item => item.id);
    expect(new Set(seen).size).toBe(first.totalItems);
  });

  it('refuse the cursor of another query', async () => {
    const { nextCursor } = await world.quality.checks.list(
      { product: SHOP, limit: 1 },
      world.anyone,
    );
    await expect(
      world.quality.checks.list(
        { product: SHOP, limit: 1, sort: 'name', cursor: nextCursor },
        world.anyone,
      ),
    ).rejects.toMatchObject({ code: 'INVALID_CURSOR' });
    await expect(
      world.quality.checks.list({}, world.anyone),
    ).rejects.toMatchObject({ code: 'INVALID_QUERY' });
  });

  it('show where results come from, and which decide', async () => {
    const { series, thresholds, mayRun, place } =
      await world.quality.checks.get(
        await checkId('orders-email'),
        world.anyone,
      );
    expect(series.map(each => [each.tool, each.server, each.decides])).toEqual([
      ['data-mesh', 'live', true],
      ['dbt', undefined, true],
      ['data-mesh', 'try', false],
    ]);
    expect(series[0]).toMatchObject({ statement: 'SELECT 1', runId: 'r1' });
    expect(thresholds).toEqual(['= 0']);
    expect(mayRun).toBe(true);
    expect(place).toEqual({ line: 19, column: 13 });
  });

  it('have a history of single results, or of days where those are too many', async () => {
    const check = await checkId('orders-email');
    const from = new Date(NOW - DAY).toISOString();
    const all = await world.quality.history.history(
      check,
      { from },
      world.anyone,
    );
    expect(all.resolution).toBe('result');
    expect(all.points.map(point => point.status)).toEqual([
      'pass',
      'fail',
      'fail',
    ]);
    const days = await world.quality.history.history(
      check,
      { from, limit: 2 },
      world.anyone,
    );
    expect(days).toMatchObject({
      resolution: 'day',
      points: [
        { status: 'fail', results: 2, lowest: 0, highest: 3 },
        {
          status: 'fail',
          results: 1,
          measure: 3,
          at: new Date(NOW).toISOString(),
        },
      ],
    });
    const { id: series } = await world
      .knex('check_series')
      .first('id')
      .where({ check_id: check, server: 'live' });
    await world.knex('result_days').insert({
      series_id: series,
      day: NOW / DAY - 40,
      passed: 3,
      warned: 0,
      failed: 1,
      errors: 0,
      skipped: 0,
      unknown: 0,
      last_status: 3,
      last_at: NOW - 40 * DAY,
      last_measure: 7,
      lowest: 1,
      highest: 9,
    });
    const older = await world.quality.history.history(check, {}, world.anyone);
    expect(older.resolution).toBe('day');
    expect(older.points[0]).toMatchObject({
      status: 'fail',
      results: 4,
      measure: 7,
    });
    await expect(
      world.quality.history.history(check, { series: '999999' }, world.anyone),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(
      world.quality.history.history(
        check,
        { from: '2026-02-01T00:00:00Z', to: '2026-01-01T00:00:00Z' },
        world.anyone,
      ),
    ).rejects.toMatchObject({ code: 'INVALID_QUERY' });
  });

  it('keep the note of an owner until it is taken away', async () => {
    const check = await checkId('orders-email');
    const note = { text: ' Known since May. ', by: 'user:default/ana' };
    await world.quality.checks.setNote(check, note, world.anyone);
    const noted = await world.quality.checks.get(check, world.anyone);
    expect(noted.check.note).toMatchObject({
      text: 'Known since May.',
      by: { ref: 'user:default/ana' },
    });
    await world.quality.checks.setNote(
      check,
      { ...note, text: '' },
      world.anyone,
    );
    const without = await world.quality.checks.get(check, world.anyone);
    expect(without.check.note).toBeUndefined();
    const reader = world.denying('reader', 'data-mesh.quality.run');
    await expect(
      world.quality.checks.setNote(check, note, reader),
    ).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    expect((await world.quality.checks.get(check, reader)).mayRun).toBe(false);
  });

  it('sum up by dimension, with coverage, servers and who may do what', async () => {
    const summary = await world.quality.summary.summary(
      { product: SHOP },
      world.anyone,
    );
    const { totalItems } = await world.quality.checks.list(
      { product: SHOP },
      world.anyone,
    );
    expect(summary.sign).toMatchObject({
      status: 'error',
      passed: 1,
      warned: 1,
      failed: 1,
      errors: 1,
      total: totalItems,
    });
    expect(summary.coverage).toMatchObject({
      checks: totalItems,
      measured: 4,
      tables: 2,
      tablesMeasured: 2,
    });
    expect(summary.dimensions.map(each => each.dimension)).toContain(
      'coverage',
    );
    expect(summary.tools).toEqual(['data-mesh', 'dbt']);
    expect(summary.objects).toEqual(['orders', 'stock']);
    expect(summary.contracts).toMatchObject([
      {
        ports: ['orders'],
        sign: { status: 'fail' },
        mayRun: true,
        servers: [
          {
            server: 'live',
            engine: 'warehouse',
            schedule: 'PT24H',
            nextRunAt: new Date(NOW).toISOString(),
          },
        ],
        activeRuns: [],
      },
      { ports: ['stock'], sign: { status: 'error' } },
    ]);
  });

  it('stand as a sign beside products and ports', async () => {
    const { items } = await world.products.list({}, world.anyone);
    const signs = new Map(items.map(item => [item.title, item.quality]));
    expect(signs.get('shop')).toMatchObject({ status: 'error', errors: 1 });
    expect(signs.get('bare')).toMatchObject({
      status: 'not-measured',
      total: 0,
    });
    const details = await world.products.get(SHOP, world.anyone);
    expect(details.quality?.status).toBe('error');
    expect(
      details.outputPorts.map(port => port.contract?.quality?.status),
    ).toEqual(['fail', 'error']);
  });

  describe('of a contract that', () => {
    it('the catalog hides are neither there nor counted', async () => {
      const bob = world.hideFrom(
        'bob',
        entity => entity.metadata.name === 'orders',
      );
      const page = await world.quality.checks.list({ product: SHOP }, bob);
      expect(page.items.every(item => item.contract.ref !== ORDERS)).toBe(true);
      const mine = await world.quality.checks.list(
        { product: SHOP },
        world.anyone,
      );
      expect(page.totalItems).toBeLessThan(mine.totalItems);
      const check = await checkId('orders-email');
      for (const ask of [
        () => world.quality.checks.get(check, bob),
        () => world.quality.history.history(check, {}, bob),
        () => world.quality.checks.setNote(check, { text: 'x', by: 'b' }, bob),
        () => world.quality.checks.list({ contract: ORDERS }, bob),
        () => world.quality.summary.summary({ contract: ORDERS }, bob),
      ]) {
        await expect(ask()).rejects.toMatchObject({ code: 'NOT_FOUND' });
      }
      await expect(world.quality.checks.get(check, bob)).rejects.not.toThrow(
        /orders/,
      );
      const summary = await world.quality.summary.summary(
        { product: SHOP },
        bob,
      );
      expect(summary.contracts).toHaveLength(1);
      expect(summary.sign).toMatchObject({ status: 'error', failed: 0 });
      const { items } = await world.products.list({}, bob);
      expect(items.find(item => item.title === 'shop')?.quality).toMatchObject({
        status: 'error',
        failed: 0,
      });
    });

    it('the policy hides are not counted, either', async () => {
      const eve = world.withContractCondition('eve', {
        rule: 'isOwner',
        resourceType: 'data-mesh-contract',
        params: { claims: ['group:default/others'] },
      });
      const summary = await world.quality.summary.summary(
        { product: SHOP },
        eve,
      );
      expect(summary).toMatchObject({
        contracts: [],
        tools: [],
        sign: { status: 'not-measured', total: 0 },
      });
      const { items } = await world.products.list({}, eve);
      expect(items.map(item => item.quality?.total)).toEqual([0, 0]);
      const nobody = world.denying('nobody', 'data-mesh.contract.read');
      const rows = await world.products.list({}, nobody);
      expect(rows.items.map(item => item.quality?.total)).toEqual([0, 0]);
    });
  });

  it('say of what was corrected what it said before, and how many of a day were', async () => {
    const at = NOW - 10 * DAY;
    const of = (status: 'pass' | 'fail', revision?: number) =>
      measured('orders-polite', status, at, { revision });
    await write(world, of('fail'));
    await write(
      world,
      of('pass', 2),
      measured('orders-polite', 'pass', at + 1),
    );
    const history = (limit?: number) =>
      checkId('orders-polite').then(check =>
        world.quality.history.history(check, { limit }, world.anyone),
      );
    expect((await history()).points).toMatchObject([
      {
        status: 'pass',
        measure: 0,
        revision: 2,
        corrections: [
          {
            revision: 0,
            status: 'fail',
            measure: 3,
            threshold: '= 0',
            reason: '3 are not there.',
            correctedAt: expect.stringMatching(/^20\d\d-.*Z$/),
          },
        ],
      },
      { status: 'pass', revision: undefined, corrections: undefined },
    ]);
    expect((await history(1)).points).toMatchObject([
      { results: 2, status: 'pass', corrected: 1 },
    ]);
  });
});
