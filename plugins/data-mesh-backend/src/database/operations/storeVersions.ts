import { Knex } from 'knex';
import { sha256 } from '../../text/sha256';
import { chunks } from '../chunks';
import { ContractText } from '../records';

export interface NewVersion {
  readonly contractRef: string;
  readonly source: 'catalog' | 'history';
  readonly contractId?: string;
  readonly version: string;
  readonly status?: string;
  readonly standard: string;
  /** UTC milliseconds, the date that the text carries. */
  readonly createdAt?: number;
  readonly text: ContractText;
}

/**
 * A version is one text of one contract; the same text again is the same version. Many authors change a contract and
 * leave its date: a date that another version of the contract has already says nothing, then it came into force when it
 * was first seen.
 */
export async function storeVersions(
  tx: Knex.Transaction,
  versions: readonly NewVersion[],
  context: { readonly now: number; readonly revision: number },
): Promise<number> {
  await storeTexts(tx, versions, context.revision);
  const known: {
    id: string;
    contract_ref: string;
    seen_at: number | string;
  }[] = await tx('contract_versions')
    .select('id', 'contract_ref', 'seen_at')
    .whereIn('contract_ref', [...new Set(versions.map(v => v.contractRef))]);
  const ids = new Set(known.map(row => row.id));
  const dates = new Set(
    known.map(row => `${row.contract_ref} ${Number(row.seen_at)}`),
  );
  const rows = [];
  for (const version of versions) {
    const id = versionId(version.contractRef, version.text.hash);
    if (ids.has(id)) continue;
    ids.add(id);
    const { createdAt } = version;
    const dated =
      createdAt !== undefined &&
      !dates.has(`${version.contractRef} ${createdAt}`);
    const seenAt = dated ? createdAt : context.now;
    dates.add(`${version.contractRef} ${seenAt}`);
    rows.push({
      id,
      contract_ref: version.contractRef,
      text_hash: version.text.hash,
      source: version.source,
      contract_id: version.contractId ?? null,
      version: version.version,
      status: version.status ?? null,
      standard: version.standard,
      seen_at: seenAt,
      stored_at: context.now,
    });
  }
  for (const chunk of chunks(rows, 50)) {
    await tx('contract_versions').insert(chunk).onConflict('id').ignore();
  }
  return rows.length;
}

export function versionId(contractRef: string, textHash: string): string {
  return sha256(contractRef, textHash).slice(0, 32);
}

async function storeTexts(
  tx: Knex.Transaction,
  versions: readonly NewVersion[],
  revision: number,
) {
  const texts = new Map(versions.map(({ text }) => [text.hash, text]));
  const stored: { hash: string }[] = await tx('contract_texts')
    .select('hash')
    .whereIn('hash', [...texts.keys()])
    .where({ revision });
  for (const { hash } of stored) texts.delete(hash);
  // One by one: a text and its model may be megabytes.
  for (const text of texts.values()) {
    await tx('contract_texts')
      .insert({
        hash: text.hash,
        text: text.text,
        revision,
        model: JSON.stringify(text.model),
        problems: JSON.stringify(text.problems),
      })
      .onConflict('hash')
      .merge();
  }
}
