import { QualitySign } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { Standing, standingOf } from '../quality/status';
import { IndexedRule } from './indexed';
import {
  CONTRACT_INDEX_COLUMNS,
  ContractIndexRow,
  contractsOfRows,
} from './readIndexedContracts';

/** Quality rules that contracts have now, after an id, in a fixed number of statements. */
export async function readIndexedRules(
  knex: Knex,
  after: number,
  limit: number,
): Promise<IndexedRule[]> {
  const rows: (ContractIndexRow & {
    readonly check_id: number;
    readonly name: string;
    readonly dimension: string | null;
    readonly object: string | null;
    readonly property: string | null;
    readonly details: string;
    readonly status: number;
  })[] = await knex('checks as k')
    .join('contracts as c', 'c.ref', 'k.contract_ref')
    .leftJoin('contract_quality as q', 'q.contract_ref', 'c.ref')
    .select(
      ...CONTRACT_INDEX_COLUMNS,
      'k.id as check_id',
      'k.name',
      'k.dimension',
      'k.object',
      'k.property',
      'k.details',
      'k.status',
    )
    .where({ 'k.promised': true, 'k.origin': 'rule' })
    .where('k.id', '>', after)
    .orderBy('k.id')
    .limit(limit);
  const contracts = await contractsOfRows(knex, rows);
  return rows.map((row, index) => ({
    id: row.check_id,
    name: row.name,
    description: JSON.parse(row.details).description,
    dimension: row.dimension ?? undefined,
    object: row.object ?? undefined,
    field: row.property ?? undefined,
    status: signStatus(standingOf(row.status)),
    contract: contracts[index],
  }));
}

function signStatus(standing: Standing): QualitySign['status'] {
  return standing === 'skip' || standing === 'unknown'
    ? 'not-measured'
    : standing;
}
