import { Status } from '@backstage-data-mesh/quality';
import { Knex } from 'knex';
import { migratedDatabase, testDatabases } from '../../__testUtils__/databases';
import { codeOf } from '../status';
import { NewResult } from './newResult';
import { Moment, readMoments } from './recentMoments';
import { ResultWriter } from './ResultWriter';
import { advance, inOrder } from './seriesState';

const DAY = 86_400_000;
const T0 = Date.UTC(2026, 9, 1);
const CONTRACT = 'datacontract:default/orders';

const { databases, ids } = testDatabases();

function result(
  at: number,
  status: Status,
  { identity = `${at}`, ...more }: Partial<NewResult> = {},
): NewResult {
  return {
    contractRef: CONTRACT,
    checkKey: 'email-filled',
    tool: 'data-mesh',
    server: 'warehouse',
    outcome: {
      status,
      measure: status === 'pass' ? 0 : 3,
      unit: 'rows',
      threshold: '= 0',
      rowCount: 10,
      failedRowCount: status === 'pass' ? 0 : 3,
      reason: status === 'pass' ? 'All are filled.' : '3 are empty.',
    },
    observedAt: at,
    identity,
    backfilled: false,
    ...more,
  };
}

async function addCheck(knex: Knex, key: string, contract = CONTRACT) {
  await knex('checks').insert({
    contract_ref: contract,
    check_key: key,
    origin: 'rule',
    kind: 'nullValues',
    name: key,
    sort_name: key,
    executable: true,
    details: '{}',
    promised: true,
    status: codeOf('not-measured'),
    severity_order: 3,
  });
}

async function open(id: (typeof ids)[number]) {
  const knex = await migratedDatabase(databases, id);
  await addCheck(knex, 'email-filled');
  return knex;
}

const writerOf = (knex: Knex) =>
  new ResultWriter(knex, { keep: 90 * DAY, now: () => T0 + DAY });

async function seriesOf(knex: Knex) {
  const { recent, ...row } = await knex('check_series').first();
  return {
    ...row,
    since: Number(row.since),
    observed_at: Number(row.observed_at),
    recent: readMoments(recent),
  };
}

async function dump(knex: Knex) {
  return JSON.stringify([
    await knex('results').orderBy(['series_id', 'observed_at', 'result_key']),
    await knex('check_series').orderBy('id'),
    await knex('checks').orderBy('id'),
    await knex('thresholds').orderBy('id'),
    await knex('statements').orderBy('hash'),
  ]);
}

