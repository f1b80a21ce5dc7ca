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
  return whereInScope(knex, query, { name: 'products', alias }, scope);
}

/** Narrows a query over `contracts as <alias>` to a scope. */
export function whereContractInScope<T extends Knex.QueryBuilder>(
  knex: Knex,
  query: T,
  alias: string,
  scope: Scope,
): T {
  return whereInScope(knex, query, { name: 'contracts', alias }, scope);
}

/** A table and what it is called in the query. */
interface Table {
  readonly name: 'products' | 'contracts';
  readonly alias: string;
}

function whereInScope<T extends Knex.QueryBuilder>(
  knex: Knex,
  query: T,
  table: Table,
  { visible, condition }: Scope,
): T {
  whereVisible(knex, query, `${table.alias}.id`, visible);
  if (condition) {
    query.where(inner => applyCriteria(knex, inner, table, condition));
  }
  return query;
}

function applyCriteria(
  knex: Knex,
  query: Knex.QueryBuilder,
  table: Table,
  criteria: PermissionCriteria<AccessCondition>,
): void {
  if (isAndCriteria(criteria)) {
    for (const part of criteria.allOf) {
      query.andWhere(inner => applyCriteria(knex, inner, table, part));
    }
  } else if (isOrCriteria(criteria)) {
    for (const part of criteria.anyOf) {
      query.orWhere(inner => applyCriteria(knex, inner, table, part));
    }
  } else if (isNotCriteria(criteria)) {
    // What nobody owns makes the inner condition null, not false.
    const negated = { name: table.name, alias: `not_${table.alias}` };
    query.whereNotExists(
      knex
        .select(knex.raw('1'))
        .from(`${negated.name} as ${negated.alias}`)
        .whereRaw('?? = ??', [`${negated.alias}.id`, `${table.alias}.id`])
        .where(inner => applyCriteria(knex, inner, negated, criteria.not)),
    );
  } else {
    applyCondition(knex, query, table, criteria);
  }
}

function applyCondition(
  knex: Knex,
  query: Knex.QueryBuilder,
  { name, alias }: Table,
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
      if (name === 'products') {
        query.whereIn(`${alias}.id`, productsUsedBy(knex, claims));
      } else {
        query.whereIn(`${alias}.ref`, contractsUsedBy(knex, claims));
      }
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

/** Contracts under which a product of one of the claims takes data in. */
function contractsUsedBy(knex: Knex, claims: readonly string[]) {
  return knex
    .select('used_in.contract_ref')
    .from('products as consumer')
    .join('product_ports as used_in', 'used_in.product_id', 'consumer.id')
    .where('used_in.direction', 'in')
    .whereNotNull('used_in.contract_ref')
    .whereRaw(dialectOf(knex).inTexts('consumer.owner_ref', claims));
}

/** Products of which an output port is under such a contract. */
function productsUsedBy(knex: Knex, claims: readonly string[]) {
  return knex
    .select('used_out.product_id')
    .from('product_ports as used_out')
    .where('used_out.direction', 'out')
    .whereIn('used_out.contract_ref', contractsUsedBy(knex, claims));
}
