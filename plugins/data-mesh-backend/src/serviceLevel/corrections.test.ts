import { mockServices } from '@backstage/backend-test-utils';
import { Status } from '@backstage-data-mesh/quality';
import * as fc from 'fast-check';
import { testDatabases } from '../__testUtils__/databases';
import { contract, contractText, product } from '../__testUtils__/entities';
import { createWorld, World } from '../__testUtils__/world';
import { ResultWriter } from '../quality/results/ResultWriter';
import { LevelJudge } from './judge/LevelJudge';
import { forgetLevels } from './__testUtils__/forgetLevels';
import { IncidentKeeper } from './incidents/IncidentKeeper';
import { createServiceLevelReading } from './reading/createServiceLevelReading';
import { ObjectiveRegistry } from './registry/ObjectiveRegistry';
import { SliceStore } from './slices/SliceStore';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A Monday. */
const T0 = Date.UTC(2026, 9, 5);
const DAYS = 6;
const END = T0 + DAYS * DAY + HOUR;

const text = contractText({
  id: 'orders',
  columns: ['order_id', 'loaded_at'],
  extra: `servers:
  - { server: live, type: postgres, environment: production, database: shop, schema: main }
slaProperties:
  - { id: fresh, property: freshness, value: 26, unit: h, element: orders.loaded_at }
  - { id: by-six, property: timeOfAvailability, value: '06:00' }
  - { id: daily, property: frequency, value: 1, unit: d }
  - { id: right, property: errorRate, value: 5, unit: '%' }
customProperties:
  - { property: target, value: '90 %' }`,
});

const { databases, ids } = testDatabases();

/** Someone looked and saw data of so many hours, or says afterwards that it was another age, or none. */
interface Look {
  readonly at: number;
  readonly revision: number;
  readonly hours: number | undefined;
}

