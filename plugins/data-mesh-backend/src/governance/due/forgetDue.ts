import { Knex } from 'knex';
import { rowsOf } from '../../database/rowsOf';
import { DueProduct } from '../scoring/productInput';

/** Marks that nobody set again meanwhile. */
export async function forgetDue(
  tx: Knex,
  products: readonly DueProduct[],
): Promise<void> {
  if (products.length === 0) return;
  await tx.raw(
    `delete from score_due where (product_id, times) in (select product_id, times from ?)`,
    [
      rowsOf(
        tx,
        { product_id: 'integer', times: 'integer' },
        products.map(({ id, times }) => [id, times]),
      ),
    ],
  );
}
