import { Knex } from 'knex';
import { dialectOf, isPostgres } from '../../database/dialect';
import { rowsOf } from '../../database/rowsOf';
import { Pair, pairKey, pairOf } from '../pair';
import { IncidentRow, StoredIncident, withTimelines } from './incidentRow';

/** The last incident of each. */
export async function readLast(
  tx: Knex,
  pairs: readonly Pair[],
): Promise<ReadonlyMap<string, StoredIncident>> {
  const query = tx
    .select('i.*')
    .from(
      rowsOf(
        tx,
        { product_ref: 'text', contract_ref: 'text' },
        pairs.map(({ productRef, contractRef }) => [productRef, contractRef]),
      ),
    )
    .joinRaw(
      `join incidents i on i.id = (
         select n.id from incidents n
         where n.product_ref = r.product_ref and n.contract_ref = r.contract_ref
         order by n.opened_at desc, n.id desc limit 1)`,
    );
  // What a person does to one meanwhile comes before or after, not in between.
  if (isPostgres(tx)) query.forUpdate('i');
  const rows: IncidentRow[] = await query;
  const stored = await withTimelines(tx, rows);
  return new Map(stored.map(each => [pairKey(pairOf(each.row)), each]));
}

/** When the last incident of each was over; infinite while it is not. */
export async function readBrokenUntil(
  tx: Knex,
  pairs: readonly Pair[],
): Promise<ReadonlyMap<string, number>> {
  const rows: {
    product_ref: string;
    contract_ref: string;
    until: number | string;
  }[] = await tx('incidents')
    .select('product_ref', 'contract_ref')
    .select(
      tx.raw('max(coalesce(resolved_at, ?)) as until', [
        Number.MAX_SAFE_INTEGER,
      ]),
    )
    .whereRaw(
      dialectOf(tx).inTexts(
        'product_ref',
        pairs.map(({ productRef }) => productRef),
      ),
    )
    .groupBy('product_ref', 'contract_ref');
  return new Map(rows.map(row => [pairKey(pairOf(row)), Number(row.until)]));
}
