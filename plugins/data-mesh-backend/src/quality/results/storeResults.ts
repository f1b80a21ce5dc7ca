import { Knex } from 'knex';
import { isPostgres } from '../../database/dialect';
import { RowValue, rowsOf } from '../../database/rowsOf';
import { codeOf } from '../status';
import { NewResult } from './newResult';
import { readSince } from './readSince';
import {
  addMoments,
  canBeAddedTo,
  Moment,
  readMoments,
  writeMoments,
} from './recentMoments';
import { advance, inOrder, SeriesState } from './seriesState';

/** A result whose place in the tables is known. */
export interface PlacedResult {
  readonly seriesId: number;
  readonly checkId: number;
  readonly result: NewResult;
  readonly key: number;
  readonly thresholdId: number | null;
  readonly statementHash: string | null;
}

export interface ChangedSeries {
  readonly newest: PlacedResult;
  /** The check stands as before: this is its only series, and only the time of its latest result is another. */
  readonly onlyLater: boolean;
}

export interface Stored {
  readonly stored: number;
  readonly repeated: number;
  readonly fresh: readonly PlacedResult[];
  /** One per series that has new results: the newest of them. */
  readonly changed: readonly ChangedSeries[];
  /** Their series is not there. */
  readonly gone: readonly PlacedResult[];
}

/** A series as it is stored. */
interface StoredSeries extends SeriesState {
  readonly written: string;
  /** The check has no other. */
  readonly alone: boolean;
}

/**
 * Stores results, sorted by series, and brings their series up to date. The caller holds the locks of their contracts, so
 * that of two writers of one series the second sees what the first wrote.
 */
export async function storeResults(
  tx: Knex.Transaction,
  placed: readonly PlacedResult[],
): Promise<Stored> {
  const states = await readSeries(tx, placed);
  const gone = placed.filter(each => !states.has(each.seriesId));
  const { later, perhaps } = sift(placed, states);
  // What is later than all that is stored cannot be a repeat: to look for one costs as much as to insert it.
  await insert(tx, later);
  const late = await insertNew(tx, perhaps);
  const fresh = [...late, ...later];
  const changed = await updateSeries(tx, states, fresh);
  return {
    stored: fresh.length,
    fresh,
    repeated: placed.length - gone.length - fresh.length,
    changed,
    gone,
  };
}

async function readSeries(
  tx: Knex.Transaction,
  placed: readonly PlacedResult[],
): Promise<ReadonlyMap<number, StoredSeries>> {
  const ids = [...new Set(placed.map(each => each.seriesId))];
  const rows: {
    id: number;
    status: number;
    since: number | string;
    observed_at: number | string;
    recent: string;
    alone: boolean | number;
  }[] = await tx
    .select('s.id', 's.status', 's.since', 's.observed_at', 's.recent')
    .select(
      tx.raw(
        'not exists (select 1 from check_series o where o.check_id = s.check_id and o.id <> s.id) as alone',
      ),
    )
    .from(
      rowsOf(
        tx,
        { id: 'integer' },
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
        written: row.recent,
        recent: readMoments(row.recent),
        alone: Boolean(row.alone),
      },
    ]),
  );
}

/** What is certainly new, and what is to be compared with what is stored; each result once. In order of series and time. */
function sift(
  placed: readonly PlacedResult[],
  states: ReadonlyMap<number, SeriesState>,
) {
  const later: PlacedResult[] = [];
  const perhaps: PlacedResult[] = [];
  let before: PlacedResult | undefined;
  // Of one moment of one series.
  const keys = new Set<number>();
  for (const each of placed) {
    const { seriesId, key, result } = each;
    if (
      seriesId !== before?.seriesId ||
      result.observedAt !== before.result.observedAt
    ) {
      keys.clear();
      before = each;
    }
    const state = states.get(seriesId);
    if (state && !keys.has(key)) {
      keys.add(key);
      if (result.observedAt > state.observedAt) later.push(each);
      else perhaps.push(each);
    }
  }
  return { later, perhaps };
}

const COLUMNS = {
  series_id: 'integer',
  observed_at: 'bigint',
  result_key: 'bigint',
  status: 'integer',
  backfilled: 'boolean',
  measure: 'double',
  row_count: 'bigint',
  failed_row_count: 'bigint',
  threshold_id: 'integer',
  run_id: 'text',
  reason: 'text',
} as const;

const NAMES = Object.keys(COLUMNS).join(', ');

async function insert(
  tx: Knex.Transaction,
  results: readonly PlacedResult[],
  otherwise = '',
) {
  if (results.length === 0) return undefined;
  return tx.raw(
    `insert into results (${NAMES}) select ${NAMES} from ? where true ${otherwise}`,
    [rowsOf(tx, COLUMNS, results.map(rowOf))],
  );
}

