import { ContractChange } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';

/** The changes of a version since the one before it, worst first, as many as are stored. */
export async function readChanges(
  knex: Knex,
  versionId: string,
): Promise<ContractChange[]> {
  const row = await knex('contract_changes')
    .first('changes')
    .where({ version_id: versionId });
  return row ? JSON.parse(row.changes) : [];
}
