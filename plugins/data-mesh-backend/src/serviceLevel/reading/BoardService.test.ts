import { ServiceLevelBoardQuery } from '@backstage-data-mesh/plugin-data-mesh-common';
import { testDatabases } from '../../__testUtils__/databases';
import { createWorld, World } from '../../__testUtils__/world';
import {
  addIncident,
  addObjective,
  budget,
  COMMERCE,
  company,
  daily,
  ORDERS,
  ORDERS_CONTRACT,
  SALES,
  STOCK,
  STOCK_CONTRACT,
} from './__testUtils__/promised';
import { tallyLevels, tallyQuarters } from '../tallies/tallyLevels';
import { BadgeService } from './BadgeService';
import { BoardService } from './BoardService';
import { LevelSummaryService } from './LevelSummaryService';
import { ScorecardService } from './ScorecardService';

const NOW = Date.UTC(2026, 10, 24, 8);
const DAY = 86_400_000;

const { databases, ids } = testDatabases();

describe.each(ids)('boards and scorecards on %s', id => {
  let world: World;
  let board: BoardService;
  let scorecards: ScorecardService;
  let late: number;

  const month = async (
    objectiveId: number,
    number: number,
    good: number,
    bad: number,
  ) => {
    await world.knex('objective_months').insert({
      objective_id: objectiveId,
      month: number,
      good,
      bad,
      not_measured: 0,
      excused: 0,
      slices: 30,
      target: 28 / 30,
    });
    const { product_ref: productRef, contract_ref: contractRef } = await world
      .knex('objectives')
      .first()
      .where({ id: objectiveId });
    await tallyQuarters(world.knex, [
      { productRef, contractRef, month: number },
    ]);
  };

  const change = (
    objectiveId: number,
    at: number,
    from: string,
    to: string,
  ) => ({
    objective_id: objectiveId,
    at,
    from_standing: from,
    to_standing: to,
    why: '3 of 30 slices were bad, 2 may be.',
  });

  beforeAll(async () => {
    world = await createWorld(databases, id);
    const { knex, access } = world;
    const clock = () => NOW;
    board = new BoardService(
      knex,
      access,
      new LevelSummaryService(knex, access),
      clock,
    );
    scorecards = new ScorecardService(knex, access, clock);
    await world.catalogHas(company());
    late = await addObjective(world, ORDERS, ORDERS_CONTRACT, daily(), {
      ...budget(3, 20),
      standing: 'broken',
      risk: 4.1,
    });
    await addObjective(
      world,
      ORDERS,
      ORDERS_CONTRACT,
      daily({ id: 'often', indicator: 'frequency', property: 'frequency' }),
      { ...budget(0, 23), standing: 'kept', risk: 0 },
    );
    const stock = await addObjective(world, STOCK, STOCK_CONTRACT, daily(), {
      ...budget(1, 22),
      standing: 'at-risk',
      risk: 3,
    });
    await month(late, 202611, 20, 3);
    await month(late, 202610, 30, 0);
    await month(stock, 202611, 22, 1);
    await month(stock, 202608, 20, 10);
    await addIncident(
      world,
      'i1',
      {
        state: 'resolved',
        since: NOW - 3 * DAY,
        opened_at: NOW - 3 * DAY + 3_600_000,
        resolved_at: NOW - 2 * DAY,
        repaired_at: NOW - 2 * DAY,
      },
      [late],
    );
    await addIncident(world, 'i2', {
      product_ref: STOCK,
      contract_ref: STOCK_CONTRACT,
      suppressed: true,
      roots: JSON.stringify([ORDERS]),
      opened_at: NOW - 3_600_000,
    });
    await knex('objective_changes').insert([
      change(late, NOW - 3_600_000, 'kept', 'broken'),
      change(stock, NOW - 3 * DAY, 'kept', 'at-risk'),
    ]);
  });
  afterAll(() => world.knex.destroy());

  const read = (query: ServiceLevelBoardQuery = {}, who = world.anyone) =>
    board.board(query, who);

  it('put first the product that needs someone most, with its worst promise', async () => {
    const { products, summary } = await read();
    expect(products.total).toBe(2);
    expect(products.items).toMatchObject([
      {
        product: { ref: ORDERS },
        domain: { title: 'Sales' },
        sign: { standing: 'broken', promises: 2, broken: 1 },
        worst: { id: String(late), standing: 'broken' },
        attainment: expect.closeTo((20 / 23 + 1) / 2, 6),
      },
      {
        product: { ref: STOCK },
        sign: { standing: 'at-risk', upstreamIncident: true },
      },
    ]);
    expect(summary).toMatchObject({
      broken: 1,
      atRisk: 1,
      kept: 1,
      upstreamIncidents: 1,
      openIncidents: 0,
    });
  });

  it('go on where a page ended', async () => {
    const first = await read({ limit: 1 });
    const second = await read({ limit: 1, cursor: first.products.nextCursor });
    expect(second.products.items.map(({ product }) => product.ref)).toEqual([
      STOCK,
    ]);
    expect(second.products.nextCursor).toBeUndefined();
    await expect(
      read({ domain: [SALES], cursor: first.products.nextCursor }),
    ).rejects.toMatchObject({ name: 'InputError' });
  });

  it('say what changed since yesterday, or since when one wants', async () => {
    expect((await read()).changes).toMatchObject([
      { product: { ref: ORDERS }, from: 'kept', to: 'broken' },
    ]);
    const week = new Date(NOW - 7 * DAY).toISOString();
    expect((await read({ since: week })).changes).toHaveLength(2);
  });

  it('show the last quarters, and incidents that began here', async () => {
    expect((await read()).quarters).toEqual([
      { period: '2025-Q4', good: 0, bad: 0, incidents: 0 },
      { period: '2026-Q1', good: 0, bad: 0, incidents: 0 },
      { period: '2026-Q2', good: 0, bad: 0, incidents: 0 },
      {
        period: '2026-Q3',
        good: 20,
        bad: 10,
        attainment: expect.closeTo(20 / 30, 6),
        incidents: 0,
      },
      {
        period: '2026-Q4',
        good: 72,
        bad: 4,
        attainment: expect.closeTo((50 / 53 + 22 / 23) / 2, 6),
        incidents: 1,
      },
    ]);
  });

  it('are of a domain with what belongs to it', async () => {
    expect((await read({ domain: [COMMERCE] })).products.items).toHaveLength(2);
    expect((await read({ domain: [SALES] })).products.items).toMatchObject([
      { product: { ref: ORDERS } },
    ]);
  });

  it('know nothing of products that are hidden', async () => {
    const who = world.hideFrom(
      'blind',
      entity =>
        entity.kind === 'DataProduct' && entity.metadata.name === 'orders',
    );
    const hidden = await read({}, who);
    expect(hidden.products.items.map(({ product }) => product.ref)).toEqual([
      STOCK,
    ]);
    expect(hidden.changes).toEqual([]);
    expect(hidden.incidents).toMatchObject([{ id: 'i2', roots: [] }]);
    expect(hidden.quarters.map(({ bad }) => bad)).toEqual([0, 0, 0, 10, 1]);
    await expect(
      scorecards.scorecard({ product: ORDERS }, who),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
    expect(
      (await scorecards.scorecard({ domain: COMMERCE }, who)).lines,
    ).toHaveLength(1);
  });

  it('count a month against the one before, with incidents and how long they took', async () => {
    expect(
      await scorecards.scorecard({ product: ORDERS }, world.anyone),
    ).toMatchObject({
      of: { title: 'Orders' },
      period: '2026-11',
      before: '2026-10',
      running: true,
      broken: 1,
      kept: 0,
      attainment: 20 / 23,
      attainmentBefore: 1,
      incidents: 1,
      incidentsBefore: 0,
      timeToDetect: 3_600,
      timeToRepair: 86_400,
      lines: [
        {
          objectiveId: String(late),
          good: 20,
          bad: 3,
          slices: 30,
          allowed: 2,
          left: -1,
          verdict: 'broken',
          incidents: 1,
          attainmentBefore: 1,
        },
      ],
    });
  });

  it('allow for the whole of a quarter that is not over, and want to know whose', async () => {
    expect(
      await scorecards.scorecard(
        { domain: COMMERCE, period: '2026-Q4' },
        world.anyone,
      ),
    ).toMatchObject({
      of: { title: 'Commerce' },
      lines: [
        // December counts although it has not begun, and October although nothing was measured in it.
        { product: { ref: ORDERS }, good: 50, bad: 3, slices: 30 + 30 + 31 },
        { product: { ref: STOCK }, good: 22, bad: 1, slices: 31 + 30 + 31 },
      ],
      attainmentBefore: 20 / 30,
    });
    for (const query of [{}, { product: ORDERS, owner: 'group:default/x' }]) {
      await expect(
        scorecards.scorecard(query, world.anyone),
      ).rejects.toMatchObject({ name: 'InputError' });
    }
  });

  it('become a badge', async () => {
    const badges = new BadgeService(world.knex, world.access);
    expect(await badges.badge(ORDERS, world.anyone)).toMatchObject({
      message: '1 broken',
    });
    expect(await badges.publicBadge(STOCK)).toMatchObject({
      message: 'upstream incident',
    });
    expect(
      await badges.publicBadge('dataproduct:default/none'),
    ).toBeUndefined();
  });

  // The last one: it changes what is promised.
  it('tell of a product by what was measured, and by the least budget among equals', async () => {
    await addObjective(world, ORDERS, ORDERS_CONTRACT, daily({ id: 'never' }), {
      standing: 'not-measured',
      risk: 1,
    });
    await world
      .knex('objectives')
      .where({ id: late })
      .update({ standing: 'kept', risk: 0, left_share: 0.5 });
    await tallyLevels(world.knex, [
      { productRef: ORDERS, contractRef: ORDERS_CONTRACT },
    ]);
    const { products } = await read();
    expect(
      products.items.find(({ product: { ref } }) => ref === ORDERS)?.worst,
    ).toMatchObject({ id: String(late), standing: 'kept' });
  });
});