/** Those that were not there yet. */
async function insertNew(
  tx: Knex.Transaction,
  results: readonly PlacedResult[],
): Promise<PlacedResult[]> {
  if (results.length === 0) return [];
  const answer = await insert(
    tx,
    results,
    'on conflict do nothing returning series_id, observed_at, result_key',
  );
  const rows: Record<string, unknown>[] = isPostgres(tx) ? answer.rows : answer;
  const inserted = new Set(
    rows.map(row => `${row.series_id} ${row.observed_at} ${row.result_key}`),
  );
  return results.filter(each =>
    inserted.has(`${each.seriesId} ${each.result.observedAt} ${each.key}`),
  );
}

function rowOf({ seriesId, result, key, thresholdId }: PlacedResult) {
  const { outcome } = result;
  return [
    seriesId,
    result.observedAt,
    key,
    codeOf(outcome.status),
    result.backfilled,
    numberOf(outcome.measure),
    countOf(outcome.rowCount),
    countOf(outcome.failedRowCount),
    thresholdId,
    result.runId ?? null,
    outcome.status === 'pass' ? null : outcome.reason,
  ];
}

const STATE = {
  id: 'integer',
  status: 'integer',
  since: 'bigint',
  recent: 'text',
  latest: 'boolean',
  observed_at: 'bigint',
  measure: 'double',
  unit: 'text',
  threshold: 'text',
  row_count: 'bigint',
  failed_row_count: 'bigint',
  reason: 'text',
  run_id: 'text',
  backfilled: 'boolean',
  statement_hash: 'text',
  tool_check: 'text',
  matched_by: 'text',
} as const;

/** What only the latest result says. */
const OF_LATEST = [
  'observed_at',
  'measure',
  'unit',
  'threshold',
  'row_count',
  'failed_row_count',
  'reason',
  'run_id',
  'backfilled',
  'statement_hash',
  'tool_check',
  'matched_by',
] as const;

const NO_LATEST: readonly null[] = OF_LATEST.map(() => null);

async function updateSeries(
  tx: Knex.Transaction,
  states: ReadonlyMap<number, StoredSeries>,
  fresh: readonly PlacedResult[],
): Promise<ChangedSeries[]> {
  const bySeries = new Map<number, PlacedResult[]>();
  for (const each of fresh) {
    const others = bySeries.get(each.seriesId);
    if (others) others.push(each);
    else bySeries.set(each.seriesId, [each]);
  }
  const latest: RowValue[][] = [];
  const late: RowValue[][] = [];
  const changed: ChangedSeries[] = [];
  for (const [id, results] of [...bySeries].sort(([a], [b]) => a - b)) {
    const before = states.get(id)!;
    const momentOf = ({ result }: PlacedResult): Moment => [
      result.observedAt,
      codeOf(result.outcome.status),
    ];
    const { state, sinceUnknown, later } = advance(
      before,
      results.map(momentOf),
    );
    const recent =
      later && canBeAddedTo(before.written)
        ? addMoments(before.written, later)
        : writeMoments(state.recent);
    const newest = results.reduce((a, b) =>
      inOrder(momentOf(a), momentOf(b)) > 0 ? a : b,
    );
    const isLatest =
      before.observedAt === 0 ||
      inOrder(momentOf(newest), [before.observedAt, before.status]) > 0;
    const since = sinceUnknown
      ? await readSince(tx, id, state, before)
      : state.since;
    const row = [id, state.status, since, recent];
    if (isLatest) latest.push([...row, true, ...latestOf(newest)]);
    else late.push([...row, false, ...NO_LATEST]);
    const sameStanding =
      before.observedAt > 0 &&
      state.status === before.status &&
      since === before.since;
    changed.push({ newest, onlyLater: before.alone && sameStanding });
  }
  const always = ['status', 'since', 'recent'];
  await update(tx, [...always, ...OF_LATEST], latest);
  await update(tx, always, late);
  return changed;
}

function latestOf({ result, statementHash }: PlacedResult): RowValue[] {
  const { outcome } = result;
  return [
    result.observedAt,
    numberOf(outcome.measure),
    outcome.unit ?? null,
    outcome.threshold ?? null,
    countOf(outcome.rowCount),
    countOf(outcome.failedRowCount),
    outcome.reason,
    result.runId ?? null,
    result.backfilled,
    statementHash,
    result.toolCheck ?? null,
    result.matchedBy ?? null,
  ];
}

async function update(
  tx: Knex.Transaction,
  columns: readonly string[],
  rows: readonly RowValue[][],
) {
  if (rows.length === 0) return;
  const set = columns.map(name => `${name} = r.${name}`).join(', ');
  await tx.raw(
    `update check_series set ${set} from ? where check_series.id = r.id`,
    [rowsOf(tx, STATE, rows)],
  );
}

/** Databases and JSON know no infinity, and nothing that is no number. */
function numberOf(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}

function countOf(value: number | undefined): number | null {
  return value !== undefined && Number.isSafeInteger(Math.round(value))
    ? Math.round(value)
    : null;
}
