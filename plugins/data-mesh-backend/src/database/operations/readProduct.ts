import { Knex } from 'knex';
import { ProductInfo } from '../records';
import {
  productRowColumns,
  ProductRowRecord,
  readProductRow,
} from './readProductRow';

export interface StoredProduct {
  readonly row: ProductRowRecord;
  readonly details: ProductInfo;
}

export async function readProduct(
  knex: Knex,
  ref: string,
): Promise<StoredProduct | undefined> {
  const row = await knex('products as p')
    .join('product_details as d', 'd.product_id', 'p.id')
    .first([...productRowColumns, 'd.details'])
    .where('p.ref', ref);
  return row && { row: readProductRow(row), details: JSON.parse(row.details) };
}
