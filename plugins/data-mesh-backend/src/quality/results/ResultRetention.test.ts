import { mockServices, TestDatabaseId } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { migratedDatabase, testDatabases } from '../../__testUtils__/databases';
import { codeOf, severityOf, standingOf } from '../status';
import { ResultRetention } from './ResultRetention';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 9, 20, 13);
const { databases, ids } = testDatabases();

const KEEP = {
  results: 5 * DAY,
  days: 30 * DAY,
  runs: 5 * DAY,
  unmatched: 5 * DAY,
};

async function open(id: TestDatabaseId) {
  const knex = await migratedDatabase(databases, id);
  const seriesIds: number[] = [];
  for (let i = 0; i < 4; i += 1) {
    await knex('checks').insert({
      contract_ref: 'datacontract:default/orders',
      check_key: `c${i}`,
      origin: 'rule',
      kind: 'sql',
      name: 'c',
      sort_name: 'c',
      executable: true,
      details: '{}',
      promised: true,
      status: 9,
      severity_order: 3,
      ...((await knex.schema.hasColumn('checks', 'search_text')) && {
        search_text: 'c',
      }),
    });
    const check = await knex('checks')
      .where({ check_key: `c${i}` })
      .first();
    await knex('check_series').insert({
      check_id: check.id,
      tool: 't',
      server: '',
      status: 3,
      since: 0,
      observed_at: 0,
      backfilled: false,
      recent: '[]',
    });
    const series = await knex('check_series')
      .where({ check_id: check.id })
      .first();
    seriesIds.push(series.id);
  }
  const retention = new ResultRetention(
    knex,
    KEEP,
    mockServices.logger.mock(),
    () => NOW,
  );
  return { knex, seriesIds, retention };
}

interface Row {
  series_id: number;
  observed_at: number;
  result_key: number;
  status: number;
  measure: number | null;
  row_count: number | null;
  failed_row_count: number | null;
  threshold_id: number | null;
  backfilled: boolean;
}

/** What lines per day ought to be, worked out the slow way. */
function naive(rows: readonly Row[], until: number) {
  const days = new Map<string, Row[]>();
  for (const row of rows.filter(each => each.observed_at < until)) {
    const key = `${row.series_id} ${Math.floor(row.observed_at / DAY)}`;
    days.set(key, [...(days.get(key) ?? []), row]);
  }
  const gravity = (row: Row) => severityOf(standingOf(row.status));
  return [...days].map(([key, of]) => {
    const [seriesId, day] = key.split(' ').map(Number);
    const last = [...of].sort(
      (a, b) =>
        b.observed_at - a.observed_at ||
        gravity(a) - gravity(b) ||
        b.result_key - a.result_key,
    )[0];
    const measures = of.flatMap(({ measure }) => measure ?? []);
    const count = (status: Parameters<typeof codeOf>[0]) =>
      of.filter(row => row.status === codeOf(status)).length;
    return {
      series_id: seriesId,
      day,
      passed: count('pass'),
      warned: count('warn'),
      failed: count('fail'),
      errors: count('error'),
      skipped: count('skip'),
      unknown: count('unknown'),
      last_status: last.status,
      last_at: last.observed_at,
      last_measure: last.measure,
      lowest: measures.length ? Math.min(...measures) : null,
      highest: measures.length ? Math.max(...measures) : null,
      row_count: last.row_count,
      failed_row_count: last.failed_row_count,
      threshold_id: last.threshold_id,
    };
  });
}

const numbers = (row: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      value === null ? null : Number(value),
    ]),
  );

async function daysOf(knex: Knex) {
  return (await knex('result_days').orderBy(['series_id', 'day'])).map(numbers);
}

