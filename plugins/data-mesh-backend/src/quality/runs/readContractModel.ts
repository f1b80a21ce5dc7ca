import { Contract } from '@backstage-data-mesh/contract';
import { Knex } from 'knex';

/** What a contract of the catalog says now; `undefined` when there is none. */
export async function readContractModel(
  knex: Knex,
  contractRef: string,
): Promise<Contract | undefined> {
  const row = await knex('contracts as c')
    .first('t.model')
    .join('contract_texts as t', 't.hash', 'c.text_hash')
    .where('c.ref', contractRef);
  return row && JSON.parse(row.model);
}
