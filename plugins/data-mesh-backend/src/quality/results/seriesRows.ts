import { Knex } from 'knex';
import { RowValue, rowsOf } from '../../database/rowsOf';
import { countOf, numberOf } from './insertResults';
import { ResultBatch } from './resultBatch';

const STATE = {
  id: 'integer',
  status: 'integer',
  since: 'bigint',
  recent: 'text',
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
export const OF_LATEST = [
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

export const NO_LATEST: readonly null[] = OF_LATEST.map(() => null);

/** What a series says when a result of a batch is its latest. */
export function latestOf(
  batch: ResultBatch,
  row: number,
  statements: ReadonlyMap<string, string>,
): RowValue[] {
  const subject = batch.subjects[batch.subject[row]];
  return [
    batch.observedAt[row],
    numberOf(batch.measure[row]),
    subject.unit ?? null,
    subject.threshold ?? null,
    countOf(batch.rowCount[row]),
    countOf(batch.failedRowCount[row]),
    batch.reasonOf(row),
    subject.runId ?? null,
    subject.backfilled,
    subject.statement === undefined
      ? null
      : statements.get(subject.statement) ?? null,
    subject.toolCheck ?? null,
    subject.matchedBy ?? null,
  ];
}

/** @param set - how columns are set from rows `r` of {@link STATE} */
export async function writeSeries(
  tx: Knex.Transaction,
  set: readonly string[],
  rows: readonly (readonly RowValue[])[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.raw(
    `update check_series set ${set.join(
      ', ',
    )} from ? where check_series.id = r.id`,
    [rowsOf(tx, STATE, rows)],
  );
}
