import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { readProduct, StoredProduct } from '../database/operations/readProduct';
import { isVisible } from '../database/scope';
import { AccessService } from './AccessService';
import { notFound } from './problems';

/** @throws NotFoundError also when the catalog hides it; NotAllowedError when the suite's own permission does */
export async function openProduct(
  knex: Knex,
  access: AccessService,
  ref: string,
  credentials: BackstageCredentials,
): Promise<StoredProduct> {
  const product = await readProduct(knex, ref);
  const view = await access.toCatalog(credentials);
  if (!product || !isVisible(view.products, product.row.id)) {
    throw notFound('data product', ref);
  }
  await access.requireProduct(credentials, ref);
  return product;
}
