import { Campaign, isDone, Scorecard } from '@backstage-data-mesh/governance';
import { Knex } from 'knex';
import { domainNamesOf } from '../domainNames';

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

/** The names of the domain of each product and of those above it; no statement for a scope that names no domain. */
export async function namesInScope(
  knex: Knex,
  { scope }: Pick<Campaign, 'scope'>,
  rows: readonly { readonly domain_ref: string | null }[],
): Promise<(domainRef: string | null) => readonly string[]> {
  if (scope.domains.length === 0) return () => [];
  const namesOf = await domainNamesOf(
    knex,
    rows.flatMap(({ domain_ref }) => domain_ref ?? []),
  );
  return ref => (ref === null ? [] : namesOf(ref));
}
