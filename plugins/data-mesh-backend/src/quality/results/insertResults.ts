import { Knex } from 'knex';
import { canCopy, copyRows, copyText } from '../../database/copyRows';
import { isPostgres } from '../../database/dialect';
import { RowValue, rowsOf } from '../../database/rowsOf';
import { codeOf } from '../status';
import { ResultBatch } from './resultBatch';

/** Results that are written in one go. */
const ROWS = 5_000;

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

const WITH_REVISION = { ...COLUMNS, revision: 'integer' } as const;

const PASS = codeOf('pass');

/** Results whose places in the tables are known: of each, its place in the batch and its series. */
export interface PlacedRows {
  readonly rows: readonly number[];
  readonly seriesIds: readonly number[];
}

/** Stores what cannot be there yet. */
export async function insertLater(
  tx: Knex.Transaction,
  batch: ResultBatch,
  thresholdIds: readonly (number | null)[],
  { rows, seriesIds }: PlacedRows,
): Promise<void> {
  const copies = rows.length > 0 && (await canCopy(tx));
  for (let at = 0; at < rows.length; at += ROWS) {
    const some = {
      rows: rows.slice(at, at + ROWS),
      seriesIds: seriesIds.slice(at, at + ROWS),
    };
    if (copies) {
      const text = copyOf(batch, thresholdIds, some);
      await copyRows(tx, 'results', Object.keys(columnsOf(batch)), text);
    } else await insert(tx, batch, thresholdIds, some);
  }
}

/** Stores those that are not there yet. Gives these, as places in the batch. */
export async function insertNew(
  tx: Knex.Transaction,
  batch: ResultBatch,
  thresholdIds: readonly (number | null)[],
  { rows, seriesIds }: PlacedRows,
): Promise<ReadonlySet<number>> {
  const fresh = new Set<number>();
  for (let at = 0; at < rows.length; at += ROWS) {
    const some = {
      rows: rows.slice(at, at + ROWS),
      seriesIds: seriesIds.slice(at, at + ROWS),
    };
    const answer = await insert(
      tx,
      batch,
      thresholdIds,
      some,
      'on conflict do nothing returning series_id, observed_at, result_key',
    );
    const found: Record<string, unknown>[] = isPostgres(tx)
      ? answer.rows
      : answer;
    const inserted = new Set(
      found.map(row => `${row.series_id} ${row.observed_at} ${row.result_key}`),
    );
    some.rows.forEach((row, index) => {
      const key = `${some.seriesIds[index]} ${batch.observedAt[row]} ${batch.key[row]}`;
      if (inserted.has(key)) fresh.add(row);
    });
  }
  return fresh;
}

async function insert(
  tx: Knex.Transaction,
  batch: ResultBatch,
  thresholdIds: readonly (number | null)[],
  { rows, seriesIds }: PlacedRows,
  otherwise = '',
) {
  const names = Object.keys(columnsOf(batch)).join(', ');
  return tx.raw(
    `insert into results (${names}) select ${names} from ? where true ${otherwise}`,
    [resultRows(tx, batch, thresholdIds, { rows, seriesIds })],
  );
}

/** Columns of the rows that a batch is written as: hardly any has corrections. */
function columnsOf({ revision }: ResultBatch) {
  return revision ? WITH_REVISION : COLUMNS;
}

/** Results as rows that a statement can select from, with the names of their columns in the table. */
export function resultRows(
  tx: Knex.Transaction,
  batch: ResultBatch,
  thresholdIds: readonly (number | null)[],
  { rows, seriesIds }: PlacedRows,
): Knex.Raw {
  const values = rows.map((row, index): RowValue[] => {
    const subject = batch.subject[row];
    const { backfilled, runId } = batch.subjects[subject];
    const value: RowValue[] = [
      seriesIds[index],
      batch.observedAt[row],
      batch.key[row],
      batch.status[row],
      backfilled,
      numberOf(batch.measure[row]),
      countOf(batch.rowCount[row]),
      countOf(batch.failedRowCount[row]),
      thresholdIds[subject],
      runId ?? null,
      batch.status[row] === PASS ? null : batch.reasonOf(row),
    ];
    if (batch.revision) value.push(batch.revision[row] || null);
    return value;
  });
  return rowsOf(tx, columnsOf(batch), values);
}

/** As {@link copyRows} takes them; the values are those of `insert`, in the same order. */
function copyOf(
  batch: ResultBatch,
  thresholdIds: readonly (number | null)[],
  { rows, seriesIds }: PlacedRows,
): string {
  /** What the results of one subject end with, but for the reason. */
  const ends = new Map<number, string>();
  const endOf = (subject: number) => {
    const known = ends.get(subject);
    if (known !== undefined) return known;
    const { runId } = batch.subjects[subject];
    const end = `${orNull(thresholdIds[subject])}\t${
      runId === undefined ? '\\N' : copyText(runId)
    }`;
    ends.set(subject, end);
    return end;
  };
  const { revision } = batch;
  let text = '';
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    const subject = batch.subject[row];
    const status = batch.status[row];
    const reason = status === PASS ? '\\N' : copyText(batch.reasonOf(row));
    text += `${seriesIds[i]}\t${batch.observedAt[row]}\t${
      batch.key[row]
    }\t${status}\t${batch.subjects[subject].backfilled}\t${orNull(
      numberOf(batch.measure[row]),
    )}\t${orNull(countOf(batch.rowCount[row]))}\t${orNull(
      countOf(batch.failedRowCount[row]),
    )}\t${endOf(subject)}\t${reason}${
      revision ? `\t${revision[row] || '\\N'}` : ''
    }\n`;
  }
  return text;
}

function orNull(value: number | null): number | string {
  return value ?? '\\N';
}

/** Databases and JSON know no infinity, and nothing that is no number. */
export function numberOf(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

export function countOf(value: number): number | null {
  return Number.isSafeInteger(Math.round(value)) ? Math.round(value) : null;
}
