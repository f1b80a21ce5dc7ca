import { Knex } from 'knex';
import { dialectOf } from '../../database/dialect';
import { readRuleSets, StoredRuleSet } from './ruleSetRows';
import { refsOf, ScoreScope, whereScored } from './scoreScope';

/** Those about products, by title. */
export async function readScorecards(
  knex: Knex,
  { view }: ScoreScope,
  wanted: readonly string[] | undefined,
): Promise<StoredRuleSet[]> {
  const refs = wanted?.length ? refsOf(wanted) : undefined;
  return (await readRuleSets(knex, view)).filter(
    ({ kind, about, ref }) =>
      about === 'product' &&
      (refs ? refs.includes(ref) : kind === 'datascorecard'),
  );
}

/** How many products any of these applies to, by their domain or owner. */
export async function countProductsBy(
  knex: Knex,
  scope: ScoreScope,
  by: 'domain' | 'owner',
  ruleSetIds: readonly number[],
): Promise<ReadonlyMap<string, number>> {
  const column = by === 'domain' ? 'p.domain_ref' : 'p.owner_ref';
  const query = knex('products as p')
    .whereExists(
      knex('scores as s')
        .select(knex.raw('1'))
        .whereRaw('s.product_id = p.id')
        .whereRaw(dialectOf(knex).inIds('s.rule_set_id', ruleSetIds)),
    )
    .select(knex.raw(`coalesce(${column}, '') as product_key`))
    .select(knex.raw('count(*) as products'))
    .groupByRaw(`coalesce(${column}, '')`);
  const rows: { product_key: string; products: number | string }[] =
    await whereScored(knex, query, scope);
  return new Map(rows.map(row => [row.product_key, Number(row.products)]));
}
