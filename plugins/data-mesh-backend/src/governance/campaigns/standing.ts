import { Campaign, Scope, Scorecard } from '@backstage-data-mesh/governance';
import { CampaignState } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';

/** Whether a product has what a campaign wants of it; a level counts with those above it. */
export function isReached(
  { levels }: Pick<Scorecard, 'levels'>,
  { target }: Pick<Campaign, 'target'>,
  {
    level,
    score,
  }: { readonly level: string | null; readonly score: number | null },
): boolean {
  if ('score' in target) return (score ?? 0) >= target.score;
  const rank = (name: string | null) =>
    levels.findIndex(one => one.name === name);
  return rank(level) >= rank(target.level);
}

export function stateOf(
  { from, deadline }: Pick<Campaign, 'from' | 'deadline'>,
  products: number,
  done: number,
  now: number,
): CampaignState {
  if (from !== undefined && now < from) return 'planned';
  if (products > 0 && done === products) return 'done';
  return now > deadline ? 'missed' : 'running';
}

/** The names of a domain and of those above it; no statement for a scope that names no domain. */
export async function domainNamesOf(
  knex: Knex,
  { domains }: Pick<Scope, 'domains'>,
): Promise<(domainRef: string | undefined) => readonly string[]> {
  if (domains.length === 0) return () => [];
  const rows: { descendant: string; ancestor: string }[] = await knex(
    'domain_closure',
  ).select('descendant', 'ancestor');
  const names = new Map<string, string[]>();
  for (const { descendant, ancestor } of rows) {
    const known = names.get(descendant);
    if (known) known.push(ancestor);
    else names.set(descendant, [ancestor]);
  }
  return ref => (ref === undefined ? [] : names.get(ref) ?? [ref]);
}
