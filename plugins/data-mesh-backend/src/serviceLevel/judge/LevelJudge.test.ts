import { mockServices } from '@backstage/backend-test-utils';
import { Status } from '@backstage-data-mesh/quality';
import * as fc from 'fast-check';
import { testDatabases } from '../../__testUtils__/databases';
import { contract, contractText, product } from '../../__testUtils__/entities';
import { createWorld, World } from '../../__testUtils__/world';
import { ResultWriter } from '../../quality/results/ResultWriter';
import { pairOf } from '../pair';
import { forgetLevels } from '../__testUtils__/forgetLevels';
import { ObjectiveRegistry } from '../registry/ObjectiveRegistry';
import { SliceStore } from '../slices/SliceStore';
import { tallyLevels, tallyQuarters } from '../tallies/tallyLevels';
import { DueJudge } from './DueJudge';
import { LevelJudge } from './LevelJudge';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A Monday. */
const T0 = Date.UTC(2026, 9, 5);
const CONTRACT = 'datacontract:default/orders';

const text = contractText({
  id: 'orders',
  columns: ['order_id', 'loaded_at'],
  extra: `servers:
  - { server: live, type: postgres, environment: production, database: shop, schema: main }
  - { server: try, type: postgres, environment: dev, database: shop, schema: dev }
slaProperties:
  - { id: fresh, property: freshness, value: 26, unit: h, element: orders.loaded_at }
  - { id: by-six, property: timeOfAvailability, value: '06:00' }
  - { id: daily, property: frequency, value: 1, unit: d }
  - { id: mended, property: timeToRepair, value: 4, unit: h }
customProperties:
  - { property: target, value: '90 %' }`,
});

const { databases, ids } = testDatabases();

