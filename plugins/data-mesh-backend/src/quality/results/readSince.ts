import { Knex } from 'knex';
import { SeriesState } from './seriesState';

/** Orders the statuses of one moment, the worst first, as `status.ts` does. */
const WORST_FIRST = 'case status when 3 then 5 when 5 then 3 else status end';
const PAGE = 500;

/**
 * Since when a series has its status, from the stored results: for a result that came so late that what is kept of the
 * last ones does not reach back to it.
 */
export async function readSince(
  tx: Knex.Transaction,
  seriesId: number,
  after: SeriesState,
  before: SeriesState,
): Promise<number> {
  let since = after.observedAt;
  let until = after.observedAt + 1;
  for (;;) {
    const rows: { observed_at: number | string; status: number }[] = await tx(
      'results',
    )
      .select('observed_at', 'status')
      .where({ series_id: seriesId })
      .where('observed_at', '<', until)
      .orderBy('observed_at', 'desc')
      .orderByRaw(WORST_FIRST)
      .limit(PAGE);
    let moment = -1;
    for (const row of rows) {
      const at = Number(row.observed_at);
      if (at !== moment && row.status !== after.status) return since;
      if (at !== moment) since = at;
      moment = at;
    }
    if (rows.length < PAGE) break;
    until = moment;
  }
  // Of what retention removed, only the series itself knows.
  return before.status === after.status ? Math.min(before.since, since) : since;
}
