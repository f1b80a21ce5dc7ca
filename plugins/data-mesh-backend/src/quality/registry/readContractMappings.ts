import { ReportMapping } from '@backstage-data-mesh/quality';
import { Knex } from 'knex';
import { dialectOf } from '../../database/dialect';

/** What contracts themselves say of data with one of these names, in any case of letters. */
export async function readContractMappings(
  knex: Knex,
  datasets: Iterable<string>,
): Promise<ReportMapping[]> {
  const names = [...new Set([...datasets].map(name => name.toLowerCase()))];
  if (names.length === 0) return [];
  const rows: {
    contract_ref: string;
    dataset: string;
    tool: string | null;
    object: string | null;
  }[] = await knex('contract_datasets as d')
    .select('d.contract_ref', 'd.dataset', 'd.tool', 'd.object')
    .join('contracts as c', 'c.ref', 'd.contract_ref')
    .whereRaw(dialectOf(knex).inTexts('d.dataset', names))
    .orderBy(['d.contract_ref', 'd.position']);
  return rows.map(row => ({
    contract: row.contract_ref,
    dataset: row.dataset,
    ...(row.tool !== null && { tool: row.tool }),
    ...(row.object !== null && { object: row.object }),
  }));
}
