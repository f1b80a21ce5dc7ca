import { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import { Knex } from 'knex';
import { dialectOf } from './dialect';

/**
 * Rows of one table that a person may see in the catalog, by their ids. `only` names the visible ones, `except` the
 * hidden ones (whichever are fewer); rows younger than `upTo` were not looked at and are hidden.
 */
export type Visible =
  | { readonly type: 'all' }
  | { readonly type: 'only'; readonly ids: ReadonlySet<number> }
  | {
      readonly type: 'except';
      readonly ids: ReadonlySet<number>;
      readonly upTo: number;
    };

/** What a rule of a permission policy means for rows. */
export interface AccessCondition {
  readonly rule: 'isOwner' | 'isDomainOwner' | 'isConsumer';
  /** Entity refs of the user and their groups. */
  readonly claims: readonly string[];
}

/** All that decides which products (or contracts) a person sees. */
export interface Scope {
  readonly visible: Visible;
  readonly condition?: PermissionCriteria<AccessCondition>;
}

export function isVisible(visible: Visible, id: number): boolean {
  switch (visible.type) {
    case 'all':
      return true;
    case 'only':
      return visible.ids.has(id);
    default:
      return id <= visible.upTo && !visible.ids.has(id);
  }
}

/** Narrows a query to what is visible in the catalog. */
export function whereVisible<T extends Knex.QueryBuilder>(
  knex: Knex,
  query: T,
  idColumn: string,
  visible: Visible,
): T {
  if (visible.type === 'all') return query;
  const ids = [...visible.ids];
  const dialect = dialectOf(knex);
  if (visible.type === 'only') {
    query.whereRaw(dialect.inIds(idColumn, ids));
    return query;
  }
  query.where(idColumn, '<=', visible.upTo);
  if (ids.length > 0) {
    query.whereRaw(knex.raw('not (?)', [dialect.inIds(idColumn, ids)]));
  }
  return query;
}

/** Narrows a query over `products as <alias>` to a scope. */
export function whereProductInScope<T extends Knex.QueryBuilder>(
  knex: Knex,
  query: T,
  alias: string,
  scope: Scope,
): T {
  whereVisible(knex, query, `${alias}.id`, scope.visible);
  const { condition } = scope;
  if (condition) {
    query.where(inner => applyCriteria(knex, inner, alias, condition));
  }
  return query;
}

function applyCriteria(
  knex: Knex,
  query: Knex.QueryBuilder,
  alias: string,
  criteria: PermissionCriteria<AccessCondition>,
): void {
  if (isAndCriteria(criteria)) {
    for (const part of criteria.allOf) {
      query.andWhere(inner => applyCriteria(knex, inner, alias, part));
    }
  } else if (isOrCriteria(criteria)) {
    for (const part of criteria.anyOf) {
      query.orWhere(inner => applyCriteria(knex, inner, alias, part));
    }
  } else if (isNotCriteria(criteria)) {
    // An unowned product makes the inner condition null, not false.
    query.whereNotExists(
      knex
        .select(knex.raw('1'))
        .from('products as negated')
        .whereRaw('?? = ??', ['negated.id', `${alias}.id`])
        .where(inner => applyCriteria(knex, inner, 'negated', criteria.not)),
    );
  } else {
    applyCondition(knex, query, alias, criteria);
  }
}

function applyCondition(
  knex: Knex,
  query: Knex.QueryBuilder,
  alias: string,
  { rule, claims }: AccessCondition,
): void {
  const dialect = dialectOf(knex);
  switch (rule) {
    case 'isOwner':
      query.whereRaw(dialect.inTexts(`${alias}.owner_ref`, claims));
      break;
    case 'isDomainOwner':
      query.whereIn(`${alias}.domain_ref`, domainsOwnedBy(knex, claims));
      break;
    default:
      query.whereIn(`${alias}.id`, productsUsedBy(knex, claims));
  }
}

/** Domains that one of the claims owns, with all their sub-domains. */
function domainsOwnedBy(knex: Knex, claims: readonly string[]) {
  return knex
    .select('tree.descendant')
    .from('domains as owned')
    .join('domain_closure as tree', 'tree.ancestor', 'owned.ref')
    .whereRaw(dialectOf(knex).inTexts('owned.owner_ref', claims));
}

/** Products of which an output port is under a contract that a product of one of the claims takes in. */
function productsUsedBy(knex: Knex, claims: readonly string[]) {
  return knex
    .select('used_out.product_id')
    .from('products as consumer')
    .join('product_ports as used_in', 'used_in.product_id', 'consumer.id')
    .join(
      'product_ports as used_out',
      'used_out.contract_ref',
      'used_in.contract_ref',
    )
    .where({ 'used_in.direction': 'in', 'used_out.direction': 'out' })
    .whereRaw(dialectOf(knex).inTexts('consumer.owner_ref', claims));
}
