import { mockServices } from '@backstage/backend-test-utils';
import { Status } from '@backstage-data-mesh/quality';
import * as fc from 'fast-check';
import { Knex } from 'knex';
import { migratedDatabase, testDatabases } from '../../__testUtils__/databases';
import { codeOf } from '../status';
import { NewResult } from './newResult';
import { Moment, readMoments } from './recentMoments';
import { ResultRetention } from './ResultRetention';
import { ResultWriter } from './ResultWriter';
import { inOrder } from './seriesState';

const DAY = 86_400_000;
const T0 = Date.UTC(2026, 9, 1);
const NOW = T0 + DAY;
const CONTRACT = 'datacontract:default/orders';
const KEEP = 90 * DAY;

const { databases, ids } = testDatabases();

/** A version of the result of a moment; what it says differs from that of others. */
function version(
  at: number,
  status: Status,
  revision?: number,
  more: Partial<NewResult> = {},
): NewResult {
  const said = `${status} ${revision ?? 0}`;
  return {
    contractRef: CONTRACT,
    checkKey: 'email-filled',
    tool: 'nightly',
    server: '',
    outcome: {
      status,
      measure: revision ?? 0,
      unit: 'rows',
      threshold: `<= ${revision ?? 0}`,
      rowCount: 100 + (revision ?? 0),
      failedRowCount: revision ?? 0,
      reason: said,
    },
    observedAt: at,
    identity: `${at}`,
    revision,
    runId: 'run',
    backfilled: false,
    ...more,
  };
}

