import { Knex } from 'knex';
import { rowsOf } from '../../database/rowsOf';
import { canBeAddedTo, readMoments, Moment } from './recentMoments';

/** A series as it is stored, without its recent moments. */
export interface StoredSeries {
  readonly status: number;
  /** UTC milliseconds. */
  readonly since: number;
  /** UTC milliseconds; 0 before the first result. */
  readonly observedAt: number;
  /** The check has no other. */
  readonly alone: boolean;
  /** It had gone silent. */
  readonly stale: boolean;
  /** Later moments can be added to the recent ones without reading these. */
  readonly addable: boolean;
}

const IDS = { id: 'integer' } as const;

/** Those that are there, by id. */
export async function readSeries(
  tx: Knex.Transaction,
  ids: readonly number[],
): Promise<ReadonlyMap<number, StoredSeries>> {
  const rows: {
    id: number;
    status: number;
    since: number | string;
    observed_at: number | string;
    beginning: string;
    alone: boolean | number;
    stale: boolean | number;
  }[] = await tx
    .select('s.id', 's.status', 's.since', 's.observed_at', 's.stale')
    .select(
      tx.raw('substr(s.recent, 1, 1) as beginning'),
      tx.raw(
        'not exists (select 1 from check_series o where o.check_id = s.check_id and o.id <> s.id) as alone',
      ),
    )
    .from(
      rowsOf(
        tx,
        IDS,
        ids.map(id => [id]),
      ),
    )
    .joinRaw('join check_series s on s.id = r.id');
  return new Map(
    rows.map(row => [
      row.id,
      {
        status: row.status,
        since: Number(row.since),
        observedAt: Number(row.observed_at),
        alone: Boolean(row.alone),
        stale: Boolean(row.stale),
        addable: canBeAddedTo(row.beginning),
      },
    ]),
  );
}

/** The recent moments of some. */
export async function readRecent(
  tx: Knex.Transaction,
  ids: readonly number[],
): Promise<ReadonlyMap<number, readonly Moment[]>> {
  if (ids.length === 0) return new Map();
  const rows: { id: number; recent: string }[] = await tx
    .select('s.id', 's.recent')
    .from(
      rowsOf(
        tx,
        IDS,
        ids.map(id => [id]),
      ),
    )
    .joinRaw('join check_series s on s.id = r.id');
  return new Map(rows.map(row => [row.id, readMoments(row.recent)]));
}
