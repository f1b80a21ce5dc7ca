import {
  Campaign,
  isDone,
  Scope,
  Scorecard,
} from '@backstage-data-mesh/governance';
import { CampaignState } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';

/** Whether a product, as its row says, has what a campaign wants of it. */
export function isReached(
  scorecard: Pick<Scorecard, 'levels'>,
  campaign: Pick<Campaign, 'target'>,
  row: { readonly level: string | null; readonly score: number | null },
): boolean {
  return isDone(campaign, scorecard, {
    level: row.level ?? undefined,
    score: row.score ?? undefined,
  });
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
