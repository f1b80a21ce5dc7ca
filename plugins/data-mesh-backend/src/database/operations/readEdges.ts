import { Knex } from 'knex';
import { dialectOf } from '../dialect';
import { Scope, Visible, whereProductInScope, whereVisible } from '../scope';

/** Data flows between two products under one contract. */
export interface EdgeRow {
  readonly from: string;
  readonly to: string;
  readonly contract: string;
  readonly outputPort: string;
  readonly inputPort: string;
}

/** Which edges: those that end at one of `into`, start at one of `outOf`, or, with both, do both. */
export interface EdgeQuery {
  readonly into?: readonly string[];
  readonly outOf?: readonly string[];
}

/**
 * Edges between products in scope. A product out of scope, or a contract that exists and is hidden, is no edge: nothing
 * can be seen through it. A contract that the catalog does not have still joins the ports that name it.
 */
export async function readEdges(
  knex: Knex,
  { into, outOf }: EdgeQuery,
  products: Scope,
  contracts: Visible,
  limit: number,
): Promise<EdgeRow[]> {
  const { inTexts } = dialectOf(knex);
  const query = knex('product_ports as o')
    .join('product_ports as i', 'i.contract_ref', 'o.contract_ref')
    .join('products as source', 'source.id', 'o.product_id')
    .join('products as target', 'target.id', 'i.product_id')
    .leftJoin('contracts as c', 'c.ref', 'o.contract_ref')
    .where({ 'o.direction': 'out', 'i.direction': 'in' })
    .whereRaw('o.product_id <> i.product_id');
  if (into) query.whereRaw(inTexts('target.ref', into));
  if (outOf) query.whereRaw(inTexts('source.ref', outOf));
  if (contracts.type !== 'all') {
    query.where(seen =>
      seen
        .whereNull('c.id')
        .orWhere(q => whereVisible(knex, q, 'c.id', contracts)),
    );
  }
  whereProductInScope(knex, query, 'source', products);
  whereProductInScope(knex, query, 'target', products);
  const rows = await query
    .select(
      'source.ref as from',
      'target.ref as to',
      'o.contract_ref as contract',
      'o.name as outputPort',
      'i.name as inputPort',
    )
    .orderBy([
      'source.ref',
      'target.ref',
      'o.contract_ref',
      'o.position',
      'i.position',
    ])
    .limit(limit);
  return rows;
}
