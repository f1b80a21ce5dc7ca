import { Knex } from 'knex';
import { sortKey } from '../../text/fold';
import { nameOf, readTitles } from '../labels';

/**
 * Brings what products are sorted by in line with the titles of their owners and domains. It looks only at the distinct
 * pairs in use, so a title that changed is one statement, and running it again changes nothing.
 */
export async function updateSortKeys(tx: Knex.Transaction): Promise<void> {
  await updateColumn(tx, 'owner_ref', 'sort_owner');
  await updateColumn(tx, 'domain_ref', 'sort_domain');
}

async function updateColumn(
  tx: Knex.Transaction,
  refColumn: 'owner_ref' | 'domain_ref',
  keyColumn: 'sort_owner' | 'sort_domain',
) {
  const pairs: { ref: string; key: string }[] = await tx('products')
    .distinct(`${refColumn} as ref`, `${keyColumn} as key`)
    .whereNotNull(refColumn);
  for (let i = 0; i < pairs.length; i += 1000) {
    const some = pairs.slice(i, i + 1000);
    const titles = await readTitles(
      tx,
      some.map(pair => pair.ref),
    );
    for (const { ref, key } of some) {
      const wanted = sortKey(titles.get(ref) ?? nameOf(ref));
      if (wanted === key) continue;
      await tx('products')
        .where({ [refColumn]: ref, [keyColumn]: key })
        .update({ [keyColumn]: wanted });
    }
  }
}
