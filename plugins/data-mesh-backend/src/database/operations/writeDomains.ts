import { Knex } from 'knex';
import { markDomainsDue } from '../../governance/due/markDue';
import { chunks } from '../chunks';
import { DomainPair } from '../../sync/domainTree';
import { DomainRecord } from '../records';

export async function writeDomains(
  tx: Knex.Transaction,
  domains: readonly DomainRecord[],
  revision: number,
): Promise<void> {
  const rows = domains.map(domain => ({
    ref: domain.ref,
    etag: domain.etag,
    revision,
    title: domain.title,
    owner_ref: domain.ownerRef ?? null,
    tags: JSON.stringify(domain.tags),
    parent_ref: domain.parentRef ?? null,
    level_settings: domain.levelSettings
      ? JSON.stringify(domain.levelSettings)
      : null,
    status_errors: JSON.stringify(domain.statusErrors),
    source_file: domain.source?.file ?? null,
    source_line: domain.source?.line ?? null,
  }));
  for (const chunk of chunks(rows, 100)) {
    await tx('domains').insert(chunk).onConflict('ref').merge();
  }
}

export async function removeDomains(
  tx: Knex.Transaction,
  refs: readonly string[],
): Promise<void> {
  await tx('domains').whereIn('ref', refs).delete();
  await markDomainsDue(tx, refs);
}

export async function replaceDomainTree(
  tx: Knex.Transaction,
  pairs: readonly DomainPair[],
): Promise<void> {
  await tx('domain_closure').delete();
  for (const chunk of chunks(pairs, 200)) {
    await tx('domain_closure').insert(chunk);
  }
}
