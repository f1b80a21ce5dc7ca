import { Knex } from 'knex';
import { isPostgres } from '../dialect';

/** PostgreSQL gathers statistics by itself only after a while; until then it plans for the tables it remembers. */
export async function refreshStatistics(knex: Knex): Promise<void> {
  if (!isPostgres(knex)) return;
  for (const table of [
    'products',
    'product_search',
    'product_tags',
    'product_ports',
    'contracts',
    'contract_classifications',
  ]) {
    await knex.raw('analyze ??', [table]);
  }
}
