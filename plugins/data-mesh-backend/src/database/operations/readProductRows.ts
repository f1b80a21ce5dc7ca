import { Knex } from 'knex';
import { dialectOf } from '../dialect';
import {
  productRowColumns,
  ProductRowRecord,
  readProductRow,
} from './readProductRow';

export async function readProductRows(
  knex: Knex,
  refs: readonly string[],
): Promise<ProductRowRecord[]> {
  const rows = await knex('products as p')
    .select(productRowColumns)
    .whereRaw(dialectOf(knex).inTexts('p.ref', refs));
  return rows.map(readProductRow);
}
