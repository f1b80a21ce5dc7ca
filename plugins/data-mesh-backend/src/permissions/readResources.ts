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

/** Of scorecards and policies: their owner, and who owns the domain that they are of. */
export async function readRuleSetResources(
  knex: Knex,
  refs: readonly string[],
): Promise<(DataMeshResource | undefined)[]> {
  const rows: { ref: string; owner_ref: string | null }[] = await knex(
    'rule_sets',
  )
    .select('ref', 'owner_ref')
    .whereIn('ref', refs);
  const above: { ref: string; owner: string }[] = await knex('rule_sets as t')
    .join('domain_closure as tree', 'tree.descendant', 't.domain_ref')
    .join('domains as d', 'd.ref', 'tree.ancestor')
    .select('t.ref', 'd.owner_ref as owner')
    .whereIn('t.ref', refs)
    .whereNotNull('d.owner_ref');
  return resourcesOf(refs, rows, above);
}

/** Of domains: their owner, and who owns them or a domain above. */
export async function readDomainResources(
  knex: Knex,
  refs: readonly string[],
): Promise<(DataMeshResource | undefined)[]> {
  const rows: { ref: string; owner_ref: string | null }[] = await knex(
    'domains',
  )
    .select('ref', 'owner_ref')
    .whereIn('ref', refs);
  const above: { ref: string; owner: string }[] = await knex(
    'domain_closure as tree',
  )
    .join('domains as d', 'd.ref', 'tree.ancestor')
    .select('tree.descendant as ref', 'd.owner_ref as owner')
    .whereIn('tree.descendant', refs)
    .whereNotNull('d.owner_ref');
  return resourcesOf(refs, rows, above);
}

function resourcesOf(
  refs: readonly string[],
  rows: readonly { readonly ref: string; readonly owner_ref: string | null }[],
  above: readonly { readonly ref: string; readonly owner: string }[],
): (DataMeshResource | undefined)[] {
  const known = new Map(rows.map(row => [row.ref, row]));
  return refs.map(ref => {
    const row = known.get(ref);
    return (
      row && {
        ref,
        ownerRef: row.owner_ref ?? undefined,
        domainOwnerRefs: above
          .filter(one => one.ref === ref)
          .map(({ owner }) => owner),
        consumerOwnerRefs: [],
      }
    );
  });
}