describe.each(ids)('ResultWriter on %s', id => {
  it('stores a result with what it says, and how the series stands', async () => {
    const knex = await open(id);
    const written = await writerOf(knex).write([
      result(T0, 'fail', { runId: 'run-1', statement: 'SELECT 1' }),
    ]);
    expect(written).toEqual({
      stored: 1,
      repeated: 0,
      corrected: 0,
      tooOld: 0,
      homeless: 0,
      changedContracts: [CONTRACT],
      runs: new Map([['run-1', { fail: 1 }]]),
    });
    const [row] = await knex('results');
    expect({ ...row, observed_at: Number(row.observed_at) }).toMatchObject({
      observed_at: T0,
      status: codeOf('fail'),
      measure: 3,
      run_id: 'run-1',
      reason: '3 are empty.',
    });
    expect(await seriesOf(knex)).toMatchObject({
      status: codeOf('fail'),
      since: T0,
      observed_at: T0,
      threshold: '= 0',
      unit: 'rows',
      recent: [[T0, codeOf('fail')]],
    });
    const [check] = await knex('checks');
    expect(check.status).toBe(codeOf('fail'));
    const [statement] = await knex('statements');
    expect(statement.text).toBe('SELECT 1');
  });

  it('changes nothing at all for a repeat, whatever it says, also from another process', async () => {
    const knex = await open(id);
    const first = [result(T0, 'pass'), result(T0 + 5, 'fail')];
    await writerOf(knex).write(first);
    const before = await dump(knex);
    const written = await writerOf(knex).write([
      ...first,
      result(T0, 'fail'),
      result(T0 + 5, 'pass'),
    ]);
    expect(written).toMatchObject({
      stored: 0,
      repeated: 4,
      changedContracts: [],
    });
    expect(await dump(knex)).toBe(before);
  });

  it('takes a result that comes late into its place, without undoing what came since', async () => {
    const knex = await open(id);
    const writer = writerOf(knex);
    await writer.write([result(T0, 'fail'), result(T0 + 20, 'fail')]);
    await writer.write([result(T0 + 10, 'pass')]);
    expect(await seriesOf(knex)).toMatchObject({
      status: codeOf('fail'),
      since: T0 + 20,
      observed_at: T0 + 20,
      recent: [
        [T0, 1],
        [T0 + 10, 3],
        [T0 + 20, 1],
      ],
    });
  });

  it('knows since when a status holds also when a result comes later than the last thirty', async () => {
    const knex = await open(id);
    const writer = writerOf(knex);
    const many = Array.from({ length: 100 }, (_, i) =>
      result(T0 + i * 10, 'fail'),
    );
    await writer.write(many);
    expect((await seriesOf(knex)).since).toBe(T0);
    await writer.write([result(T0 + 15, 'pass')]);
    const series = await seriesOf(knex);
    expect(series.since).toBe(T0 + 20);
    expect(series.recent).toHaveLength(30);
    expect(series.recent[0][0]).toBe(T0 + 700);
  });

  it('keeps no more than the last thirty of those that come one after the other', async () => {
    const knex = await open(id);
    const writer = writerOf(knex);
    for (let i = 0; i < 4; i += 1) {
      await writer.write(
        Array.from({ length: 15 }, (_, j) =>
          result(T0 + i * 15 + j, i % 2 ? 'pass' : 'fail'),
        ),
      );
    }
    const { recent } = await seriesOf(knex);
    expect(recent).toHaveLength(30);
    expect([recent[0][0], recent[29][0]]).toEqual([T0 + 30, T0 + 59]);
  });

  it('gives the same series in whatever order and portions results come', async () => {
    const knex = await open(id);
    const words: Status[] = [
      'pass',
      'fail',
      'warn',
      'error',
      'skip',
      'unknown',
    ];
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    for (let round = 0; round < 12; round += 1) {
      const all = Array.from({ length: 80 }, (_, i) =>
        result(T0 + random(60), words[random(random(2) ? 2 : 6)], {
          identity: `${round} ${i}`,
          server: `s${round}`,
        }),
      );
      const writer = writerOf(knex);
      for (let at = 0; at < all.length; ) {
        const end = at + 1 + random(20);
        await writer.write(all.slice(at, end));
        at = end;
      }
      const moments = all
        .map((each): Moment => [each.observedAt, codeOf(each.outcome.status)])
        .sort(inOrder);
      const byMoment = [...new Map(moments)];
      const last = byMoment[byMoment.length - 1];
      let began = byMoment.length - 1;
      while (began > 0 && byMoment[began - 1][1] === last[1]) began -= 1;
      const row = await knex('check_series')
        .where({ server: `s${round}` })
        .first();
      expect({
        round,
        status: row.status,
        since: Number(row.since),
        recent: readMoments(row.recent),
      }).toEqual({
        round,
        status: last[1],
        since: byMoment[began][0],
        recent: byMoment.slice(-30),
      });
    }
  });

  it('writes a check down that only another tool has, and none of a contract that is gone', async () => {
    const knex = await open(id);
    const written = await writerOf(knex).write([
      result(T0, 'pass', {
        checkKey: 'dbt:1234',
        tool: 'dbt',
        server: '',
        reported: { name: 'Known status', kind: 'custom', object: 'orders' },
      }),
      result(T0, 'pass', { checkKey: 'was-there-once' }),
    ]);
    expect(written).toMatchObject({ stored: 1, homeless: 1 });
    expect(
      await knex('checks').where({ check_key: 'dbt:1234' }).first(),
    ).toMatchObject({
      origin: 'reported',
      name: 'Known status',
      object: 'orders',
    });
  });

  it('finds its way when rows that it remembers are gone', async () => {
    const knex = await open(id);
    const writer = writerOf(knex);
    await writer.write([result(T0, 'pass')]);
    await knex('checks').delete();
    expect(await writer.write([result(T0 + 1, 'pass')])).toMatchObject({
      homeless: 1,
      stored: 0,
    });
    await addCheck(knex, 'email-filled');
    expect(await writer.write([result(T0 + 2, 'pass')])).toMatchObject({
      stored: 1,
    });
  });

  it('remembers nothing of what was rolled back', async () => {
    const knex = await open(id);
    const writer = writerOf(knex);
    await expect(
      knex.transaction(async trx => {
        await writer.write([result(T0, 'fail')], { trx });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await knex('results')).toEqual([]);
    expect(await writer.write([result(T0, 'fail')])).toMatchObject({
      stored: 1,
    });
    const [{ threshold_id }] = await knex('results');
    const [{ id: thresholdId }] = await knex('thresholds');
    expect(threshold_id).toBe(thresholdId);
  });

  it('refuses what retention would remove, and stores no number that is none', async () => {
    const knex = await open(id);
    const odd = result(T0, 'fail');
    const written = await writerOf(knex).write([
      result(T0 - 90 * DAY, 'pass'),
      {
        ...odd,
        outcome: { ...odd.outcome, measure: NaN, rowCount: Infinity },
      },
    ]);
    expect(written).toMatchObject({ stored: 1, tooOld: 1 });
    expect(await knex('results').first()).toMatchObject({
      measure: null,
      row_count: null,
    });
  });

  it('takes quotes, backslashes, braces, commas and NUL in texts as they are', async () => {
    const knex = await open(id);
    const odd = result(T0, 'fail');
    const reason = `a "b" \\c {d,e} NULL 'f' \n ü`;
    await writerOf(knex).write([
      { ...odd, outcome: { ...odd.outcome, reason } },
    ]);
    expect((await knex('results').first()).reason).toBe(reason);
  });

  it('lets two processes write the same and other results at once', async () => {
    const knex = await open(id);
    const many = (from: number, step: number) =>
      Array.from({ length: 200 }, (_, i) => {
        const check = (from + i * step + 400) % 200;
        return result(T0 + (i % 3), i % 2 ? 'pass' : 'fail', {
          checkKey: `dbt:${check}`,
          tool: 'dbt',
          identity: `${check} ${i % 3}`,
          reported: { name: `c${check}`, kind: 'custom' },
        });
      });
    const [one, two] = [writerOf(knex), writerOf(knex)];
    for (let round = 0; round < 3; round += 1) {
      await Promise.all([
        one.write(many(0, 1)),
        two.write(many(199, -1)),
        one.write(many(50, 1)),
        two.write(many(20, -1)),
      ]);
    }
    const [{ count }] = await knex('results').count({ count: '*' });
    const distinct = new Set(
      [many(0, 1), many(199, -1), many(50, 1), many(20, -1)]
        .flat()
        .map(each => each.identity),
    );
    expect(Number(count)).toBe(distinct.size);
    const wrong = await knex('check_series as s')
      .join('results as r', 'r.series_id', 's.id')
      .where('r.observed_at', '>', knex.ref('s.observed_at'));
    expect(wrong).toEqual([]);
  });
});

describe('advance', () => {
  it('lets the worst of one moment stand', () => {
    const none = { status: 5, since: 0, observedAt: 0, recent: [] };
    const { state } = advance(none, [
      [5, codeOf('fail')],
      [5, codeOf('pass')],
    ]);
    expect(state.recent).toEqual([[5, codeOf('fail')]]);
  });
});