describe.each(ids)('ResultRetention on %s', id => {
  it('leaves exactly what a recomputation of each day gives, also for what comes late and when it runs again', async () => {
    const { knex, seriesIds, retention } = await open(id);
    let seed = 11;
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return Math.floor((seed / 2147483648) * below);
    };
    const make = (from: number, count: number): Row[] =>
      Array.from({ length: count }, (_, i) => ({
        series_id: seriesIds[random(4)],
        // Few moments, so that some share one.
        observed_at: NOW - random(12) * DAY - random(4) * 3_600_000 * 7,
        result_key: from + i,
        status: random(6),
        measure: random(3) ? random(100) / 4 - 10 : null,
        row_count: random(3) ? random(1000) : null,
        failed_row_count: random(3) ? random(10) : null,
        threshold_id: random(2) ? random(5) : null,
        backfilled: false,
      }));
    const first = make(0, 250);
    await knex('results').insert(first.slice(0, 60));
    for (let at = 60; at < first.length; at += 60) {
      await knex('results').insert(first.slice(at, at + 60));
    }
    const until = Math.floor((NOW - KEEP.results) / DAY) * DAY;
    const sorted = (rows: readonly Row[]) =>
      naive(rows, until)
        .sort((a, b) => a.series_id - b.series_id || a.day - b.day)
        .map(numbers);

    await retention.run();
    expect(await daysOf(knex)).toEqual(sorted(first));
    await retention.run();
    expect(await daysOf(knex)).toEqual(sorted(first));
    const [{ count }] = await knex('results').count({ count: '*' });
    expect(Number(count)).toBe(
      first.filter(row => row.observed_at >= until).length,
    );

    // At other moments than before: of one moment in two portions, the first stays the last.
    const late = make(1_000, 50).map(row => ({
      ...row,
      observed_at: row.observed_at + 1 + row.result_key,
    }));
    await knex('results').insert(late);
    await retention.run();
    expect(await daysOf(knex)).toEqual(sorted([...first, ...late]));
  });

  it('stops when it is told to, and goes on the next time', async () => {
    const { knex, seriesIds, retention } = await open(id);
    await knex('results').insert({
      series_id: seriesIds[0],
      observed_at: NOW - 20 * DAY,
      result_key: 1,
      status: 3,
      backfilled: false,
    });
    await expect(retention.run(AbortSignal.abort())).rejects.toThrow();
    expect(await knex('results')).toHaveLength(1);
    await retention.run();
    expect(await knex('results')).toHaveLength(0);
    expect(await knex('result_days')).toHaveLength(1);
  });

  it('removes old days, runs that are over, what waited too long, statements nobody refers to, and results of series that are gone', async () => {
    const { knex, seriesIds, retention } = await open(id);
    const day = {
      passed: 1,
      warned: 0,
      failed: 0,
      errors: 0,
      skipped: 0,
      unknown: 0,
      last_status: 3,
      last_at: 1,
    };
    await knex('result_days').insert([
      { ...day, series_id: seriesIds[0], day: Math.floor(NOW / DAY) - 31 },
      { ...day, series_id: seriesIds[0], day: Math.floor(NOW / DAY) - 29 },
      { ...day, series_id: 99_999, day: Math.floor(NOW / DAY) },
    ]);
    await knex('results').insert(
      [seriesIds[1], 99_999].map(series => ({
        series_id: series,
        observed_at: NOW,
        result_key: 1,
        status: 3,
        backfilled: false,
      })),
    );
    await knex('statements').insert([
      { hash: 'used', text: 'SELECT 1' },
      { hash: 'unused', text: 'SELECT 2' },
    ]);
    await knex('check_series')
      .where({ id: seriesIds[0] })
      .update({ statement_hash: 'used' });
    const run = {
      contract_ref: 'c',
      tool: 't',
      trigger: 'report',
      priority: 1,
      due_at: 0,
    };
    await knex('quality_runs').insert([
      { ...run, id: 'old', state: 'finished', created_at: NOW - 6 * DAY },
      { ...run, id: 'waits', state: 'queued', created_at: NOW - 6 * DAY },
      { ...run, id: 'new', state: 'finished', created_at: NOW },
    ]);
    const waiting = {
      group_key: 'g',
      tool: 't',
      dataset: 'd',
      why: 'w',
      hint: 'h',
      observation: '{}',
      observed_at: 0,
    };
    await knex('unmatched_results').insert([
      { ...waiting, id: 'a', received_at: NOW - 6 * DAY },
      { ...waiting, id: 'b', received_at: NOW },
    ]);
    await retention.run();
    expect(await knex('result_days').pluck('day')).toEqual([
      Math.floor(NOW / DAY) - 29,
    ]);
    expect(await knex('results').pluck('series_id')).toEqual([seriesIds[1]]);
    expect(await knex('statements').pluck('hash')).toEqual(['used']);
    expect(await knex('quality_runs').orderBy('id').pluck('id')).toEqual([
      'new',
      'waits',
    ]);
    expect(await knex('unmatched_results').pluck('id')).toEqual(['b']);
  });
});
