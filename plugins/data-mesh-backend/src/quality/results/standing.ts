import { Knex } from 'knex';
import { chunks } from '../../database/chunks';
import { codeOf, severityOf, standingOf } from '../status';

/** Works out anew how checks stand, from their series. */
export async function recomputeStanding(
  tx: Knex.Transaction,
  checkIds: readonly number[],
): Promise<void> {
  for (const ids of chunks(
    [...checkIds].sort((a, b) => a - b),
    500,
  )) {
    const rows: {
      check_id: number;
      status: number;
      since: number | string;
      observed_at: number | string;
    }[] = await tx('check_series')
      .select('check_id', 'status', 'since', 'observed_at')
      .whereIn('check_id', ids);
    for (const id of ids) {
      const of = rows.filter(row => row.check_id === id);
      if (of.length > 0) {
        const worst = of.reduce((a, b) =>
          severityOf(standingOf(a.status)) <= severityOf(standingOf(b.status))
            ? a
            : b,
        );
        await tx('checks')
          .where({ id })
          .update({
            status: worst.status,
            severity_order: severityOf(
              standingOf(worst.status ?? codeOf('unknown')),
            ),
            since: worst.since,
            observed_at: Math.max(...of.map(row => Number(row.observed_at))),
          });
      }
    }
  }
}
