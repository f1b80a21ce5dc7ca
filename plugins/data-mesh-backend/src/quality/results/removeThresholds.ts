import { Knex } from 'knex';
import { dialectOf } from '../../database/dialect';
import { THRESHOLD_CACHE } from './Thresholds';

const ROWS = 5_000;
const SERIES = 500;
/** As few as this are not worth reading all results for. */
const FEW = 10_000;
/**
 * How long one must have been unused before it goes, in milliseconds. Far longer than writers remember ids: who uses one
 * after it was marked has read it again, and thereby taken the mark back.
 */
const PATIENCE = 10 * THRESHOLD_CACHE;

export interface RemoveThresholdsOptions {
  /** UTC milliseconds. */
  readonly now: number;
  readonly signal?: AbortSignal;
  readonly few?: number;
}

/**
 * Removes thresholds that no result and no day refers to any more: those that were found so some time ago and still are.
 * Reads results a few series at a time.
 *
 * @returns how many
 */
export async function removeThresholds(
  knex: Knex,
  { now, signal, few = FEW }: RemoveThresholdsOptions,
): Promise<number> {
  const [{ count, newest }] = await knex('thresholds')
    .count({ count: '*' })
    .max({ newest: 'id' });
  if (Number(count) <= few) return 0;
  const used = await readUsed(knex, signal);
  const { inIds } = dialectOf(knex);
  let removed = 0;
  let after = 0;
  for (;;) {
    signal?.throwIfAborted();
    // Not those that came while results were read.
    const ids: number[] = await knex('thresholds')
      .where('id', '>', after)
      .where('id', '<=', newest)
      .orderBy('id')
      .limit(ROWS)
      .pluck('id');
    if (ids.length === 0) return removed;
    after = ids[ids.length - 1];
    const unused = ids.filter(id => !used.has(id));
    removed += await knex('thresholds')
      .where(inIds('id', unused))
      .where('unused_since', '<=', now - PATIENCE)
      .delete();
    await knex('thresholds')
      .where(inIds('id', unused))
      .whereNull('unused_since')
      .update({ unused_since: now });
    await knex('thresholds')
      .where(
        inIds(
          'id',
          ids.filter(id => used.has(id)),
        ),
      )
      .whereNotNull('unused_since')
      .update({ unused_since: null });
  }
}

async function readUsed(
  knex: Knex,
  signal?: AbortSignal,
): Promise<ReadonlySet<number>> {
  const { inIds } = dialectOf(knex);
  const used = new Set<number>();
  let after = 0;
  for (;;) {
    signal?.throwIfAborted();
    const series: number[] = await knex('check_series')
      .where('id', '>', after)
      .orderBy('id')
      .limit(SERIES)
      .pluck('id');
    if (series.length === 0) return used;
    after = series[series.length - 1];
    for (const table of ['results', 'result_days']) {
      const ids: (number | null)[] = await knex(table)
        .distinct('threshold_id')
        .where(inIds('series_id', series))
        .pluck('threshold_id');
      for (const id of ids) if (id !== null) used.add(id);
    }
  }
}