describe.each(ids)('service levels and corrected results, %s', id => {
  let world: World;
  let check: string;
  let now = T0;
  const clock = () => now;
  const logger = mockServices.logger.mock();

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

  /** A portal of that morning: nothing is measured yet. */
  async function start() {
    const { knex } = world;
    await forgetLevels(knex);
    now = T0;
    await new ObjectiveRegistry(knex, logger, {}, clock).run();
    const writer = new ResultWriter(knex, { keep: 90 * DAY, now: clock });
    const judge = new LevelJudge(knex, logger, { keep: 90 * DAY, now: clock });
    const keeper = new IncidentKeeper(
      knex,
      logger,
      { policies: [], settle: 0, catchUp: 0 },
      async () => new Map(),
      clock,
    );
    return {
      see: (looks: readonly Look[], tool = 'data-mesh') =>
        writer.write(
          looks.map(({ at, revision, hours }) => ({
            contractRef: 'datacontract:default/orders',
            checkKey: check,
            tool,
            server: 'live',
            outcome: {
              status: statusOf(hours),
              measure: hours === undefined ? undefined : hours * 3600,
              unit: 'seconds',
              reason: '',
            },
            observedAt: at,
            identity: `${at}`,
            revision,
            backfilled: false,
          })),
        ),
      judgeAt: async (moment: number) => {
        now = moment;
        await judge.run();
      },
      keepAt: async (moment: number) => {
        now = moment;
        await judge.run();
        await keeper.run();
      },
    };
  }

  /** What happened to incidents, and what was said of their end. */
  async function told() {
    const { knex } = world;
    const events = await knex('incident_events')
      .orderBy(['incident_id', 'number'])
      .select('type', 'why');
    const over = await knex('messages')
      .where({ reason: 'resolved', role: 'owner' })
      .pluck('payload');
    return {
      timeline: events.map(({ type, why }) => (why ? `${type}: ${why}` : type)),
      over: over.map(payload => JSON.parse(payload).description),
    };
  }

  /** All that is said of objectives and their slices. */
  async function outcome() {
    const { knex } = world;
    const rows = await knex('objectives as o')
      .where('o.type', 'objective')
      .orderBy('o.objective_key')
      .select(
        ...['id', 'objective_key', 'standing', 'good', 'bad', 'not_measured'],
        ...['at_fault', 'fault_since', 'left_slices', 'last_value', 'last_at'],
      );
    const slices = await new SliceStore().read(
      knex,
      rows.map(row => row.id),
      { from: 0, to: Number.MAX_SAFE_INTEGER },
    );
    const months = await knex('objective_months as m')
      .join('objectives as o', 'o.id', 'm.objective_id')
      .orderBy(['o.objective_key', 'm.month'])
      .select('o.objective_key', 'm.good', 'm.bad', 'm.not_measured');
    return {
      months,
      objectives: rows.map(({ id: objective, ...row }) => ({
        ...row,
        at_fault: Boolean(row.at_fault),
        fault_since: row.fault_since && Number(row.fault_since),
        last_at: row.last_at && Number(row.last_at),
        slices: (slices.get(objective) ?? []).map(
          ({ start: from, state, value, measurements }) =>
            `${new Date(from)
              .toISOString()
              .slice(5, 10)} ${state} ${value} ${measurements}`,
        ),
      })),
      tallies: (await knex('level_tallies')).map(({ ...row }) => row),
      quarters: await knex('level_quarters').orderBy('quarter'),
    };
  }

  it('are as if what was corrected had never been said: the slice is good, and the fault is over', async () => {
    const { see, judgeAt } = await start();
    for (let day = 0; day < DAYS; day += 1) {
      await see([{ at: T0 + day * DAY + 7 * HOUR, revision: 0, hours: 3 }]);
    }
    const late = T0 + DAYS * DAY;
    await see([{ at: late + 7 * HOUR, revision: 0, hours: 27 }]);
    await judgeAt(late + 7.5 * HOUR);
    const bad = await outcome();
    const last = (found: typeof bad, key: string) =>
      found.objectives.find(row => row.objective_key === key);
    expect(last(bad, 'fresh')).toMatchObject({ at_fault: true, bad: 1 });
    expect(last(bad, 'by-six')).toMatchObject({ at_fault: true, bad: 1 });

    // The tool had looked at the wrong copy.
    await see([{ at: late + 7 * HOUR, revision: 1, hours: 3 }]);
    await judgeAt(late + 7.6 * HOUR);
    const good = await outcome();
    for (const key of ['fresh', 'by-six', 'right']) {
      expect(last(good, key)).toMatchObject({
        at_fault: false,
        fault_since: null,
        bad: 0,
      });
    }
    expect(last(good, 'by-six')?.slices.at(-1)).toMatch(/^10-11 good/);

    // Nobody has to wonder why a day that was bad is good.
    const { objectives, slices } = createServiceLevelReading(
      world.knex,
      world.access,
    );
    const { items } = await objectives.list({}, world.anyone);
    for (const { id: objectiveId } of items) {
      const said = await slices.slices(objectiveId, {}, world.anyone, now);
      expect(said.items.map(({ corrected }) => corrected)).toEqual([
        ...Array(DAYS).fill(undefined),
        1,
      ]);
    }
  });

  describe('of which an incident knows', () => {
    const late = T0 + DAYS * DAY;

    /** Of a portal with five good days, and then two looks at data that is late. */
    async function broken() {
      const portal = await start();
      for (let day = 0; day < DAYS; day += 1) {
        await portal.see([
          { at: T0 + day * DAY + 5 * HOUR, revision: 0, hours: 1 },
        ]);
      }
      await portal.see([
        { at: late + 7 * HOUR, revision: 0, hours: 27 },
        { at: late + 8 * HOUR, revision: 0, hours: 28 },
      ]);
      await portal.keepAt(late + 8.1 * HOUR);
      // Those who heard that it began hear that it is over.
      await world.knex('messages').update({ state: 'sent' });
      return portal;
    }

    it('end it, and it says so, with how many and of which tool', async () => {
      const { see, keepAt } = await broken();
      now = late + 8.2 * HOUR;
      await see([{ at: late + 7 * HOUR, revision: 1, hours: 3 }]);
      await keepAt(late + 8.3 * HOUR);
      expect((await told()).timeline).toHaveLength(1);
      await see([{ at: late + 8 * HOUR, revision: 1, hours: 4 }]);
      await keepAt(late + 8.4 * HOUR);
      const words = 'Results were corrected: 2 by data-mesh.';
      expect(await told()).toEqual({
        timeline: [
          'opened: Nothing has come by 06:00 (UTC). 2 other promises are broken, too.',
          `calm: ${words}`,
          'resolved',
        ],
        over: [words],
      });
    });

    it('do not end it when the data came, whatever was corrected before', async () => {
      const { see, keepAt } = await broken();
      now = late + 8.2 * HOUR;
      await see([
        { at: late + 7 * HOUR, revision: 1, hours: 3 },
        // Corrected, and as bad as it was.
        { at: late + 8 * HOUR, revision: 1, hours: 27.5 },
      ]);
      await keepAt(late + 8.3 * HOUR);
      await see([{ at: late + 9 * HOUR, revision: 0, hours: 0 }]);
      await keepAt(late + 9.1 * HOUR);
      const { timeline, over } = await told();
      expect(timeline.slice(1)).toEqual(['calm', 'resolved']);
      expect(over).toEqual([undefined]);
    });

    it('are said of the end that they made, and not of a later one', async () => {
      const { see, keepAt } = await broken();
      now = late + 8.2 * HOUR;
      await see([
        { at: late + 7 * HOUR, revision: 1, hours: 3 },
        { at: late + 8 * HOUR, revision: 1, hours: 4 },
      ]);
      await keepAt(late + 8.3 * HOUR);
      await see([{ at: late + 32 * HOUR, revision: 0, hours: 28 }]);
      await keepAt(late + 32.1 * HOUR);
      await see([{ at: late + 33 * HOUR, revision: 0, hours: 1 }]);
      await keepAt(late + 33.1 * HOUR);
      expect((await told()).timeline.slice(-2)).toEqual(['calm', 'resolved']);
    });

    it('end it when what was wrong is taken back, and nothing is known instead', async () => {
      const { see, keepAt } = await broken();
      now = late + 8.2 * HOUR;
      await see([
        { at: late + 7 * HOUR, revision: 2, hours: undefined },
        { at: late + 8 * HOUR, revision: 1, hours: undefined },
      ]);
      await keepAt(late + 8.3 * HOUR);
      expect((await told()).timeline[1]).toBe(
        'calm: Results were corrected: 2 by data-mesh.',
      );
    });

    it('of another tool do not count when one looked later and saw that all is well', async () => {
      const { see, keepAt } = await broken();
      await see([{ at: late + 7.5 * HOUR, revision: 0, hours: 27.5 }], 'dbt');
      await keepAt(late + 8.2 * HOUR);
      await see([{ at: late + 7.5 * HOUR, revision: 1, hours: 3 }], 'dbt');
      await see([{ at: late + 9 * HOUR, revision: 0, hours: 0 }]);
      await keepAt(late + 9.1 * HOUR);
      expect((await told()).timeline.slice(1)).toEqual(['calm', 'resolved']);
    });
  });

  it('come to the same end in whatever order results, repeats and corrections come, and whenever they are judged', async () => {
    const hours = fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 1, max: 4 }) },
      { weight: 2, arbitrary: fc.integer({ min: 5, max: 40 }) },
      { weight: 1, arbitrary: fc.constant(undefined) },
    );
    await fc.assert(
      fc.asyncProperty(
        // Two looks a day; of each up to three versions.
        fc.array(fc.array(hours, { minLength: 1, maxLength: 3 }), {
          minLength: 2 * DAYS,
          maxLength: 2 * DAYS,
        }),
        fc.infiniteStream(fc.nat(1_000_000)),
        async (versions, random) => {
          const all = versions.flatMap((ofOne, index) =>
            ofOne.map(
              (age, revision): Look => ({
                at: T0 + (index >> 1) * DAY + (index % 2 ? 8 : 5) * HOUR,
                revision,
                hours: age,
              }),
            ),
          );
          const last = all.filter(
            (look, index) => all[index + 1]?.at !== look.at,
          );
          const inOrder = await start();
          await inOrder.see(last);
          await inOrder.judgeAt(END);
          const expected = await outcome();

          const pick = () => random.next().value as number;
          const shuffled = [...all, ...all.filter(() => pick() % 4 === 0)]
            .map(each => [pick(), each] as const)
            .sort(([a], [b]) => a - b)
            .map(([, each]) => each);
          const { see, judgeAt } = await start();
          for (let at = 0; at < shuffled.length; ) {
            const end = at + 1 + (pick() % 8);
            await see(shuffled.slice(at, end));
            // At a time by which all of these have come.
            if (pick() % 3 === 0) await judgeAt(END - HOUR + at * 1000);
            at = end;
          }
          await judgeAt(END);
          expect(await outcome()).toEqual(expected);
        },
      ),
      { numRuns: 8, seed: 11 },
    );
  });
});

function statusOf(hours: number | undefined): Status {
  if (hours === undefined) return 'skip';
  return hours <= 26 ? 'pass' : 'fail';
}
