import { Knex } from 'knex';
import { dialectOf } from '../dialect';

/** Titles of products by ref. */
export async function readProductTitles(
  knex: Knex,
  refs: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(refs)];
  if (wanted.length === 0) return new Map();
  const rows: { ref: string; title: string }[] = await knex('products')
    .select('ref', 'title')
    .whereRaw(dialectOf(knex).inTexts('ref', wanted));
  return new Map(rows.map(row => [row.ref, row.title]));
}
