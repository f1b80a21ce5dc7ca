import { Knex } from 'knex';
import { dialectOf } from '../dialect';
import { Visible, whereVisible } from '../scope';

/**
 * Ids of products in which all words occur, each in the product's own text or in that of a contract of an output port.
 * One pass over the texts; what else narrows a list down works on the ids.
 */
export async function findWords(
  knex: Knex,
  words: readonly string[],
  contracts: Visible,
): Promise<number[]> {
  const { contains } = dialectOf(knex);
  const query = knex('product_search as s').select('s.product_id as id');
  for (const word of words) {
    const named = knex('contracts as c')
      .join('product_ports as po', 'po.contract_ref', 'c.ref')
      .select('po.product_id')
      .where('po.direction', 'out')
      .whereRaw(contains('c.search_text', word));
    whereVisible(knex, named, 'c.id', contracts);
    query.where(q =>
      q
        .whereRaw(contains('s.search_text', word))
        .orWhereIn('s.product_id', named),
    );
  }
  const rows: { id: number }[] = await query;
  return rows.map(row => row.id);
}
