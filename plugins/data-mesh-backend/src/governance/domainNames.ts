import { Knex } from 'knex';
import { dialectOf } from '../database/dialect';

/** Of domains, their names and those of the domains above them, the nearest first. */
export async function domainNamesOf(
  knex: Knex,
  refs: readonly string[],
): Promise<(ref: string) => string[]> {
  const rows: { descendant: string; ancestor: string }[] = await knex(
    'domain_closure',
  )
    .select('descendant', 'ancestor')
    .whereRaw(dialectOf(knex).inTexts('descendant', [...new Set(refs)]))
    .orderBy(['descendant', 'distance', 'ancestor']);
  const found = new Map<string, string[]>();
  for (const { descendant, ancestor } of rows) {
    const known = found.get(descendant);
    if (known) known.push(domainName(ancestor));
    else found.set(descendant, [domainName(ancestor)]);
  }
  return ref => found.get(ref) ?? [domainName(ref)];
}

/** `domain:default/sales` → `sales`, other namespaces stay before a slash: as scopes of rules name domains. */
function domainName(ref: string): string {
  return ref.replace(/^domain:/, '').replace(/^default\//, '');
}
