import { Knex } from 'knex';
import { isPostgres } from '../../database/dialect';
import { rowsOf } from '../../database/rowsOf';
import { Pair } from '../pair';

/** Those that flap and are watched whether they stay calm: nothing but time makes them over. */
export async function queueWatched(tx: Knex, now: number): Promise<void> {
  await tx.raw(
    `insert into incident_queue (product_ref, contract_ref, times)
     select product_ref, contract_ref, 1 from incidents
     where state in ('open', 'acknowledged') and calm_since < ?
     on conflict (product_ref, contract_ref) do nothing`,
    [now],
  );
}

/** Whether something has become of any. */
export async function isAnyQueued(knex: Knex): Promise<boolean> {
  return (await knex('incident_queue').first('product_ref')) !== undefined;
}

/** Takes products under contracts that something has become of, at most so many. */
export async function takePairs(
  tx: Knex.Transaction,
  most: number,
): Promise<Pair[]> {
  const query = tx('incident_queue')
    .select('product_ref', 'contract_ref', 'times')
    .orderBy(['product_ref', 'contract_ref'])
    .limit(most);
  // Two keepers at once take different ones; a change that comes meanwhile waits, and is there again.
  if (isPostgres(tx)) query.forUpdate().skipLocked();
  const rows: { product_ref: string; contract_ref: string }[] = await query;
  if (rows.length > 0) {
    await tx.raw(
      `delete from incident_queue where (product_ref, contract_ref) in (
         select product_ref, contract_ref from ?)`,
      [
        rowsOf(
          tx,
          { product_ref: 'text', contract_ref: 'text' },
          rows.map(row => [row.product_ref, row.contract_ref]),
        ),
      ],
    );
  }
  return rows.map(row => ({
    productRef: row.product_ref,
    contractRef: row.contract_ref,
  }));
}
