import { Knex } from 'knex';
import { dialectOf } from '../../database/dialect';
import { ScoreScope, whereScored } from './scoreScope';

/**
 * Narrows queries beside `products as p` and `domains as d`, each row with one of the two, to what a scope means and the person
 * may see.
 */
export async function whereSubject(
  knex: Knex,
  scope: ScoreScope,
): Promise<<T extends Knex.QueryBuilder>(query: T) => T> {
  const { view, domains, owners } = scope;
  const rows: { ref: string; owner_ref: string | null }[] = await knex(
    'domains',
  ).select('ref', 'owner_ref');
  const seen = rows.filter(
    ({ ref, owner_ref }) =>
      view.sees(ref) &&
      (!domains || domains.includes(ref)) &&
      (!owners || owners.includes(owner_ref ?? '')),
  );
  return query => {
    query.where(either =>
      either
        .where(product => {
          whereScored(knex, product.whereNotNull('p.id'), scope);
        })
        .orWhereRaw(
          dialectOf(knex).inTexts(
            'd.ref',
            seen.map(({ ref }) => ref),
          ),
        ),
    );
    return query;
  };
}

/** Of these domains those of which the person may see each product, and of those below them. In two statements. */
export async function seenWhole(
  knex: Knex,
  scope: ScoreScope,
  domainRefs: readonly string[],
): Promise<ReadonlySet<string>> {
  if (domainRefs.length === 0) return new Set();
  const counted = (): Knex.QueryBuilder =>
    knex('domain_closure as c')
      .join('products as p', 'p.domain_ref', 'c.descendant')
      .whereRaw(dialectOf(knex).inTexts('c.ancestor', domainRefs))
      .groupBy('c.ancestor')
      .select('c.ancestor as ref')
      .count({ products: '*' });
  const [all, seen]: { ref: string; products: number | string }[][] =
    await Promise.all([
      counted(),
      whereScored(knex, counted(), {
        ...scope,
        domains: undefined,
        owners: undefined,
      }),
    ]);
  const seenOf = new Map(
    seen.map(({ ref, products }) => [ref, Number(products)]),
  );
  const hidden = new Set(
    all
      .filter(({ ref, products }) => seenOf.get(ref) !== Number(products))
      .map(({ ref }) => ref),
  );
  return new Set(domainRefs.filter(ref => !hidden.has(ref)));
}
