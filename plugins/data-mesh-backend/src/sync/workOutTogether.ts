import { Knex } from 'knex';
import { replaceFindings } from '../database/operations/replaceFindings';
import { updateSortKeys } from '../database/operations/updateSortKeys';
import { replaceDomainTree } from '../database/operations/writeDomains';
import { SyncStore } from '../database/SyncStore';
import { deriveFindings } from './deriveFindings';
import { domainTree } from './domainTree';

/** What follows from all entities together: the tree of domains, sort keys, findings. Only after something changed. */
export async function workOutTogether(
  knex: Knex,
  store: SyncStore,
  now: number,
): Promise<void> {
  if ((await store.read('dirty')) === 0) return;
  await knex.transaction(async tx => {
    const domains: { ref: string; parent_ref: string | null }[] = await tx(
      'domains',
    )
      .select('ref', 'parent_ref')
      .orderBy('ref');
    const tree = domainTree(
      domains.map(row => ({
        ref: row.ref,
        parentRef: row.parent_ref ?? undefined,
      })),
    );
    await replaceDomainTree(tx, tree.pairs);
    await updateSortKeys(tx);
    await replaceFindings(
      tx,
      { sources: ['status', 'derived'] },
      await deriveFindings(tx, tree.circles),
      now,
    );
    await store.markChanged(tx, false);
    await store.set('dirty', 0, tx);
  });
}
