import { Knex } from 'knex';

/** The domains and all that belong to them. */
export async function withSubdomains(
  knex: Knex,
  refs: readonly string[],
): Promise<ReadonlySet<string>> {
  if (refs.length === 0) return new Set();
  const rows: { ref: string }[] = await knex('domain_closure')
    .select('descendant as ref')
    .whereIn('ancestor', refs);
  return new Set([...refs, ...rows.map(row => row.ref)]);
}
