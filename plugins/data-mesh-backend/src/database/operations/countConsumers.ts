import { Knex } from 'knex';
import { Scope, Visible, whereProductInScope, whereVisible } from '../scope';

/** How many products in scope take data from each of these, by id; those without any are left out. */
export async function countConsumers(
  knex: Knex,
  productIds: readonly number[],
  products: Scope,
  contracts: Visible,
): Promise<ReadonlyMap<number, number>> {
  const query = knex('product_ports as o')
    .select('o.product_id', knex.raw('count(distinct i.product_id) as count'))
    .join('product_ports as i', 'i.contract_ref', 'o.contract_ref')
    .join('products as p', 'p.id', 'i.product_id')
    .where({ 'o.direction': 'out', 'i.direction': 'in' })
    .whereIn('o.product_id', productIds)
    .whereRaw('i.product_id <> o.product_id')
    .groupBy('o.product_id');
  whereProductInScope(knex, query, 'p', products);
  if (contracts.type !== 'all') {
    query
      .leftJoin('contracts as c', 'c.ref', 'o.contract_ref')
      .where(seen =>
        seen
          .whereNull('c.id')
          .orWhere(q => whereVisible(knex, q, 'c.id', contracts)),
      );
  }
  const rows: { product_id: number; count: number | string }[] = await query;
  return new Map(rows.map(row => [row.product_id, Number(row.count)]));
}
