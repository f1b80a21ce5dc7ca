import {
  checksOf,
  MatchTarget,
  ReportMapping,
} from '@backstage-data-mesh/quality';
import { Knex } from 'knex';
import { dialectOf } from '../../database/dialect';

/** Contracts to which results may belong, by their entity refs; those that are not in the catalog are left out. */
export async function readMatchTargets(
  knex: Knex,
  contractRefs: Iterable<string>,
): Promise<MatchTarget[]> {
  const refs = [...new Set(contractRefs)];
  if (refs.length === 0) return [];
  const rows: { ref: string; model: string }[] = await knex('contracts as c')
    .select('c.ref', 't.model')
    .join('contract_texts as t', 't.hash', 'c.text_hash')
    .whereRaw(dialectOf(knex).inTexts('c.ref', refs))
    .orderBy('c.ref');
  return rows.map(({ ref, model }) => {
    const contract = JSON.parse(model);
    const { checks, notExecutable } = checksOf(contract);
    return {
      key: ref,
      contract,
      checks: [...checks, ...notExecutable.map(({ check }) => check)],
    };
  });
}

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
