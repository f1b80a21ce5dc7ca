import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { readProduct, StoredProduct } from '../database/operations/readProduct';
import { isVisible } from '../database/scope';
import { AccessService } from './AccessService';
import { notFound } from './problems';
import { CatalogView } from './VisibilityService';

/**
 * Of one of which only that it may be seen has to be known.
 *
 * @throws as `openProduct`
 */
export async function findProduct(
  knex: Knex,
  access: AccessService,
  ref: string,
  credentials: BackstageCredentials,
): Promise<{ readonly id: number; readonly view: CatalogView }> {
  const [view, row] = await Promise.all([
    access.toCatalog(credentials),
    knex('products').first<{ id: number } | undefined>('id').where({ ref }),
  ]);
  if (!row || !isVisible(view.products, row.id)) {
    throw notFound('data product', ref);
  }
  await access.requireProduct(credentials, ref);
  return { id: row.id, view };
}

/** Whether it is there and the catalog shows it; whether the suite's own permission does is asked apart. */
export async function isProductSeen(
  knex: Knex,
  view: CatalogView,
  ref: string,
): Promise<boolean> {
  const row = await knex('products')
    .first<{ id: number } | undefined>('id')
    .where({ ref });
  return row !== undefined && isVisible(view.products, row.id);
}

/** @throws NotFoundError also when the catalog hides it; NotAllowedError when the suite's own permission does */
export async function openProduct(
  knex: Knex,
  access: AccessService,
  ref: string,
  credentials: BackstageCredentials,
): Promise<StoredProduct> {
  const [product, view] = await Promise.all([
    readProduct(knex, ref),
    access.toCatalog(credentials),
  ]);
  if (!product || !isVisible(view.products, product.row.id)) {
    throw notFound('data product', ref);
  }
  await access.requireProduct(credentials, ref);
  return product;
}
