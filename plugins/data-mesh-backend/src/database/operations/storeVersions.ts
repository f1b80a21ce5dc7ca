import { Knex } from 'knex';
import { sha256 } from '../../text/sha256';
import { chunks } from '../chunks';
import { ContractText } from '../records';
import { markChangesDue } from './changesDue';
import { storeTexts } from './storeTexts';

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
 * A version is one text of one contract; the same text again is the same version. Those of the catalog are noted down to
 * be told to others.
 * @returns how many are new
 */
export async function storeVersions(
  tx: Knex.Transaction,
  versions: readonly NewVersion[],
  context: { readonly now: number; readonly revision: number },
): Promise<number> {
  await storeTexts(
    tx,
    versions.map(version => version.text),
    context.revision,
  );
  const known = await readKnown(tx, versions);
  const ids = new Set([...known.values()].flat().map(({ id }) => id));
  const rows = [];
  for (const version of versions) {
    const id = versionId(version.contractRef, version.text.hash);
    if (ids.has(id)) continue;
    ids.add(id);
    const others = known.get(version.contractRef) ?? [];
    const seenAt = cameIntoForce(version, others, context.now);
    known.set(version.contractRef, [
      ...others,
      { id, seenAt, source: version.source },
    ]);
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
  await markChangesDue(
    tx,
    rows.map(row => row.contract_ref),
  );
  const fromCatalog = rows.filter(row => row.source === 'catalog');
  for (const chunk of chunks(fromCatalog, 200)) {
    await tx('contract_announcements')
      .insert(chunk.map(({ id }) => ({ version_id: id, since: context.now })))
      .onConflict('version_id')
      .ignore();
  }
  return rows.length;
}

interface KnownVersion {
  readonly id: string;
  readonly seenAt: number;
  readonly source: NewVersion['source'];
}

/**
 * The date that the text carries, where it says something: many authors change a contract and leave its date. What the
 * catalog brings holds from now on, unless its date lies after that of all versions before. What is imported came before
 * what the catalog brought.
 */
function cameIntoForce(
  { source, createdAt = Infinity }: NewVersion,
  others: readonly KnownVersion[],
  now: number,
): number {
  const dated = createdAt <= now;
  if (source === 'catalog') {
    return dated && others.every(other => other.seenAt < createdAt)
      ? createdAt
      : now;
  }
  if (dated && others.every(other => other.seenAt !== createdAt)) {
    return createdAt;
  }
  const inCatalog = others.filter(other => other.source === 'catalog');
  return Math.min(now, ...inCatalog.map(other => other.seenAt)) - 1;
}

async function readKnown(
  tx: Knex.Transaction,
  versions: readonly NewVersion[],
): Promise<Map<string, readonly KnownVersion[]>> {
  const rows: {
    id: string;
    contract_ref: string;
    seen_at: number | string;
    source: NewVersion['source'];
  }[] = await tx('contract_versions')
    .select('id', 'contract_ref', 'seen_at', 'source')
    .whereIn('contract_ref', [...new Set(versions.map(v => v.contractRef))]);
  const known = new Map<string, KnownVersion[]>();
  for (const { id, contract_ref, seen_at, source } of rows) {
    const others = known.get(contract_ref) ?? [];
    others.push({ id, seenAt: Number(seen_at), source });
    known.set(contract_ref, others);
  }
  return known;
}

export function versionId(contractRef: string, textHash: string): string {
  return sha256(contractRef, textHash).slice(0, 32);
}
