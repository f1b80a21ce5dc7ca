import { Knex } from 'knex';
import { dialectOf } from '../database/dialect';

/** How many products take data in under each of these contracts. */
export async function readConsumers(
  knex: Knex,
  contractRefs: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows: { contract_ref: string; count: number | string }[] = await knex(
    'product_ports',
  )
    .select('contract_ref')
    .countDistinct({ count: 'product_id' })
    .where('direction', 'in')
    .whereRaw(dialectOf(knex).inTexts('contract_ref', contractRefs))
    .groupBy('contract_ref');
  return new Map(rows.map(row => [row.contract_ref, Number(row.count)]));
}

/** Which of these products or contracts have an incident that is not over. */
export async function readTroubled(
  knex: Knex,
  column: 'product_ref' | 'contract_ref',
  refs: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows: { ref: string }[] = await knex('incidents')
    .distinct({ ref: column })
    .whereNot('state', 'resolved')
    .whereRaw(dialectOf(knex).inTexts(column, refs));
  return new Set(rows.map(row => row.ref));
}
