import { Measurement } from '@backstage-data-mesh/service-level';
import { Knex } from 'knex';
import { dialectOf } from '../../database/dialect';
import { TextRead } from '../../database/readTogether';
import { plannedRowsOf, rowsOf } from '../../database/rowsOf';
import { MeasuredResult } from './measurements';
import { Span } from './judgeSlices';
import { IncidentTime } from './sources';

/** The first result of each series, of those that have one. UTC milliseconds. */
export async function readFirsts(
  knex: Knex,
  seriesIds: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  if (seriesIds.length === 0) return new Map();
  const rows: { id: number; first: number | string | null }[] = await knex
    .select('r.id')
    .select(
      knex.raw(
        '(select min(f.observed_at) from results f where f.series_id = r.id) as first',
      ),
    )
    .from(
      rowsOf(
        knex,
        { id: 'integer' },
        seriesIds.map(id => [id]),
      ),
    );
  return new Map(
    rows.flatMap(({ id, first }): [number, number][] =>
      first === null ? [] : [[id, Number(first)]],
    ),
  );
}

export interface SeriesSpan extends Span {
  readonly seriesId: number;
}

type ResultCells = [
  at: number,
  key: number,
  status: number,
  measure: number | null,
  rowCount: number | null,
  failedRowCount: number | null,
];

export type ResultsBySeries = ReadonlyMap<number, readonly MeasuredResult[]>;

/** Results of series in their times, by time. Of each series as one text, which is read in less time than rows are. */
export function readingResults(
  knex: Knex,
  spans: readonly SeriesSpan[],
): TextRead<ResultsBySeries> {
  const { listOf } = dialectOf(knex);
  return {
    select: knex.raw(
      `select r.id, r.from_at, r.to_at, (
         select ${listOf(
           'x.observed_at, x.result_key, x.status, x.measure, x.row_count, x.failed_row_count',
         )}
         from results x
         where x.series_id = r.id and x.observed_at >= r.from_at and x.observed_at <= r.to_at
       ) from ?`,
      [
        plannedRowsOf(
          knex,
          { id: 'integer', from_at: 'bigint', to_at: 'bigint' },
          spans.map(({ seriesId, from, to }) => [seriesId, from, to]),
        ),
      ],
    ),
    take: rows =>
      new Map(rows.map(({ id, text }) => [id, resultsIn(id, text)])),
  };
}

function resultsIn(seriesId: number, text: string | null): MeasuredResult[] {
  const cells: ResultCells[] = JSON.parse(text ?? '[]');
  const results: MeasuredResult[] = [];
  let isInOrder = true;
  let before = -Infinity;
  for (const cell of cells) {
    const at = cell[0];
    if (at < before) isInOrder = false;
    before = at;
    results.push({
      seriesId,
      at,
      key: cell[1],
      status: cell[2],
      measure: cell[3] ?? undefined,
      rowCount: cell[4] ?? undefined,
      failedRowCount: cell[5] ?? undefined,
    });
  }
  // As the database comes upon them they mostly are.
  return isInOrder ? results : results.sort((a, b) => a.at - b.at);
}

export interface ContractSpan extends Span {
  readonly contractRef: string;
}

/** Whether the portal could ask for the data of contracts when it tried: 100 or 0, by contract. */
export async function readProbes(
  knex: Knex,
  spans: readonly ContractSpan[],
): Promise<ReadonlyMap<string, Measurement[]>> {
  const found = new Map<string, Measurement[]>();
  if (spans.length === 0) return found;
  const rows: {
    contract_ref: string;
    server: string;
    probed_at: number | string;
    answered: boolean | number;
  }[] = await knex
    .select('a.contract_ref', 'a.server', 'a.probed_at', 'a.answered')
    .from(contractSpans(knex, spans))
    .joinRaw(
      'join availability_probes a on a.contract_ref = r.contract_ref and a.probed_at >= r.from_at and a.probed_at <= r.to_at',
    );
  for (const row of rows) {
    add(found, row.contract_ref, {
      id: `${row.server} ${row.probed_at}`,
      source: row.server,
      time: Number(row.probed_at),
      value: row.answered ? 100 : 0,
    });
  }
  return found;
}

/** How long incidents took, in seconds, by product and contract. */
export async function readIncidentTimes(
  knex: Knex,
  spans: readonly ContractSpan[],
): Promise<ReadonlyMap<string, readonly TimedIncident[]>> {
  const found = new Map<string, TimedIncident[]>();
  if (spans.length === 0) return found;
  const rows: {
    id: string;
    product_ref: string;
    contract_ref: string;
    since: number | string;
    opened_at: number | string;
    repaired_at: number | string | null;
    told_at: number | string | null;
  }[] = await knex
    .select(
      'i.id',
      'i.product_ref',
      'i.contract_ref',
      'i.since',
      'i.opened_at',
      'i.repaired_at',
    )
    .select(
      knex.raw(
        "(select min(m.sent_at) from messages m where m.incident_id = i.id and m.channel <> 'event') as told_at",
      ),
    )
    .from(contractSpans(knex, spans))
    .joinRaw(
      `join incidents i on i.contract_ref = r.contract_ref
         and (i.repaired_at >= r.from_at or i.opened_at >= r.from_at) and i.opened_at <= r.to_at`,
    );
  for (const row of rows) {
    const since = Number(row.since);
    const after = (moment: number | string | null) =>
      moment === null
        ? undefined
        : { time: Number(moment), value: (Number(moment) - since) / 1000 };
    add(found, `${row.product_ref} ${row.contract_ref}`, {
      id: row.id,
      detect: after(row.opened_at),
      notify: after(row.told_at),
      repair: after(row.repaired_at),
    });
  }
  return found;
}

export type TimedIncident = { readonly id: string } & Readonly<
  Record<
    IncidentTime,
    { readonly time: number; readonly value: number } | undefined
  >
>;

function contractSpans(knex: Knex, spans: readonly ContractSpan[]): Knex.Raw {
  return rowsOf(
    knex,
    { contract_ref: 'text', from_at: 'bigint', to_at: 'bigint' },
    spans.map(({ contractRef, from, to }) => [contractRef, from, to]),
  );
}

function add<Value>(found: Map<string, Value[]>, key: string, value: Value) {
  const others = found.get(key);
  if (others) others.push(value);
  else found.set(key, [value]);
}
