import {
  Access,
  ProductFacetName,
  QualitySign,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { dialectOf } from './dialect';
import { codeOf } from '../quality/status';
import { readLevel } from './scoreLevels';
import {
  Scope,
  Visible,
  whereContractInScope,
  whereProductInScope,
  whereVisible,
} from './scope';

/** What narrows products down; several values of one facet: any of them; several facets: all of them. */
export interface ProductCriteria {
  /** Ids of those in which the words searched for were found; absent when none were searched for. */
  readonly found?: readonly number[];
  readonly facets: Readonly<Record<ProductFacetName, readonly string[]>>;
}

/** Who asks, as far as it decides what they get. */
export interface ProductView {
  readonly products: Scope;
  readonly contracts: Visible;
  /** Contracts of which they may know how they are kept; nothing: of none. */
  readonly assessed: Scope | undefined;
}

const SIGNS: ReadonlySet<string> = new Set<QualitySign['status']>([
  'error',
  'fail',
  'warn',
  'pass',
  'not-measured',
]);

/** Stands for products of which no output port has a contract. */
export const NO_STANDARD = 'none';

/** Narrows a query over `products as p`. */
export function whereProductMatches<T extends Knex.QueryBuilder>(
  knex: Knex,
  query: T,
  { found, facets }: ProductCriteria,
  view: ProductView,
): T {
  whereProductInScope(knex, query, 'p', view.products);
  if (found) query.whereRaw(dialectOf(knex).inIds('p.id', found));
  const { type, lifecycle, owner, domain, tag } = facets;
  if (type.length > 0) query.whereIn('p.type', type);
  if (lifecycle.length > 0) query.whereIn('p.lifecycle', lifecycle);
  if (owner.length > 0) query.whereIn('p.owner_ref', owner);
  if (domain.length > 0) {
    query.where(inner =>
      inner
        .whereIn('p.domain_ref', domain)
        .orWhereIn(
          'p.domain_ref',
          knex('domain_closure')
            .select('descendant')
            .whereIn('ancestor', domain),
        ),
    );
  }
  if (tag.length > 0) {
    query.whereIn(
      'p.id',
      knex('product_tags').select('product_id').whereIn('tag', tag),
    );
  }
  whereContracted(knex, query, facets, view.contracts);
  whereStands(knex, query, facets.quality, view.assessed);
  whereLevel(knex, query, facets.level);
  return query;
}

function whereContracted(
  knex: Knex,
  query: Knex.QueryBuilder,
  facets: ProductCriteria['facets'],
  contracts: Visible,
) {
  const { standard, classification, access } = facets;
  const all = () => contractedProducts(knex, contracts);
  if (standard.length > 0) {
    query.where(inner => {
      inner.whereIn('p.id', all().whereIn('c.standard', standard));
      if (standard.includes(NO_STANDARD)) inner.orWhereNotIn('p.id', all());
    });
  }
  if (classification.length > 0) {
    query.whereIn(
      'p.id',
      all()
        .join('contract_classifications as cc', 'cc.contract_id', 'c.id')
        .whereIn('cc.classification', classification),
    );
  }
  if (access.length > 0) {
    const open = () => all().where('c.access', 'open');
    const terms: Record<Access, (q: Knex.QueryBuilder) => void> = {
      open: q => q.whereIn('p.id', open()),
      request: q =>
        q
          .whereIn('p.id', all().where('c.access', 'request'))
          .whereNotIn('p.id', open()),
      unknown: q =>
        q.whereNotIn('p.id', all().whereIn('c.access', ['open', 'request'])),
    };
    query.where(inner => {
      for (const value of access) {
        if (isAccess(value)) inner.orWhere(terms[value]);
      }
    });
  }
}

/** A product stands as the worst of its contracts; what was never measured says nothing beside what was. */
function whereStands(
  knex: Knex,
  query: Knex.QueryBuilder,
  chosen: readonly string[],
  assessed: Scope | undefined,
) {
  if (chosen.length === 0) return;
  const measured = (signs: (q: Knex.QueryBuilder) => void) =>
    assessedProducts(knex, assessed).where(signs);
  const unmeasured = codeOf('not-measured');
  query.where(inner => {
    for (const value of chosen) {
      if (!isSign(value)) continue;
      if (value === 'not-measured') {
        inner.orWhereNotIn(
          'p.id',
          measured(q => q.where('q.sign', '<', unmeasured)),
        );
      } else {
        const sign = codeOf(value);
        inner.orWhere(both =>
          both
            .whereIn(
              'p.id',
              measured(q => q.where('q.sign', sign)),
            )
            .whereNotIn(
              'p.id',
              measured(q => q.where('q.sign', '<', sign)),
            ),
        );
      }
    }
  });
}

/** At any of these levels of scorecards; a value that is none is met by nothing. */
function whereLevel(
  knex: Knex,
  query: Knex.QueryBuilder,
  chosen: readonly string[],
) {
  if (chosen.length === 0) return;
  query.whereIn(
    'p.id',
    knex('scores as s')
      .join('rule_sets as t', 't.id', 's.rule_set_id')
      .select('s.product_id')
      .where(any => {
        for (const value of chosen) {
          const { ruleSet, level } = readLevel(value);
          any.orWhere({ 't.ref': ruleSet, 's.level': level });
        }
      }),
  );
}

/** Ids of products with an output port under a contract of which it may be known how it is kept, as `q`. */
function assessedProducts(knex: Knex, assessed: Scope | undefined) {
  const query = knex
    .select('po.product_id')
    .from('product_ports as po')
    .join('contracts as c', 'c.ref', 'po.contract_ref')
    .join('contract_quality as q', 'q.contract_ref', 'c.ref')
    .where('po.direction', 'out');
  return assessed
    ? whereContractInScope(knex, query, 'c', assessed)
    : query.whereRaw('1 = 0');
}

/** Ids of products with an output port under a contract that exists and may be seen. */
function contractedProducts(knex: Knex, contracts: Visible) {
  const query = knex
    .select('po.product_id')
    .from('product_ports as po')
    .join('contracts as c', 'c.ref', 'po.contract_ref')
    .where('po.direction', 'out');
  return whereVisible(knex, query, 'c.id', contracts);
}

function isSign(value: string): value is QualitySign['status'] {
  return SIGNS.has(value);
}

function isAccess(value: string): value is Access {
  return value === 'open' || value === 'request' || value === 'unknown';
}
