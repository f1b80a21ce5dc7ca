import { Knex } from 'knex';
import { Scope, whereProductInScope } from '../scope';

export interface PortUseRow {
  readonly direction: 'in' | 'out';
  readonly ref: string;
  readonly title: string;
  readonly port: string;
  readonly version: string | null;
  readonly owner_ref: string | null;
  /** JSON, the columns that an input port says it takes. */
  readonly declared_columns: string | null;
}

/** Ports of products in scope that name the contract. */
export async function readPortUses(
  knex: Knex,
  contractRef: string,
  products: Scope,
): Promise<PortUseRow[]> {
  const query = knex('product_ports as po')
    .join('products as p', 'p.id', 'po.product_id')
    .select(
      'po.direction',
      'p.ref',
      'p.title',
      'p.owner_ref',
      'po.name as port',
      'po.version',
      'po.declared_columns',
    )
    .where('po.contract_ref', contractRef)
    .orderBy(['p.sort_title', 'p.id', 'po.position'])
    .limit(2_000);
  return whereProductInScope(knex, query, 'p', products);
}
