import { ServerUnavailable } from '@backstage-data-mesh/engines';
import { testDatabases } from '../../__testUtils__/databases';
import {
  contractOn,
  createRunsWorld,
  rule,
  RunsWorld,
} from './__testUtils__/runsWorld';

const { databases, ids } = testDatabases();

const SHOP = 'datacontract:default/shop';

describe.each(ids)('runs on %s', id => {
  let portal: RunsWorld;
  afterEach(() => portal?.close());
  const knex = () => portal.world.knex;
  const run = async (runId: string) =>
    knex()('quality_runs').first().where({ id: runId });
  const ended = (runId: string) =>
    portal.until(
      async () => !['queued', 'running'].includes((await run(runId)).state),
    );

  it('measure what a contract promises and store the results with the end of the run', async () => {
    portal = await createRunsWorld(databases, id);
    await portal.has({ shop: contractOn('shop') });
    const runs = portal.replica();
    await runs.start();
    const [runId] = await runs.runs.start({
      contractRef: SHOP,
      requestedBy: 'user:default/ana',
    });
    await ended(runId);
    expect(await run(runId)).toMatchObject({
      state: 'finished',
      trigger: 'person',
      requested_by: 'user:default/ana',
      passed: 1,
      done: 1,
      total: 1,
      problem: null,
    });
    const results = await knex()('results').where({ run_id: runId });
    expect(results).toHaveLength(1);
    expect(await knex()('quality_servers').first()).toMatchObject({
      name: 'warehouse',
      state: 'up',
    });
  });

  it('are not doubled: whoever asks again is given the one that waits', async () => {
    portal = await createRunsWorld(databases, id);
    await portal.has({ shop: contractOn('shop') });
    const runs = portal.replica();
    const asked = await Promise.all(
      Array.from({ length: 5 }, () => runs.runs.start({ contractRef: SHOP })),
    );
    expect(new Set(asked.flat()).size).toBe(1);
  });

  it('are planned without asking the server, and not started where none can be asked', async () => {
    portal = await createRunsWorld(databases, id);
    await portal.has({
      shop: contractOn('shop'),
      far: contractOn('far', { server: 'elsewhere' }),
    });
    const { runs } = portal.replica();
    const planned = await runs.plan(SHOP);
    expect(planned).toMatchObject({ server: 'warehouse', engine: 'warehouse' });
    expect(planned.plan.scans.map(scan => scan.kind)).toEqual(['rows']);
    expect(planned.plan.scans[0].statement).toContain('"shop"');
    expect(portal.engine.opened).toEqual([]);
    const far = 'datacontract:default/far';
    for (const ask of [
      () => runs.start({ contractRef: far }),
      () => runs.start({ contractRef: SHOP, server: 'none' }),
      () => runs.plan(far),
    ]) {
      await expect(ask()).rejects.toMatchObject({
        name: 'ConflictError',
        code: 'NO_SERVER',
      });
    }
    await expect(
      runs.start({ contractRef: 'datacontract:default/none' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('run once each although two replicas share the work, and never more at once than the server takes', async () => {
    portal = await createRunsWorld(databases, id, { concurrency: 3 });
    const names = Array.from({ length: 24 }, (_, i) => `t${i}`);
    await portal.has(Object.fromEntries(names.map(n => [n, contractOn(n)])));
    const replicas = [
      portal.replica({ workers: 4 }),
      portal.replica({ workers: 4 }),
    ];
    await replicas[0].keepSchedules();
    portal.clock.now += 60_000;
    await Promise.all(replicas.map(replica => replica.turnDue()));
    await Promise.all(replicas.map(replica => replica.start()));
    await portal.until(async () => (await portal.states()).finished === 24);
    expect(portal.engine.opened.sort()).toEqual(names.sort());
    expect(portal.engine.mostAtOnce).toBeLessThanOrEqual(3);
    expect(await knex()('results').select()).toHaveLength(24);
  });

  it('say error, not fail, when the server is down, and run again when it is back', async () => {
    portal = await createRunsWorld(databases, id, { longestWait: 'PT1S' });
    await portal.has({ shop: contractOn('shop') });
    portal.engine.down = 'Nobody answers.';
    const runs = portal.replica({ times: { patience: 0 } });
    await runs.start();
    await runs.keepSchedules();
    portal.clock.now += 60_000;
    await runs.turnDue();
    await portal.until(async () => (await portal.states()).failed === 1);
    expect(await knex()('quality_runs').first()).toMatchObject({
      errors: 1,
      failed: 0,
      problem: 'The server could not be asked: Nobody answers.',
    });
    expect(await knex()('check_series').first()).toMatchObject({
      status: 0,
      reason: 'The server warehouse could not be asked: Nobody answers.',
    });
    expect(await knex()('quality_servers').first()).toMatchObject({
      state: 'down',
      problem: 'Nobody answers.',
    });
    portal.engine.down = undefined;
    await portal.until(async () => {
      await runs.turnDue();
      return (await portal.states()).finished === 1;
    });
    expect(await knex()('check_series').first()).toMatchObject({ status: 3 });
  });

  it('wait a while for a server that is down before they say so', async () => {
    portal = await createRunsWorld(databases, id, { longestWait: 'PT1S' });
    await portal.has({ shop: contractOn('shop') });
    portal.engine.down = 'Not made yet.';
    const runs = portal.replica();
    await runs.start();
    await runs.keepSchedules();
    portal.clock.now += 60_000;
    await runs.turnDue();
    await portal.until(
      async () =>
        (await knex()('quality_servers').first()).state === 'down' &&
        (await portal.states()).queued === 1,
    );
    expect(await knex()('results').select()).toEqual([]);
    portal.engine.down = undefined;
    await portal.until(async () => (await portal.states()).finished === 1);
  });

  it('of other contracts go on when one names what its server does not have', async () => {
    portal = await createRunsWorld(databases, id);
    await portal.has({ shop: contractOn('shop'), other: contractOn('other') });
    const open = portal.engine.open.bind(portal.engine);
    portal.engine.open = async request => {
      if (request.contract.id === 'other') {
        throw new ServerUnavailable('There is no file other.csv.');
      }
      return open(request);
    };
    const runs = portal.replica();
    await runs.start();
    await runs.keepSchedules();
    portal.clock.now += 60_000;
    await runs.turnDue();
    await portal.until(async () => {
      const { finished, failed } = await portal.states();
      return finished === 1 && failed === 1;
    });
    expect(await knex()('quality_servers').first()).toMatchObject({
      state: 'up',
    });
    expect(await knex()('quality_runs').where({ state: 'failed' })).toEqual([
      expect.objectContaining({
        errors: 1,
        problem: 'The server could not be asked: There is no file other.csv.',
      }),
    ]);
  });

  it('keep what was measured when the server goes away in the middle', async () => {
    portal = await createRunsWorld(databases, id);
    await portal.has({
      shop: contractOn('shop', {
        rules: [
          rule('rows'),
          "      - {id: own, type: sql, query: 'select 1 from {object}', mustBe: 0}",
          "      - {id: other, type: sql, query: 'select 2 from {object}', mustBe: 0}",
        ],
      }),
    });
    portal.engine.fails = statement => {
      if (!statement.includes('select 1')) return undefined;
      portal.engine.down = 'It was killed.';
      return new ServerUnavailable('It was killed.');
    };
    const runs = portal.replica();
    await runs.start();
    const [runId] = await runs.runs.start({ contractRef: SHOP });
    await ended(runId);
    expect(await run(runId)).toMatchObject({
      state: 'failed',
      passed: 1,
      errors: 2,
      problem: 'The server could not be asked: It was killed.',
    });
    expect(portal.engine.asked.filter(s => s.includes('select 2'))).toEqual([]);
  });

  it('are cancelled at once when they wait, and in the engine when they are under way', async () => {
    portal = await createRunsWorld(databases, id);
    await portal.has({ shop: contractOn('shop'), other: contractOn('other') });
    portal.engine.gate = new Promise(() => {});
    const here = portal.replica();
    const elsewhere = portal.replica();
    await here.start();
    const [first] = await here.runs.start({ contractRef: SHOP });
    await portal.until(() => portal.engine.asked.length === 1);
    await here.runs.cancel(first);
    await ended(first);
    expect(await run(first)).toMatchObject({ state: 'cancelled', done: 0 });
    expect(portal.engine.cancelled).toBe(1);

    const [second] = await here.runs.start({ contractRef: SHOP });
    await portal.until(() => portal.engine.asked.length === 2);
    await elsewhere.runs.cancel(second);
    await ended(second);
    expect(portal.engine.cancelled).toBe(2);

    await here.stop();
    const [third] = await elsewhere.runs.start({ contractRef: SHOP });
    await elsewhere.runs.cancel(third);
    expect((await run(third)).state).toBe('cancelled');
    await expect(elsewhere.runs.cancel('none')).rejects.toThrow(/no run/);
    expect(await knex()('results').select()).toEqual([]);
  });

  it('end when the server hangs, and say so', async () => {
    portal = await createRunsWorld(databases, id, { timeout: 'PT1S' });
    await portal.has({ shop: contractOn('shop') });
    portal.engine.gate = new Promise(() => {});
    const runs = portal.replica();
    await runs.start();
    const [runId] = await runs.runs.start({ contractRef: SHOP });
    await ended(runId);
    expect(await run(runId)).toMatchObject({ state: 'finished', errors: 1 });
    expect((await knex()('check_series').first()).reason).toMatch(/too long/);
  });

  it('go back into the queue when the process is asked to end', async () => {
    portal = await createRunsWorld(databases, id);
    await portal.has({ shop: contractOn('shop') });
    portal.engine.gate = new Promise(() => {});
    const runs = portal.replica();
    await runs.start();
    const [runId] = await runs.runs.start({ contractRef: SHOP });
    await portal.until(() => portal.engine.asked.length === 1);
    await runs.stop();
    expect(await run(runId)).toMatchObject({ state: 'queued', attempts: 0 });
  });

  it('write nothing for a process that was believed dead', async () => {
    portal = await createRunsWorld(databases, id);
    await portal.has({ shop: contractOn('shop') });
    let open = () => {};
    portal.engine.gate = new Promise(resolve => {
      open = resolve;
    });
    const slow = portal.replica({ times: { heartbeat: 60_000 } });
    await slow.start();
    const [runId] = await slow.runs.start({ contractRef: SHOP });
    await portal.until(() => portal.engine.asked.length === 1);
    const other = portal.replica();
    await other.start();
    await portal.until(() => portal.engine.asked.length === 2);
    open();
    await ended(runId);
    await slow.stop();
    expect(await run(runId)).toMatchObject({ state: 'finished', attempts: 2 });
    expect(await knex()('results').select()).toHaveLength(1);
  });

  it('are given up after three processes ended with them', async () => {
    portal = await createRunsWorld(databases, id);
    await portal.has({ shop: contractOn('shop') });
    const runs = portal.replica({ times: { lease: 200 } });
    const [runId] = await runs.runs.start({ contractRef: SHOP });
    await knex()('quality_runs').where({ id: runId }).update({
      state: 'running',
      attempts: 3,
      lease_token: 'of the dead',
      lease_until: 1,
    });
    await runs.start();
    await ended(runId);
    expect(await run(runId)).toMatchObject({
      state: 'failed',
      problem: expect.stringContaining('3 times'),
    });
  });

  it('neither stall nor run twice when the clock goes back', async () => {
    portal = await createRunsWorld(databases, id, {
      schedule: { frequency: 'PT1H' },
    });
    await portal.has({ shop: contractOn('shop') });
    const runs = portal.replica();
    await runs.start();
    await runs.keepSchedules();
    portal.clock.now += 60_000;
    await runs.turnDue();
    await portal.until(async () => (await portal.states()).finished === 1);
    portal.clock.now -= 24 * 60 * 60_000;
    await runs.turnDue();
    expect(await portal.states()).toEqual({ finished: 1 });
    portal.clock.now += 62 * 60_000;
    await runs.turnDue();
    await portal.until(async () => (await portal.states()).finished === 2);
    portal.clock.now -= 60 * 60_000;
    const [asked] = await runs.runs.start({ contractRef: SHOP });
    portal.clock.now -= 60 * 60_000;
    await ended(asked);
  });

  it('look back day by day, never before what is due today, and go on after a restart', async () => {
    portal = await createRunsWorld(databases, id, { backfill: { days: 5 } });
    await portal.has({
      shop: contractOn('shop', {
        extra: `    properties:
      - {name: day, logicalType: date, partitioned: true, partitionKeyPosition: 1}
`,
      }),
    });
    const first = portal.replica();
    await first.keepSchedules();
    await first.start();
    await portal.until(
      async () => (await knex()('quality_servers').first()).state === 'up',
    );
    await first.turnDue();
    await first.stop();
    const second = portal.replica();
    await second.start();
    await portal.until(async () => {
      await second.turnDue();
      const rows = await knex()('quality_runs').where({
        trigger: 'backfill',
        state: 'finished',
      });
      return rows.length === 5;
    });
    await second.turnDue();
    const rows = await knex()('quality_runs').where({ trigger: 'backfill' });
    expect(rows.map(row => row.priority)).toEqual([2, 2, 2, 2, 2]);
    expect(new Set(rows.map(row => Number(row.as_of))).size).toBe(5);
    const results = await knex()('results').where({ backfilled: true });
    expect(results).toHaveLength(5);
  });
});
