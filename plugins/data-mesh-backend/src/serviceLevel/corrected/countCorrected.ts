import { ServiceLevelObjective } from '@backstage-data-mesh/service-level';
import { Knex } from 'knex';
import { dialectOf } from '../../database/dialect';
import { seriesOf } from '../judge/measured';
import { sourceOf } from '../judge/sources';
import { readMeasuring } from './measuringSeries';

/** More moments than these nobody reads; the earliest ones are left out. */
const MOST = 5_000;

/** A time, UTC milliseconds; the end is not part of it. */
interface Time {
  readonly start: number;
  readonly end: number;
}

/**
 * How many of the results that measure a promise were corrected, of each slice, by when it was looked.
 *
 * @param slices - at least one, by time
 */
export async function countCorrected(
  knex: Knex,
  contractRef: string,
  promise: ServiceLevelObjective,
  slices: readonly Time[],
): Promise<readonly number[]> {
  const counts = slices.map(() => 0);
  if (promise.type !== 'objective' || contractRef === '') return counts;
  const source = sourceOf(promise, await readMeasuring(knex, contractRef));
  const ids = seriesOf(source);
  if (ids.length === 0) return counts;
  const rows: { observed_at: number | string; results: number | string }[] =
    await knex('result_corrections')
      .whereRaw(dialectOf(knex).inIds('series_id', ids))
      .where('observed_at', '>=', slices[0].start)
      .where('observed_at', '<', slices[slices.length - 1].end)
      // A result may be corrected several times.
      .groupBy('series_id', 'observed_at')
      .select('observed_at')
      .select(knex.raw('count(distinct result_key) as results'))
      .orderBy('observed_at', 'desc')
      .limit(MOST);
  let last = slices.length - 1;
  for (const { observed_at: at, results } of rows) {
    while (Number(at) < slices[last].start) last -= 1;
    if (Number(at) < slices[last].end) counts[last] += Number(results);
  }
  return counts;
}
