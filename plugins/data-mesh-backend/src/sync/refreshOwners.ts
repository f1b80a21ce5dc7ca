import { Knex } from 'knex';
import { chunks } from '../database/chunks';
import { markOwnersDue } from '../governance/due/markDue';
import { SyncStore } from '../database/SyncStore';
import { CatalogReader } from './CatalogReader';

/** Titles of owners and domains as they are stored. */
export async function readOwners(knex: Knex): Promise<Map<string, string>> {
  const rows: { ref: string; title: string }[] = await knex('owners')
    .select('ref', 'title')
    .unionAll(knex('domains').select('ref', 'title'));
  return new Map(rows.map(row => [row.ref, row.title]));
}

/** Which of the groups and users that something belongs to exist, and what they are called. */
export async function refreshOwners(
  knex: Knex,
  store: SyncStore,
  catalog: CatalogReader,
): Promise<void> {
  const used: { ref: string }[] = await knex('products')
    .select('owner_ref as ref')
    .whereNotNull('owner_ref')
    .union([
      knex('contracts').select('owner_ref as ref').whereNotNull('owner_ref'),
      knex('domains').select('owner_ref as ref').whereNotNull('owner_ref'),
      // Those who govern may own no data.
      knex('rule_sets').select('owner_ref as ref').whereNotNull('owner_ref'),
    ]);
  const wanted = await catalog.titlesOf(used.map(row => row.ref));
  const rows: { ref: string; title: string }[] = await knex('owners').select();
  const stored = new Map(rows.map(row => [row.ref, row.title]));
  const gone = [...stored.keys()].filter(ref => !wanted.has(ref));
  const changed = [...wanted]
    .filter(([ref, title]) => stored.get(ref) !== title)
    .map(([ref, title]) => ({ ref, title }));
  if (gone.length === 0 && changed.length === 0) return;
  await knex.transaction(async tx => {
    for (const refs of chunks(gone, 500)) {
      await tx('owners').whereIn('ref', refs).delete();
    }
    for (const chunk of chunks(changed, 200)) {
      await tx('owners').insert(chunk).onConflict('ref').merge();
    }
    await markOwnersDue(tx, [...gone, ...changed.map(({ ref }) => ref)]);
    await store.markChanged(tx, true);
  });
}