describe.each(ids)('LevelJudge, %s', id => {
  let world: World;
  let writer: ResultWriter;
  let judge: LevelJudge;
  let now = T0;
  let check: string;

  beforeAll(async () => {
    world = await createWorld(databases, id);
    await world.catalogHas([
      contract('orders', text),
      product('orders', {
        outputPorts: [{ name: 'table', contract: 'orders' }],
      }),
    ]);
    ({ check_key: check } = await world
      .knex('checks')
      .first('check_key')
      .where('kind', 'freshness'));
  });
  afterAll(() => world.knex.destroy());

  beforeEach(async () => {
    const { knex } = world;
    await forgetLevels(knex);
    now = T0;
    const clock = () => now;
    writer = new ResultWriter(knex, { keep: 90 * DAY, now: clock });
    judge = new LevelJudge(knex, mockServices.logger.mock(), {
      keep: 90 * DAY,
      now: clock,
    });
    await new ObjectiveRegistry(
      knex,
      mockServices.logger.mock(),
      {},
      clock,
    ).run();
  });

  /** Someone looks, and sees data of so many hours. */
  const look = async (at: number, hours: number, more: object = {}) =>
    writer.write([
      {
        contractRef: CONTRACT,
        checkKey: check,
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
        ...more,
      },
    ]);

  const judgeAt = async (moment: number) => {
    now = moment;
    await judge.run();
  };

  const objective = async (key: string) => {
    const row = await world
      .knex('objectives')
      .first()
      .where('objective_key', key);
    return {
      ...row,
      atFault: Boolean(row.at_fault),
      faultSince: row.fault_since === null ? null : Number(row.fault_since),
    };
  };

  const slicesOf = async (key: string) => {
    const { id: objectiveId } = await objective(key);
    const found = await new SliceStore().read(world.knex, [objectiveId], {
      from: 0,
      to: Number.MAX_SAFE_INTEGER,
    });
    return (found.get(objectiveId) ?? []).map(
      ({ start, state }) =>
        `${new Date(start).toISOString().slice(5, 10)} ${state}`,
    );
  };

  it('burns one day of the budget for a load that comes late, and sees the fault only until it comes', async () => {
    // On each of ten days the load came at four; someone looks at five and at eight.
    for (let day = 0; day < 10; day += 1) {
      await look(T0 + day * DAY + 5 * HOUR, 1);
      await look(T0 + day * DAY + 8 * HOUR, 4);
    }
    const late = T0 + 10 * DAY;
    await look(late + 5 * HOUR, 25);
    await judgeAt(late + 5.5 * HOUR);
    expect(await objective('by-six')).toMatchObject({
      atFault: false,
      good: 10,
      bad: 0,
    });

    await look(late + 8 * HOUR, 28);
    await judgeAt(late + 8.1 * HOUR);
    expect(await objective('by-six')).toMatchObject({
      // Ten times as fast as the budget allows.
      standing: 'at-risk',
      alert: 'steady',
      slices: 30,
      good: 10,
      bad: 1,
      allowed: 3,
      left_slices: 2,
      atFault: true,
      faultSince: late + 6 * HOUR,
      fault_why: 'Nothing has come by 06:00 (UTC).',
    });
    expect(await objective('fresh')).toMatchObject({
      bad: 1,
      atFault: true,
      faultSince: late + 8 * HOUR,
      fault_why: 'Measured 28 hours, promised at most 26 hours.',
    });
    // It is not said that there was none that day before the day is over.
    expect(await objective('daily')).toMatchObject({ bad: 0, atFault: false });
    expect(await world.knex('incident_queue').select()).toMatchObject([
      { product_ref: 'dataproduct:default/orders', contract_ref: CONTRACT },
    ]);

    // It comes at nine.
    await look(late + 11 * HOUR, 2);
    await judgeAt(late + 11.1 * HOUR);
    expect(await objective('by-six')).toMatchObject({
      bad: 1,
      left_slices: 2,
      atFault: false,
    });
    expect(await objective('fresh')).toMatchObject({ bad: 1, atFault: false });
    expect(await objective('daily')).toMatchObject({ good: 11, bad: 0 });
    expect((await slicesOf('by-six')).slice(-2)).toEqual([
      '10-14 good',
      '10-15 bad',
    ]);
    expect(
      await world
        .knex('objective_months')
        .first()
        .where('objective_id', (await objective('by-six')).id),
    ).toMatchObject({
      month: 202610,
      good: 10,
      bad: 1,
      slices: 31,
      target: 0.9,
    });
  });

  it('lets time pass: slices end without results as not measured, and days begin', async () => {
    await look(T0 + 5 * HOUR, 1);
    await judgeAt(T0 + 6 * HOUR);
    await judgeAt(T0 + 3 * DAY + HOUR);
    expect(await slicesOf('by-six')).toEqual([
      '10-05 good',
      '10-06 not-measured',
      '10-07 not-measured',
      '10-08 pending',
    ]);
    expect(Number((await objective('by-six')).next_at)).toBe(
      T0 + 3 * DAY + 6 * HOUR,
    );
    // Nobody looks again before then.
    expect(await judge.run()).toBe(0);
  });

  it('says how it became another, but not what it found in history', async () => {
    await look(T0 + 8 * HOUR, 30);
    await look(T0 + DAY + 8 * HOUR, 30);
    await look(T0 + 2 * DAY + 8 * HOUR, 30);
    await judgeAt(T0 + 3 * DAY);
    expect(await world.knex('objective_changes').select()).toEqual([]);
    await look(T0 + 3 * DAY + 8 * HOUR, 30);
    await judgeAt(T0 + 3 * DAY + 9 * HOUR);
    expect(
      await world
        .knex('objective_changes')
        .where('objective_id', (await objective('fresh')).id),
    ).toMatchObject([
      {
        from_standing: 'at-risk',
        to_standing: 'broken',
        why: '4 of 30 slices were bad, 3 may be.',
      },
    ]);
  });

  it('does not let a server for trying out count beside production', async () => {
    await look(T0 + 5 * HOUR, 1);
    await look(T0 + 6 * HOUR, 90, { server: 'try' });
    await judgeAt(T0 + 7 * HOUR);
    expect(await objective('fresh')).toMatchObject({ atFault: false, bad: 0 });
  });

  const secondDayIsExcused = () =>
    world.knex('excuses').insert({
      id: 'e',
      product_ref: 'dataproduct:default/orders',
      start_at: T0 + DAY,
      end_at: T0 + 2 * DAY,
      reason: 'New machine',
      created_by: 'user:default/a',
      created_at: T0,
    });

  it('excuses what was agreed', async () => {
    await look(T0 + 5 * HOUR, 1);
    await secondDayIsExcused();
    await look(T0 + DAY + 8 * HOUR, 28);
    await judgeAt(T0 + 2 * DAY + HOUR);
    expect(await slicesOf('fresh')).toEqual([
      '10-05 good',
      '10-06 excused',
      '10-07 pending',
    ]);
    expect(await objective('fresh')).toMatchObject({ excused: 1, bad: 0 });
  });

  // SQLite has one connection, which a transaction keeps until it has written.
  if (id !== 'SQLITE_3') {
    it('judges again what somebody else changed while it was judged', async () => {
      await look(T0 + 5 * HOUR, 1);
      await look(T0 + DAY + 8 * HOUR, 28);
      const { judge: judgeDue } = DueJudge.prototype;
      const spy = jest
        .spyOn(DueJudge.prototype, 'judge')
        .mockImplementationOnce(async function judgeSlowly(
          this: DueJudge,
          ...of
        ) {
          const judged = await judgeDue.apply(this, of);
          await secondDayIsExcused();
          await world.knex('objectives').update({ next_at: 0 });
          return judged;
        });
      await judgeAt(T0 + 2 * DAY + HOUR);

      expect(spy).toHaveBeenCalledTimes(2);
      expect(await slicesOf('fresh')).toEqual([
        '10-05 good',
        '10-06 excused',
        '10-07 pending',
      ]);
      spy.mockRestore();
    });
  }

  it('holds what was broken to be broken until someone sees that it is not', async () => {
    await look(T0 + 8 * HOUR, 40);
    await judgeAt(T0 + 9 * HOUR);
    // Nobody looks for four days.
    await judgeAt(T0 + 4 * DAY);
    expect(await objective('fresh')).toMatchObject({
      atFault: true,
      faultSince: T0 + 8 * HOUR,
      fault_why: 'Measured 40 hours, promised at most 26 hours.',
    });
    await look(T0 + 4 * DAY + HOUR, 2);
    await judgeAt(T0 + 4 * DAY + 2 * HOUR);
    expect(await objective('fresh')).toMatchObject({ atFault: false });
  });

  it('leaves slices alone of which the results are gone', async () => {
    await look(T0 + 5 * HOUR, 30);
    await judgeAt(T0 + DAY);
    await world.knex('results').delete();
    const late = T0 + 95 * DAY;
    now = late;
    await world.knex('objectives').update({
      next_at: 0,
      again_from: T0,
      again_to: T0 + DAY,
    });
    await judgeAt(late);
    expect((await slicesOf('fresh'))[0]).toBe('10-05 bad');
  });

  it('is not led astray by a clock that was a year ahead', async () => {
    await look(T0 + 5 * HOUR, 1);
    await judgeAt(T0 + 6 * HOUR);
    const before = await objective('fresh');
    await judgeAt(T0 + 365 * DAY);
    await look(T0 + 7 * HOUR, 3);
    await judgeAt(T0 + 8 * HOUR);
    await judgeAt(T0 + DAY + HOUR);
    const { good, bad, not_measured, pending, next_at } = await objective(
      'fresh',
    );
    expect({ good, bad, not_measured, pending }).toEqual({
      good: 1,
      bad: 0,
      not_measured: 0,
      pending: 1,
    });
    expect(before.slices).toBe(30);
    expect(Number(next_at)).toBe(T0 + 2 * DAY);
  });

  it('takes five years at once', async () => {
    const days = 5 * 365;
    const long = new ResultWriter(world.knex, {
      keep: 6 * 366 * DAY,
      now: () => now,
    });
    const first = T0 - days * DAY;
    await long.write(
      Array.from({ length: days }, (_, day) => ({
        contractRef: CONTRACT,
        checkKey: check,
        tool: 'data-mesh',
        server: 'live',
        outcome: {
          status: 'pass' as Status,
          // One of a hundred is late.
          measure: day % 100 === 7 ? 30 * 3600 : 3600,
          unit: 'seconds' as const,
          reason: '',
        },
        observedAt: first + day * DAY + 5 * HOUR,
        identity: `${day}`,
        backfilled: true,
      })),
    );
    await judgeAt(T0 + HOUR);
    const states = (await slicesOf('fresh')).map(each => each.split(' ')[1]);
    expect(states).toHaveLength(days + 1);
    expect(states.filter(state => state === 'bad')).toHaveLength(19);
    expect(
      await world
        .knex('objective_months')
        .where('objective_id', (await objective('fresh')).id),
    ).toHaveLength(61);
    // And one result more is no more work than it was without them.
    const statements = async () => {
      let count = 0;
      const counted = () => {
        count += 1;
      };
      world.knex.on('query', counted);
      await judge.run();
      world.knex.removeListener('query', counted);
      return count;
    };
    // The first of a day also counts its month anew.
    await look(T0 + HOUR + 1, 1);
    await judgeAt(T0 + HOUR + 2);
    await look(T0 + 2 * HOUR, 1);
    now = T0 + 3 * HOUR;
    const many = await statements();
    await look(T0 + 4 * HOUR, 1);
    now = T0 + 5 * HOUR;
    expect(await statements()).toBe(many);
    expect(many).toBeLessThan(40);
  });

  it('judges the others when one cannot be judged', async () => {
    await look(T0 + 5 * HOUR, 1);
    const { id: broken } = await objective('by-six');
    await world
      .knex('objective_terms')
      .where('objective_id', broken)
      .update({
        terms: JSON.stringify({
          rule: { type: 'by', minute: 360, zone: 'Nowhere/Land' },
          cadence: { value: { type: 'days', days: 1, zone: 'Nowhere/Land' } },
          target: { value: 0.9 },
          window: { value: { type: 'rolling', days: 30 } },
        }),
      });
    await judgeAt(T0 + 6 * HOUR);
    expect(await objective('by-six')).toMatchObject({
      standing: 'not-measured',
    });
    expect(await objective('fresh')).toMatchObject({ pending: 1 });
  });

  it('comes to the same in small groups, some of which are judged while others are written', async () => {
    for (let day = 0; day < 7; day += 1) {
      await look(T0 + day * DAY + 5 * HOUR, day === 3 ? 28 : 1);
    }
    now = T0 + 7 * DAY;
    const inGroups = new LevelJudge(world.knex, mockServices.logger.mock(), {
      keep: 90 * DAY,
      atOnce: 1,
      now: () => now,
    });
    expect(await inGroups.run()).toBe(4);
    expect(await slicesOf('fresh')).toContain('10-08 bad');
    expect(await slicesOf('daily')).toHaveLength(8);
    const tallies = () => world.knex('level_tallies').orderBy('contract_ref');
    const kept = await tallies();
    await tallyLevels(
      world.knex,
      kept.map(row => pairOf(row)),
    );
    expect(await tallies()).toEqual(kept);
    expect(await inGroups.run()).toBe(0);
  });

  it('takes the times of incidents', async () => {
    await judgeAt(T0 + 1);
    await world.knex('incidents').insert({
      id: 'i1',
      product_ref: 'dataproduct:default/orders',
      contract_ref: CONTRACT,
      state: 'resolved',
      severity: 'ticket',
      title: 'Late',
      since: T0 + HOUR,
      opened_at: T0 + 2 * HOUR,
      resolved_at: T0 + 8 * HOUR,
      repaired_at: T0 + 7 * HOUR,
      revision: 1,
    });
    await judgeAt(T0 + DAY + 1);
    expect(await objective('mended')).toMatchObject({
      bad: 1,
      last_value: 6 * 3600,
    });
    await world.knex('incidents').delete();
  });

  it('comes to the same end whatever the order in which results arrive and slices are judged', async () => {
    const looks = Array.from({ length: 14 }, (_, index) => {
      const day = index >> 1;
      const hour = index % 2 === 0 ? 5 : 8;
      const age = day === 3 ? 24 + hour - 4 : hour - 4;
      return [T0 + day * DAY + hour * HOUR, age] as const;
    });
    const end = T0 + 7 * DAY + HOUR;
    const tallies = async () => [
      await world.knex('level_tallies').orderBy('contract_ref'),
      await world.knex('level_quarters').orderBy(['quarter', 'contract_ref']),
    ];
    const outcome = async () =>
      JSON.stringify([
        await slicesOf('by-six'),
        await slicesOf('fresh'),
        await slicesOf('daily'),
        await world
          .knex('objectives as o')
          .join('objective_months as m', 'm.objective_id', 'o.id')
          .select(
            'o.objective_key',
            'o.standing',
            'o.good',
            'o.bad',
            'o.not_measured',
            'o.at_fault',
            'm.good as m_good',
            'm.bad as m_bad',
            'm.not_measured as m_not',
          )
          .orderBy('o.objective_key'),
        await tallies(),
      ]);
    const tallyAnew = async () => {
      const pairs = (await world.knex('level_tallies')).map(row => ({
        productRef: row.product_ref,
        contractRef: row.contract_ref,
      }));
      expect(pairs).not.toEqual([]);
      await tallyLevels(world.knex, pairs);
      const months: number[] = await world
        .knex('objective_months')
        .distinct('month')
        .pluck('month');
      await tallyQuarters(
        world.knex,
        pairs.flatMap(pair => months.map(month => ({ ...pair, month }))),
      );
    };
    const restart = async () => {
      for (const table of [
        'results',
        'check_series',
        'slice_blocks',
        'objective_months',
        'level_quarters',
        'results_arrived',
      ]) {
        await world.knex(table).delete();
      }
      await world.knex('objectives').update({
        first_at: null,
        judged_at: null,
        again_from: null,
        again_to: null,
        at_fault: false,
        fault_since: null,
        standing: 'not-measured',
        next_at: T0,
      });
    };
    for (const [at, age] of looks) await look(at, age);
    await judgeAt(end);
    const inOrder = await outcome();
    expect(inOrder).toContain('10-08 bad');
    const kept = await tallies();
    await tallyAnew();
    // Kept in step with every step, they are what adding up all of it comes to.
    expect(await tallies()).toEqual(kept);

    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(looks, { minLength: looks.length }),
        fc.array(fc.nat(looks.length), { maxLength: 4 }),
        async (shuffled, stops) => {
          await restart();
          now = T0;
          for (const [index, [at, age]] of shuffled.entries()) {
            await look(at, age);
            // Judged in between, at a time by which all of these have come.
            if (stops.includes(index)) await judgeAt(end - DAY + index * 1000);
          }
          await judgeAt(end);
          expect(await outcome()).toBe(inOrder);
        },
      ),
      { numRuns: 8, seed: 5 },
    );
  });
});
