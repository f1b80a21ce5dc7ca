import { Knex } from 'knex';
import { chunks } from '../chunks';
import { ContractRecord } from '../records';
import { storeVersions } from './storeVersions';

const CHUNK = 50;
const CHUNK_OF_SMALL = 200;

/**
 * Stores contracts in place of what was stored, and each text that is new as a version. Run in a transaction.
 * @returns how many have another content than before
 */
export async function writeContracts(
  tx: Knex.Transaction,
  contracts: readonly ContractRecord[],
  context: { readonly now: number; readonly revision: number },
): Promise<number> {
  const refs = contracts.map(contract => contract.ref);
  const stored: {
    ref: string;
    content_hash: string;
    changed_at: number | string;
  }[] = await tx('contracts')
    .select('ref', 'content_hash', 'changed_at')
    .whereIn('ref', refs);
  const before = new Map(stored.map(row => [row.ref, row]));
  let changed = 0;
  const rows = contracts.map(contract => {
    const same =
      before.get(contract.ref)?.content_hash === contract.contentHash;
    if (!same) changed += 1;
    return {
      ref: contract.ref,
      etag: contract.etag,
      revision: context.revision,
      content_hash: contract.contentHash,
      title: contract.title,
      search_text: contract.searchText,
      owner_ref: contract.ownerRef ?? null,
      domain_ref: contract.domainRef ?? null,
      contract_id: contract.contractId,
      version: contract.version,
      status: contract.status ?? null,
      lifecycle: contract.lifecycle,
      standard: contract.standard,
      access: contract.access,
      classifications: JSON.stringify(contract.classifications),
      schema_objects: contract.schemaObjects,
      fields: contract.fields,
      problem_count: contract.problemCount,
      unmapped_owner: contract.unmappedOwner ?? null,
      unmapped_domain: contract.unmappedDomain ?? null,
      status_errors: JSON.stringify(contract.statusErrors),
      source_file: contract.source?.file ?? null,
      source_line: contract.source?.line ?? null,
      text_hash: contract.text.hash,
      source_url: contract.sourceUrl ?? null,
      changed_at: same
        ? Number(before.get(contract.ref)?.changed_at)
        : context.now,
    };
  });
  await storeVersions(
    tx,
    contracts.map(contract => ({
      contractRef: contract.ref,
      source: 'catalog' as const,
      contractId: contract.contractId,
      version: contract.version,
      status: contract.status,
      standard: contract.standard,
      createdAt: contract.createdAt,
      text: contract.text,
    })),
    context,
  );
  for (const chunk of chunks(rows, CHUNK)) {
    await tx('contracts').insert(chunk).onConflict('ref').merge();
  }
  const ids = await idsOf(tx, refs);
  await tx('contract_classifications')
    .whereIn('contract_id', [...ids.values()])
    .delete();
  const classifications = contracts.flatMap(contract => {
    const id = ids.get(contract.ref);
    return id === undefined
      ? []
      : contract.classifications.map(classification => ({
          contract_id: id,
          classification,
        }));
  });
  for (const chunk of chunks(classifications, CHUNK_OF_SMALL)) {
    await tx('contract_classifications').insert(chunk);
  }
  return changed;
}

/** Their versions stay: a contract that comes back has its history. */
export async function removeContracts(
  tx: Knex.Transaction,
  refs: readonly string[],
): Promise<void> {
  const ids = [...(await idsOf(tx, refs)).values()];
  await tx('contract_classifications').whereIn('contract_id', ids).delete();
  await tx('contracts').whereIn('id', ids).delete();
}

async function idsOf(
  tx: Knex.Transaction,
  refs: readonly string[],
): Promise<Map<string, number>> {
  const rows: { id: number; ref: string }[] = await tx('contracts')
    .select('id', 'ref')
    .whereIn('ref', refs);
  return new Map(rows.map(row => [row.ref, row.id]));
}
