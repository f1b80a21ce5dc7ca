import { Knex } from 'knex';
import { rowsOf } from '../../database/rowsOf';
import { sha256 } from '../../text/sha256';
import { ResultSubject } from './resultBatch';

/** Stores what engines were asked, each text once. Gives the hash of each. */
export async function storeStatements(
  tx: Knex.Transaction,
  subjects: readonly ResultSubject[],
): Promise<ReadonlyMap<string, string>> {
  const hashes = new Map<string, string>();
  for (const { statement } of subjects) {
    if (statement !== undefined && !hashes.has(statement)) {
      hashes.set(statement, sha256(statement));
    }
  }
  if (hashes.size > 0) {
    const rows = [...hashes]
      .map(([text, hash]) => [hash, text])
      .sort((a, b) => (a[0] < b[0] ? -1 : 1));
    await tx.raw(
      'insert into statements (hash, text) select hash, text from ? where true on conflict (hash) do nothing',
      [rowsOf(tx, { hash: 'text', text: 'text' }, rows)],
    );
  }
  return hashes;
}
