import { Knex } from 'knex';
import { LineVersion } from '../../sync/predecessor';
import { dialectOf } from '../dialect';

/** A version as far as it takes to say which one came before it. */
export interface ComparableVersion extends LineVersion {
  readonly textHash: string;
  /** Its text holds a contract. */
  readonly readable: boolean;
  /** What was found the last time. */
  readonly compared?: {
    readonly previousId?: string;
    readonly revision: string;
  };
}

/** All versions of contracts, in no order. */
export async function readComparable(
  knex: Knex,
  contractRefs: readonly string[],
): Promise<ComparableVersion[]> {
  const rows: {
    id: string;
    contract_ref: string;
    version: string;
    seen_at: number | string;
    stored_at: number | string;
    text_hash: string;
    readable: boolean | number;
    previous_id: string | null;
    revision: string | null;
  }[] = await knex('contract_versions as v')
    .select(
      'v.id',
      'v.contract_ref',
      'v.version',
      'v.seen_at',
      'v.stored_at',
      'v.text_hash',
      't.readable',
      'c.previous_id',
      'c.revision',
    )
    .join('contract_texts as t', 't.hash', 'v.text_hash')
    .leftJoin('contract_changes as c', 'c.version_id', 'v.id')
    .whereRaw(dialectOf(knex).inTexts('v.contract_ref', contractRefs));
  return rows.map(row => ({
    id: row.id,
    contractRef: row.contract_ref,
    version: row.version,
    seenAt: Number(row.seen_at),
    storedAt: Number(row.stored_at),
    textHash: row.text_hash,
    readable: Boolean(row.readable),
    compared:
      row.revision === null
        ? undefined
        : {
            previousId: row.previous_id ?? undefined,
            revision: row.revision,
          },
  }));
}
