import { testDatabases } from '../../__testUtils__/databases';
import { createWorld, World } from '../../__testUtils__/world';
import {
  addRun,
  measured,
  ORDERS,
  SHOP,
  shop,
  STOCK,
  write,
} from '../__testUtils__/measured';

const { databases, ids } = testDatabases();

const DAY = 86_400_000;
const NOW = Date.now() - 60_000;

describe.each(ids)('runs on %s', id => {
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
      match: () => [],
    });
    await world.catalogHas(shop());
    await addRun(world, 'a', { created_at: NOW, finished_at: NOW + 5_000 });
    await addRun(world, 'b', { created_at: NOW, contract_ref: STOCK });
    await addRun(world, 'c', {
      state: 'queued',
      created_at: NOW + 1,
      started_at: null,
      finished_at: null,
      requested_by: 'user:default/ana',
    });
    await addRun(world, 'd', {
      tool: 'dbt',
      trigger: 'report',
      engine: null,
      created_at: NOW - 1,
      started_at: NOW - 9 * DAY,
      finished_at: NOW - 9 * DAY,
    });
    await addRun(world, 'e', { created_at: NOW - 2, as_of: NOW - 30 * DAY });
    await write(
      world,
      measured('orders-enough', 'pass', NOW + 10, { runId: 'a' }),
      measured('orders-email', 'fail', NOW + 20, { runId: 'a' }),
      measured('orders-email', 'pass', NOW + 30, { runId: 'other' }),
      measured('orders-email', 'warn', NOW - 9 * DAY, {
        runId: 'd',
        tool: 'dbt',
        server: '',
      }),
      measured('orders-email', 'error', NOW - 30 * DAY, {
        runId: 'e',
        backfilled: true,
      }),
    );
  });
  afterAll(() => world.knex.destroy());

  const list = async (query: object, who = world.anyone) =>
    (await world.quality.runs.list(query, who)).items.map(run => run.id);

  it('are listed newest first, page after page', async () => {
    expect(await list({})).toEqual(['c', 'b', 'a', 'd', 'e']);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await world.quality.runs.list(
        { limit: 2, cursor },
        world.anyone,
      );
      seen.push(...page.items.map(run => run.id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(['c', 'b', 'a', 'd', 'e']);
  });

  it.each([
    [{ contract: STOCK }, ['b']],
    [{ product: SHOP, state: ['queued'] }, ['c']],
    [{ server: 'warehouse', contract: ORDERS }, ['c', 'a', 'e']],
    [{ server: 'other' }, []],
  ])('narrowed down by %j', async (query, expected) => {
    expect(await list(query)).toEqual(expected);
  });

  it('may be cancelled by those who may have them run, while they wait', async () => {
    const mayCancel = async (who = world.anyone) =>
      (await world.quality.runs.list({ contract: ORDERS }, who)).items.map(
        run => run.mayCancel,
      );
    expect(await mayCancel()).toEqual([true, false, false, false]);
    const reader = world.denying('reader', 'data-mesh.quality.run');
    expect(await mayCancel(reader)).toEqual([false, false, false, false]);
  });

  it.each([
    ['a', ['fail', 'pass']],
    ['b', []],
    ['d', ['warn']],
    ['e', ['error']],
  ])('%s shows its own results, the worst first', async (run, expected) => {
    const { results, truncated } = await world.quality.runs.get(
      run,
      world.anyone,
    );
    expect(results.map(result => result.status)).toEqual(expected);
    expect(truncated).toBe(false);
  });

  it('stand in the summary while they wait', async () => {
    const { contracts } = await world.quality.summary.summary(
      { product: SHOP },
      world.anyone,
    );
    expect(contracts.map(each => each.activeRuns?.map(run => run.id))).toEqual([
      ['c'],
      [],
    ]);
  });

  it('the slowest are those that took longest here', async () => {
    const slow = await world.quality.runs.slow(2, world.anyone);
    expect(slow.map(run => [run.id, run.durationMs])).toEqual([
      ['a', 5_000],
      ['e', expect.any(Number)],
    ]);
  });

  it('say how busy servers are', async () => {
    await world.knex('quality_servers').insert({
      name: 'warehouse',
      state: 'down',
      since: NOW,
      problem: 'It hangs.',
      failures: 3,
      retry_at: NOW + 1,
    });
    expect(await world.quality.platform.servers(world.anyone)).toMatchObject([
      {
        name: 'warehouse',
        state: 'down',
        problem: 'It hangs.',
        schedule: 'PT24H',
        queued: 1,
        running: 0,
        lastRunAt: new Date(NOW + 5_000).toISOString(),
        oldestQueuedAt: new Date(NOW + 1).toISOString(),
      },
    ]);
  });

  it('of contracts that are hidden do not exist', async () => {
    const bob = world.hideFrom(
      'bob',
      entity => entity.metadata.name === 'orders',
    );
    expect(await list({}, bob)).toEqual(['b']);
    expect(await list({ product: SHOP }, bob)).toEqual(['b']);
    expect((await world.quality.runs.slow(9, bob)).map(run => run.id)).toEqual([
      'b',
    ]);
    await expect(world.quality.runs.get('a', bob)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const [server] = await world.quality.platform.servers(bob);
    expect(server.queued).toBe(0);
  });

  it('of all are for those who may see the health', async () => {
    const eve = world.denying('eve', 'data-mesh.health.read');
    expect(await list({ contract: STOCK }, eve)).toEqual(['b']);
    for (const ask of [
      () => world.quality.runs.list({}, eve),
      () => world.quality.runs.slow(1, eve),
      () => world.quality.platform.servers(eve),
      () => world.quality.platform.unmatched({}, eve),
    ]) {
      await expect(ask()).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    }
  });

  it('leave results that belong nowhere, together by data and reason', async () => {
    const add = (key: string, at: number, more: object = {}) =>
      world.knex('unmatched_results').insert({
        id: `${key}-${at}`,
        group_key: key,
        tool: 'dbt',
        dataset: 'model.shop."orders"',
        why: 'unknown-dataset',
        hint: 'No server has it.',
        observation: JSON.stringify({
          check: { id: `i${at}`, name: `N${at}` },
        }),
        observed_at: at,
        received_at: at,
        ...more,
      });
    await add('x', 1);
    await add('x', 5);
    await add('y', 3, {
      dataset: '',
      why: 'ambiguous-contract',
      hint: 'datacontract:default/orders or another.',
    });
    await add('z', 2, { why: 'unknown-mapping' });
    const seen = [];
    let cursor: string | undefined;
    do {
      const page = await world.quality.platform.unmatched(
        { limit: 1, cursor },
        world.anyone,
      );
      seen.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toMatchObject([
      { results: 2, checks: ['N5', 'N1'], hint: 'No server has it.' },
      { results: 1, dataset: '' },
      { results: 1 },
    ]);
    expect(seen[0].mapping).toContain('dataset: "model.shop.\\"orders\\""');
    expect(seen[1].mapping).toContain('check: "i3"');
    expect(seen[2].mapping).toBeUndefined();
    const bob = world.hideFrom(
      'bob',
      entity => entity.metadata.name === 'orders',
    );
    const { items } = await world.quality.platform.unmatched({}, bob);
    expect(JSON.stringify(items)).not.toContain('default/orders');
  });
});
