import { Knex } from 'knex';
import { chunks } from '../../database/chunks';
import { PlacedRows, resultRows } from './insertResults';
import { SeriesResults } from './placeResults';
import { ResultBatch } from './resultBatch';

const ROWS = 5_000;

/** A result that took the place of an earlier version of itself. */
export interface Correction {
  /** Place in the batch. */
  readonly row: number;
  /** What the one before it said; `status` as tables hold it. */
  readonly before: { readonly status: number; readonly runId?: string };
}

/** The corrections of one series. */
export interface CorrectedSeries extends Omit<SeriesResults, 'rows'> {
  readonly corrections: readonly Correction[];
}

const SAME =
  'x.series_id = r.series_id and x.observed_at = r.observed_at and x.result_key = r.result_key';
const IS_LATER = 'coalesce(x.revision, 0) < coalesce(r.revision, 0)';

/** All that a result says, but for what makes it this one. */
const SAID = [
  'status',
  'backfilled',
  'measure',
  'row_count',
  'failed_row_count',
  'threshold_id',
  'run_id',
  'reason',
  'revision',
] as const;

/**
 * Lets results of higher revisions take the place of what is stored, which is kept beside as what was said before.
 *
 * @param some - of a batch with revisions; of each there is a stored version, maybe a later one
 * @param now - UTC milliseconds
 */
export async function correctResults(
  tx: Knex.Transaction,
  batch: ResultBatch,
  thresholdIds: readonly (number | null)[],
  some: PlacedRows,
  now: number,
): Promise<ReadonlyMap<number, Correction>> {
  const corrections = new Map<number, Correction>();
  for (const part of chunks([...some.rows.keys()], ROWS)) {
    const rows = part.map(place => some.rows[place]);
    const seriesIds = part.map(place => some.seriesIds[place]);
    const from = resultRows(tx, batch, thresholdIds, { rows, seriesIds });
    const found: {
      series_id: number;
      observed_at: number | string;
      result_key: number | string;
      status: number;
      run_id: string | null;
    }[] = await tx
      .select(
        'x.series_id',
        'x.observed_at',
        'x.result_key',
        'x.status',
        'x.run_id',
      )
      .from(from)
      .joinRaw(`join results x on ${SAME} and ${IS_LATER}`);
    if (found.length > 0) {
      const said = new Map(
        found.map(each => [
          `${each.series_id} ${each.observed_at} ${each.result_key}`,
          each,
        ]),
      );
      rows.forEach((row, index) => {
        const before = said.get(
          `${seriesIds[index]} ${batch.observedAt[row]} ${batch.key[row]}`,
        );
        if (before) {
          const { status, run_id } = before;
          corrections.set(row, {
            row,
            before: { status, runId: run_id ?? undefined },
          });
        }
      });
      await tx.raw(
        `insert into result_corrections
           (series_id, observed_at, result_key, revision, status, measure,
            threshold, row_count, failed_row_count, run_id, reason, corrected_at)
         select x.series_id, x.observed_at, x.result_key, coalesce(x.revision, 0),
           x.status, x.measure, t.words, x.row_count, x.failed_row_count,
           x.run_id, x.reason, ?
         from ? join results x on ${SAME} and ${IS_LATER}
         left join thresholds t on t.id = x.threshold_id`,
        [now, from],
      );
      await tx.raw(
        `update results as x set ${SAID.map(name => `${name} = r.${name}`).join(
          ', ',
        )} from ? where ${SAME} and ${IS_LATER}`,
        [from],
      );
    }
  }
  return corrections;
}