describe.each(ids)('a result that is corrected, on %s', id => {
  let knex: Knex;

  beforeAll(async () => {
    knex = await migratedDatabase(databases, id);
    await knex('checks').insert({
      contract_ref: CONTRACT,
      check_key: 'email-filled',
      origin: 'rule',
      kind: 'nullValues',
      name: 'E-mails are there',
      sort_name: 'e-mails are there',
      executable: true,
      details: '{}',
      promised: true,
      status: codeOf('not-measured'),
      severity_order: 3,
    });
  });
  afterAll(() => knex.destroy());

  const start = async () => {
    for (const table of [
      'results',
      'result_corrections',
      'result_days',
      'check_series',
      'results_arrived',
    ]) {
      await knex(table).delete();
    }
    return new ResultWriter(knex, { keep: KEEP, now: () => NOW });
  };

  /** All that is kept of results, but for ids and for what was said before. */
  const state = async () => {
    const results = await knex('results as r')
      .leftJoin('thresholds as t', 't.id', 'r.threshold_id')
      .select('r.*', 't.words')
      .orderBy(['observed_at', 'result_key']);
    const series = await knex('check_series').first();
    const check = await knex('checks').first();
    return {
      results: results.map(({ series_id, threshold_id, ...row }) => ({
        ...row,
        observed_at: Number(row.observed_at),
      })),
      series: series && {
        ...series,
        id: undefined,
        since: Number(series.since),
        observed_at: Number(series.observed_at),
        recent: readMoments(series.recent),
      },
      check: {
        status: check.status,
        since: Number(check.since),
        observed_at: Number(check.observed_at),
      },
    };
  };

  const corrections = async () =>
    (await knex('result_corrections').orderBy(['observed_at', 'revision'])).map(
      ({ revision, status, reason, corrected_at, observed_at }) => ({
        at: Number(observed_at),
        revision,
        status,
        reason,
        correctedAt: Number(corrected_at),
      }),
    );

  it('says what the correction says, and keeps what it said before', async () => {
    const writer = await start();
    await writer.write([version(T0, 'pass'), version(T0 + 10, 'fail')]);
    await knex('results_arrived').delete();
    expect(await writer.write([version(T0 + 10, 'pass', 1)])).toEqual({
      stored: 0,
      repeated: 0,
      corrected: 1,
      tooOld: 0,
      homeless: 0,
      changedContracts: [CONTRACT],
      runs: new Map([['run', { fail: -1, pass: 1 }]]),
    });
    expect(await state()).toMatchObject({
      results: [
        { observed_at: T0, revision: null },
        {
          observed_at: T0 + 10,
          revision: 1,
          status: codeOf('pass'),
          measure: 1,
          words: '<= 1',
          reason: null,
        },
      ],
      series: {
        status: codeOf('pass'),
        since: T0,
        threshold: '<= 1',
        reason: 'pass 1',
        recent: [
          [T0, codeOf('pass')],
          [T0 + 10, codeOf('pass')],
        ],
      },
      check: { status: codeOf('pass'), since: T0, observed_at: T0 + 10 },
    });
    expect(await corrections()).toEqual([
      {
        at: T0 + 10,
        revision: 0,
        status: codeOf('fail'),
        reason: 'fail 0',
        correctedAt: NOW,
      },
    ]);
    // So that its slice is judged again.
    const [arrived] = await knex('results_arrived');
    expect([Number(arrived.from_at), Number(arrived.to_at)]).toEqual([
      T0 + 10,
      T0 + 10,
    ]);
  });

  it('does not change for the same or a lower revision, also when the correction came first', async () => {
    const writer = await start();
    expect(await writer.write([version(T0, 'warn', 2)])).toMatchObject({
      stored: 1,
      corrected: 0,
    });
    const before = await state();
    expect(
      await writer.write([
        version(T0, 'fail'),
        version(T0, 'pass', 1),
        version(T0, 'fail', 2),
      ]),
    ).toMatchObject({
      stored: 0,
      corrected: 0,
      repeated: 3,
      changedContracts: [],
    });
    expect(await state()).toEqual(before);
    expect(await corrections()).toEqual([]);
  });

  it('has one version of several that come together', async () => {
    const writer = await start();
    const together = [
      version(T0, 'fail'),
      version(T0, 'pass', 2),
      version(T0, 'error', 1),
    ];
    expect(await writer.write(together)).toMatchObject({
      stored: 1,
      repeated: 2,
      corrected: 0,
    });
    expect((await state()).results).toMatchObject([{ revision: 2 }]);
  });

  it('shows another one of its moment where that is worse now', async () => {
    const writer = await start();
    await writer.write([
      version(T0, 'fail'),
      version(T0, 'warn', undefined, { identity: 'beside' }),
    ]);
    await writer.write([version(T0, 'pass', 1)]);
    expect((await state()).series).toMatchObject({
      status: codeOf('warn'),
      reason: 'warn 0',
      threshold: '<= 0',
      unit: 'rows',
      recent: [[T0, codeOf('warn')]],
    });
  });

  it('is too old when what it corrects is rolled up, and what was said goes with it', async () => {
    const writer = await start();
    await writer.write([version(T0, 'fail')]);
    await writer.write([version(T0, 'warn', 1)]);
    const later = T0 + KEEP + 2 * DAY;
    await new ResultRetention(
      knex,
      { results: KEEP, days: 10 * KEEP, runs: KEEP, unmatched: KEEP },
      mockServices.logger.mock(),
      () => later,
    ).run();
    expect(await corrections()).toEqual([]);
    const then = new ResultWriter(knex, { keep: KEEP, now: () => later });
    expect(await then.write([version(T0, 'pass', 2)])).toMatchObject({
      tooOld: 1,
      corrected: 0,
    });
    expect(await knex('result_days')).toMatchObject([
      { passed: 0, warned: 1, failed: 0 },
    ]);
  });

  it('ends the same in whatever order and portions versions and repeats come', async () => {
    const statuses: Status[] = ['pass', 'fail', 'warn', 'error', 'skip'];
    const moments = 40;
    const versions = fc.array(
      fc.tuple(
        fc.nat(moments - 1),
        fc.nat(3),
        fc.constantFrom(...statuses, 'pass' as const, 'pass' as const),
      ),
      { minLength: 60, maxLength: 90 },
    );
    await fc.assert(
      fc.asyncProperty(
        versions,
        fc.infiniteStream(fc.nat(1_000_000)),
        async (made, random) => {
          // One says one thing in one revision.
          const all = [
            ...new Map(
              made.map(([moment, revision, status]) => [
                `${moment} ${revision}`,
                version(T0 + moment * 10, status, revision || undefined),
              ]),
            ).values(),
          ];
          const last = [...all]
            .sort((a, b) => (a.revision ?? 0) - (b.revision ?? 0))
            .reduce(
              (byMoment, each) => byMoment.set(each.observedAt, each),
              new Map<number, NewResult>(),
            );
          const sorted = [...last.values()].sort(
            (a, b) => a.observedAt - b.observedAt,
          );
          await (await start()).write(sorted);
          const expected = await state();
          const byTime = sorted
            .map(
              (each): Moment => [each.observedAt, codeOf(each.outcome.status)],
            )
            .sort(inOrder);
          expect(expected.series.recent).toEqual(byTime.slice(-30));

          const pick = () => random.next().value as number;
          const shuffled = [...all, ...all.filter(() => pick() % 3 === 0)]
            .map(each => [pick(), each] as const)
            .sort(([a], [b]) => a - b)
            .map(([, each]) => each);
          const writer = await start();
          for (let at = 0; at < shuffled.length; ) {
            const end = at + 1 + (pick() % 25);
            await writer.write(shuffled.slice(at, end));
            at = end;
          }
          expect(await state()).toEqual(expected);
          // What was shown and is no more is still known.
          for (const { at, revision } of await corrections()) {
            expect(revision).toBeLessThan(last.get(at)?.revision ?? 0);
          }
        },
      ),
      { numRuns: 12, seed: 7 },
    );
  });
});
