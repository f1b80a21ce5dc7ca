import { Knex } from 'knex';
import { dialectOf } from '../dialect';
import { Scope, Visible, whereContractInScope, whereVisible } from '../scope';

/**
 * For each contract the contracts that ever stood for an output port that it ever stood for, itself included, whoever may
 * see them.
 */
export async function readLines(
  knex: Knex,
  contractRefs: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows: { ref: string; other: string }[] = await knex(
    'contract_lines as mine',
  )
    .distinct('mine.contract_ref as ref', 'line.contract_ref as other')
    .join('contract_lines as line', function sameLine() {
      this.on('line.product_ref', 'mine.product_ref').andOn(
        'line.port',
        'mine.port',
      );
    })
    .whereRaw(dialectOf(knex).inTexts('mine.contract_ref', contractRefs));
  const lines = new Map(contractRefs.map(ref => [ref, new Set([ref])]));
  for (const { ref, other } of rows) lines.get(ref)?.add(other);
  return lines;
}

/** What a person may see of lines: products in the catalog, and contracts as far as the policy lets them through. */
export interface LineScope {
  readonly products: Visible;
  readonly contracts: Scope;
}

/**
 * The contracts that together make the lines of versions that a contract belongs to, for one person: lines of hidden
 * products and contracts that exist but are hidden are left out; a contract that the catalog has no more belongs to the
 * line all the same.
 */
export async function contractsOfLines(
  knex: Knex,
  contractRef: string,
  scope: LineScope,
): Promise<string[]> {
  const query = knex('contract_lines as mine')
    .distinct('line.contract_ref as ref')
    .join('contract_lines as line', function sameLine() {
      this.on('line.product_ref', 'mine.product_ref').andOn(
        'line.port',
        'mine.port',
      );
    })
    .leftJoin('products as p', 'p.ref', 'mine.product_ref')
    .leftJoin('contracts as c', 'c.ref', 'line.contract_ref')
    .where('mine.contract_ref', contractRef)
    .where(q => whereGoneOrInScope(knex, q, 'c', scope.contracts));
  if (scope.products.type !== 'all') {
    query.where(q =>
      q
        .whereNull('p.id')
        .orWhere(inner => whereVisible(knex, inner, 'p.id', scope.products)),
    );
  }
  const rows: { ref: string }[] = await query;
  return [...new Set([contractRef, ...rows.map(row => row.ref)])];
}

/** The output ports of a product with the contracts that stand or stood for them, as far as a person may see those. */
export async function linesOfProduct(
  knex: Knex,
  productRef: string,
  contracts: Scope,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows: { ref: string; port: string }[] = await knex(
    'contract_lines as line',
  )
    .select('line.contract_ref as ref', 'line.port')
    .leftJoin('contracts as c', 'c.ref', 'line.contract_ref')
    .where('line.product_ref', productRef)
    .where(q => whereGoneOrInScope(knex, q, 'c', contracts))
    .orderBy(['line.contract_ref', 'line.port']);
  const ports = new Map<string, string[]>();
  for (const { ref, port } of rows) {
    ports.set(ref, [...(ports.get(ref) ?? []), port]);
  }
  return ports;
}

/** For `contracts as <alias>`, joined from the left: those that the catalog has no more nobody can hide. */
export function whereGoneOrInScope(
  knex: Knex,
  query: Knex.QueryBuilder,
  alias: string,
  contracts: Scope,
): Knex.QueryBuilder {
  // An empty bracket would be left out, and the alternative with it.
  if (contracts.visible.type === 'all' && !contracts.condition) return query;
  return query
    .whereNull(`${alias}.id`)
    .orWhere(inner => whereContractInScope(knex, inner, alias, contracts));
}
