import { Knex } from 'knex';
import { isVisible, Visible } from '../scope';

/** Refs of stored products, contracts and domains that may not be seen. Only asked for by the few who look at health. */
export async function readHidden(
  knex: Knex,
  view: {
    readonly products: Visible;
    readonly contracts: Visible;
    sees(ref: string): boolean;
  },
): Promise<string[]> {
  if (view.products.type === 'all' && view.contracts.type === 'all') return [];
  const products: { id: number; ref: string }[] = await knex('products').select(
    'id',
    'ref',
  );
  const contracts: { id: number; ref: string }[] = await knex(
    'contracts',
  ).select('id', 'ref');
  const domains: { ref: string }[] = await knex('domains').select('ref');
  return [
    ...products.filter(row => !isVisible(view.products, row.id)),
    ...contracts.filter(row => !isVisible(view.contracts, row.id)),
    ...domains.filter(row => !view.sees(row.ref)),
  ].map(row => row.ref);
}
