import { Knex } from 'knex';

const DAY_MS = 86_400_000;

export interface ResultDay {
  /** Days since 1970, UTC. */
  readonly day: number;
  /** The worst of the day. */
  readonly status: number;
  readonly results: number;
  /** Of those that are kept singly: how many correct an earlier version of themselves. */
  readonly corrected: number;
  /** Of the last, like the rest. */
  readonly measure: number | null;
  readonly threshold: string | null;
  readonly row_count: number | string | null;
  readonly failed_row_count: number | string | null;
  readonly lowest: number | null;
  readonly highest: number | null;
}

/** The days of a series, oldest first: those that were rolled up, and those of which the single results are there. */
export async function readDays(
  knex: Knex,
  seriesId: number,
  range: { readonly from: number; readonly to: number },
): Promise<ResultDay[]> {
  const stored = await knex('result_days as d')
    .select('d.*', 't.words as threshold')
    .leftJoin('thresholds as t', 't.id', 'd.threshold_id')
    .where('d.series_id', seriesId)
    .whereBetween('d.day', [
      Math.floor(range.from / DAY_MS),
      Math.floor(range.to / DAY_MS),
    ]);
  const days = new Map<number, ResultDay>(
    stored.map(row => [row.day, fromStored(row)]),
  );
  for (const day of await fromResults(knex, seriesId, range)) {
    const known = days.get(day.day);
    days.set(day.day, known ? together(known, day) : day);
  }
  return [...days.values()].sort((a, b) => a.day - b.day);
}

interface StoredDay
  extends Omit<ResultDay, 'status' | 'results' | 'corrected' | 'measure'> {
  readonly passed: number;
  readonly warned: number;
  readonly failed: number;
  readonly errors: number;
  readonly skipped: number;
  readonly unknown: number;
  readonly last_measure: number | null;
}

function fromStored(row: StoredDay): ResultDay {
  // In the order of the codes, the worst first.
  const counts = [
    row.errors,
    row.failed,
    row.warned,
    row.passed,
    row.skipped,
    row.unknown,
  ];
  return {
    day: row.day,
    status: counts.findIndex(count => count > 0),
    results: counts.reduce((sum, count) => sum + count, 0),
    corrected: 0,
    measure: row.last_measure,
    threshold: row.threshold,
    row_count: row.row_count,
    failed_row_count: row.failed_row_count,
    lowest: row.lowest,
    highest: row.highest,
  };
}

async function fromResults(
  knex: Knex,
  seriesId: number,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<ResultDay[]> {
  const rows = await knex
    .with('days', query =>
      query
        .from('results')
        .select(
          knex.raw(`floor(observed_at / ${DAY_MS}) as day`),
          knex.raw('min(status) as status'),
          knex.raw('count(*) as results'),
          knex.raw('count(revision) as corrected'),
          knex.raw('min(measure) as lowest'),
          knex.raw('max(measure) as highest'),
          knex.raw('max(observed_at) as last_at'),
        )
        .where('series_id', seriesId)
        .whereBetween('observed_at', [from, to])
        .groupBy('day'),
    )
    .from('days as d')
    .select(
      'd.*',
      'r.measure',
      'r.row_count',
      'r.failed_row_count',
      't.words as threshold',
    )
    .join('results as r', join =>
      join
        .on('r.observed_at', 'd.last_at')
        .andOn('r.series_id', knex.raw('?', [seriesId])),
    )
    .leftJoin('thresholds as t', 't.id', 'r.threshold_id')
    .orderBy('r.result_key');
  // Of two at the same moment, the one with the greater key is the last.
  const days = new Map<number, ResultDay>();
  for (const row of rows) {
    days.set(Number(row.day), {
      ...row,
      day: Number(row.day),
      results: Number(row.results),
      corrected: Number(row.corrected),
    });
  }
  return [...days.values()];
}

/** A day of which some results were rolled up before others came in. */
function together(rolledUp: ResultDay, later: ResultDay): ResultDay {
  const bounds = (values: readonly (number | null)[]) =>
    values.filter(value => value !== null);
  const lows = bounds([rolledUp.lowest, later.lowest]);
  const highs = bounds([rolledUp.highest, later.highest]);
  return {
    ...later,
    status: Math.min(rolledUp.status, later.status),
    results: rolledUp.results + later.results,
    lowest: lows.length > 0 ? Math.min(...lows) : null,
    highest: highs.length > 0 ? Math.max(...highs) : null,
  };
}
