import { Knex } from 'knex';

/** Each domain with those above it, itself first. */
export async function readTree(
  knex: Knex,
): Promise<{ readonly above: ReadonlyMap<string, readonly string[]> }> {
  const rows: { descendant: string; ancestor: string }[] = await knex(
    'domain_closure',
  )
    .select('descendant', 'ancestor')
    .orderBy(['descendant', 'distance', 'ancestor']);
  const above = new Map<string, string[]>();
  for (const { descendant, ancestor } of rows) {
    const known = above.get(descendant);
    if (known) known.push(ancestor);
    else above.set(descendant, [ancestor]);
  }
  return { above };
}
