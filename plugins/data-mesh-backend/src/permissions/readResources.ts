import { Knex } from 'knex';
import { DataMeshResource } from './rules';

/** What the rules look at, of products or contracts, in the order of the refs. */
export async function readResources(
  knex: Knex,
  table: 'products' | 'contracts',
  refs: readonly string[],
): Promise<(DataMeshResource | undefined)[]> {
  const entities: { ref: string; owner_ref: string | null }[] = await knex(
    table,
  )
    .select('ref', 'owner_ref')
    .whereIn('ref', refs);
  const domainOwners: { ref: string; owner: string }[] = await knex(
    `${table} as e`,
  )
    .select('e.ref', 'd.owner_ref as owner')
    .join('domain_closure as tree', 'tree.descendant', 'e.domain_ref')
    .join('domains as d', 'd.ref', 'tree.ancestor')
    .whereIn('e.ref', refs)
    .whereNotNull('d.owner_ref');
  const consumers = await consumerOwners(knex, table, refs);
  const known = new Map(entities.map(entity => [entity.ref, entity]));
  return refs.map(ref => {
    const entity = known.get(ref);
    return (
      entity && {
        ref,
        ownerRef: entity.owner_ref ?? undefined,
        domainOwnerRefs: domainOwners
          .filter(row => row.ref === ref)
          .map(row => row.owner),
        consumerOwnerRefs: consumers
          .filter(row => row.ref === ref)
          .map(row => row.owner),
      }
    );
  });
}

async function consumerOwners(
  knex: Knex,
  table: 'products' | 'contracts',
  refs: readonly string[],
): Promise<{ ref: string; owner: string }[]> {
  const query = knex('product_ports as i')
    .join('products as consumer', 'consumer.id', 'i.product_id')
    .where('i.direction', 'in')
    .whereNotNull('consumer.owner_ref');
  if (table === 'contracts') {
    return query
      .distinct('i.contract_ref as ref', 'consumer.owner_ref as owner')
      .whereIn('i.contract_ref', refs);
  }
  return query
    .distinct('p.ref', 'consumer.owner_ref as owner')
    .join('product_ports as o', 'o.contract_ref', 'i.contract_ref')
    .join('products as p', 'p.id', 'o.product_id')
    .where('o.direction', 'out')
    .whereIn('p.ref', refs);
}
