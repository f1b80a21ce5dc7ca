import { Knex } from 'knex';
import { ulid } from 'ulid';
import { chunks } from '../chunks';
import { dialectOf } from '../dialect';

const CHUNK = 200;

/** A contract of which versions are to be compared again with the ones before. */
export interface DueContract {
  readonly contractRef: string;
  readonly stamp: string;
}

/** Run within the transaction of the change that makes it necessary. */
export async function markChangesDue(
  tx: Knex,
  contractRefs: Iterable<string>,
): Promise<void> {
  const stamp = ulid();
  const rows = [...new Set(contractRefs)].map(ref => ({
    contract_ref: ref,
    stamp,
  }));
  for (const chunk of chunks(rows, CHUNK)) {
    await tx('contract_changes_due')
      .insert(chunk)
      .onConflict('contract_ref')
      .merge();
  }
}

/** After the code that compares has changed. */
export async function markOlderRevisionsDue(
  knex: Knex,
  revision: string,
): Promise<void> {
  const rows: { contract_ref: string }[] = await knex('contract_changes')
    .distinct('contract_ref')
    .whereNot({ revision });
  await markChangesDue(
    knex,
    rows.map(row => row.contract_ref),
  );
}

export async function readChangesDue(
  knex: Knex,
  limit: number,
): Promise<DueContract[]> {
  const rows: { contract_ref: string; stamp: string }[] = await knex(
    'contract_changes_due',
  )
    .select('contract_ref', 'stamp')
    .orderBy('contract_ref')
    .limit(limit);
  return rows.map(row => ({
    contractRef: row.contract_ref,
    stamp: row.stamp,
  }));
}

/** Those that became due again in the meantime stay. */
export async function settleChangesDue(
  knex: Knex,
  due: readonly DueContract[],
): Promise<void> {
  const stamps = [...new Set(due.map(({ stamp }) => stamp))];
  for (const stamp of stamps) {
    const refs = due
      .filter(contract => contract.stamp === stamp)
      .map(contract => contract.contractRef);
    await knex('contract_changes_due')
      .where({ stamp })
      .whereRaw(dialectOf(knex).inTexts('contract_ref', refs))
      .delete();
  }
}
