import { Access } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { isVisible, Visible } from '../scope';

/** A port with the contract it names, as far as that exists and may be seen. */
export interface PortRow {
  readonly productId: number;
  readonly direction: 'in' | 'out';
  readonly name: string;
  readonly version?: string;
  readonly type?: string;
  readonly description?: string;
  readonly contractRef?: string;
  readonly contract?: {
    readonly title: string;
    readonly version: string;
    readonly lifecycle: string;
    readonly standard: string;
    readonly access: Access;
    readonly classifications: readonly string[];
    readonly problemCount: number;
    readonly textHash: string;
  };
}

/** Ports of products in the order of their files, in one statement. */
export async function readPorts(
  knex: Knex,
  productIds: readonly number[],
  contracts: Visible,
  direction?: 'in' | 'out',
): Promise<PortRow[]> {
  const query = knex('product_ports as po')
    .select(
      'po.product_id',
      'po.direction',
      'po.name',
      'po.version',
      'po.type',
      'po.description',
      'po.contract_ref',
      'c.id as contract_id',
      'c.title as contract_title',
      'c.version as contract_version',
      'c.lifecycle as contract_lifecycle',
      'c.standard',
      'c.access',
      'c.classifications',
      'c.problem_count',
      'c.text_hash',
    )
    .leftJoin('contracts as c', 'c.ref', 'po.contract_ref')
    .whereIn('po.product_id', productIds)
    .orderBy(['po.product_id', 'po.direction', 'po.position']);
  if (direction) query.where('po.direction', direction);
  const rows = await query;
  return rows.map(row => ({
    productId: row.product_id,
    direction: row.direction,
    name: row.name,
    version: row.version ?? undefined,
    type: row.type ?? undefined,
    description: row.description ?? undefined,
    contractRef: row.contract_ref ?? undefined,
    contract:
      row.contract_id !== null && isVisible(contracts, row.contract_id)
        ? {
            title: row.contract_title,
            version: row.contract_version,
            lifecycle: row.contract_lifecycle,
            standard: row.standard,
            access: row.access,
            classifications: JSON.parse(row.classifications),
            problemCount: row.problem_count,
            textHash: row.text_hash,
          }
        : undefined,
  }));
}
