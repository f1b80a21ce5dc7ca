import { Knex } from 'knex';
import { Scope, whereContractInScope, whereProductInScope } from '../scope';

/** Ids of the products in scope. */
export async function readIdsInScope(
  knex: Knex,
  scope: Scope,
): Promise<number[]> {
  const query = knex('products as p').select('p.id');
  const rows: { id: number }[] = await whereProductInScope(
    knex,
    query,
    'p',
    scope,
  );
  return rows.map(row => row.id);
}

/** Ids of the contracts in scope. */
export async function readContractIdsInScope(
  knex: Knex,
  scope: Scope,
): Promise<number[]> {
  const query = knex('contracts as c').select('c.id');
  const rows: { id: number }[] = await whereContractInScope(
    knex,
    query,
    'c',
    scope,
  );
  return rows.map(row => row.id);
}
