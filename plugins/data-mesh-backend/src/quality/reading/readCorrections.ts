import { CheckHistory } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { isoTime } from '../../service/labels';
import { measuredOf } from './checkRows';
import { resultStatusOf } from './resultStatus';

/** More than this nobody reads; the latest ones are left out. */
const MOST = 500;

type Corrections = NonNullable<CheckHistory['points'][number]['corrections']>;

/** Which result of a series it is, as rows have it. */
interface ResultRow {
  readonly observed_at: number | string;
  readonly result_key: number | string;
}

/** What results of a series said before they were corrected, the first version first. Times are UTC milliseconds. */
export async function readCorrections(
  knex: Knex,
  seriesId: number,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<(result: ResultRow) => Corrections | undefined> {
  const rows = await knex('result_corrections')
    .where('series_id', seriesId)
    .whereBetween('observed_at', [from, to])
    .orderBy(['observed_at', 'result_key', 'revision'])
    .limit(MOST);
  const found = new Map<string, Corrections>();
  for (const row of rows) {
    const key = keyOf(row);
    const said = found.get(key) ?? [];
    found.set(key, said);
    said.push({
      revision: row.revision,
      status: resultStatusOf(row.status),
      ...measuredOf(row),
      correctedAt: isoTime(Number(row.corrected_at)),
    });
  }
  return result => found.get(keyOf(result));
}

function keyOf({ observed_at, result_key }: ResultRow): string {
  return `${observed_at} ${result_key}`;
}
