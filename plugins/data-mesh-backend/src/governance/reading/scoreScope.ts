import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { dialectOf } from '../../database/dialect';
import { withSubdomains } from '../../database/operations/withSubdomains';
import { Scope, whereProductInScope } from '../../database/scope';
import { AccessService } from '../../service/AccessService';
import { CatalogView } from '../../service/VisibilityService';

/** Whose scores are meant; without anything all that may be seen. */
export interface ScoreQuery {
  readonly domain?: readonly string[];
  readonly owner?: readonly string[];
}

/** Whose scores are meant, and what the person who asks may see of them. */
export interface ScoreScope {
  readonly view: CatalogView;
  readonly products: Scope;
  /** With sub-domains; missing when all are meant. */
  readonly domains?: readonly string[];
  readonly owners?: readonly string[];
}

/** @throws NotAllowedError for someone who may see no product at all */
export async function openScores(
  knex: Knex,
  access: AccessService,
  query: ScoreQuery,
  credentials: BackstageCredentials,
): Promise<ScoreScope> {
  const { view, products } = await access.toProducts(credentials);
  return {
    view,
    products,
    domains: query.domain?.length
      ? [...(await withSubdomains(knex, refsOf(query.domain)))].sort()
      : undefined,
    owners: query.owner?.length ? refsOf(query.owner) : undefined,
  };
}

/** What cursors are marked with. */
export function markOfScope({ domains, owners }: ScoreScope): unknown {
  return [domains, owners];
}

/** Narrows a query beside `products as p` to a scope. */
export function whereScored<T extends Knex.QueryBuilder>(
  knex: Knex,
  query: T,
  { products, domains, owners }: ScoreScope,
): T {
  const { inTexts } = dialectOf(knex);
  whereProductInScope(knex, query, 'p', products);
  if (domains) query.whereRaw(inTexts('p.domain_ref', domains));
  if (owners) query.whereRaw(inTexts('p.owner_ref', owners));
  return query;
}

export function refsOf(refs: readonly string[]): string[] {
  return [...new Set(refs.map(ref => ref.toLocaleLowerCase('en-US')))].sort();
}
