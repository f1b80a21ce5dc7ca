import { Knex } from 'knex';
import { rowsOf } from '../../database/rowsOf';

/** From the oldest to the latest of new results of a contract, UTC milliseconds. */
export interface Arrival {
  readonly from: number;
  readonly to: number;
}

/**
 * Leaves word that there are new results: in the transaction that writes them, so that they are judged whatever happens
 * to this process.
 */
export async function noteArrivals(
  tx: Knex,
  arrivals: ReadonlyMap<string, Arrival>,
): Promise<void> {
  if (arrivals.size === 0) return;
  await tx.raw(
    `insert into results_arrived (contract_ref, from_at, to_at, times)
     select contract_ref, from_at, to_at, 1 from ? where true
     on conflict (contract_ref) do update set
       from_at = case when excluded.from_at < results_arrived.from_at then excluded.from_at else results_arrived.from_at end,
       to_at = case when excluded.to_at > results_arrived.to_at then excluded.to_at else results_arrived.to_at end,
       times = results_arrived.times + 1`,
    [
      rowsOf(
        tx,
        { contract_ref: 'text', from_at: 'bigint', to_at: 'bigint' },
        // In one order, so that two writers never wait for each other.
        [...arrivals]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([ref, { from, to }]) => [ref, from, to]),
      ),
    ],
  );
}
