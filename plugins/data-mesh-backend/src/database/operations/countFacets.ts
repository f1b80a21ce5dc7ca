import { ProductFacetName } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import {
  NO_STANDARD,
  ProductCriteria,
  ProductView,
  whereProductMatches,
} from '../productFilter';
import { whereVisible } from '../scope';

/** How many products have each value; a product counts once per value. Domains are the products' own, not nested. */
export type FacetCounts = Readonly<
  Record<ProductFacetName, ReadonlyMap<string, number>>
>;

const COLUMNS = {
  type: 'type',
  lifecycle: 'lifecycle',
  owner: 'owner_ref',
  domain: 'domain_ref',
} as const;

export const facetNames: readonly ProductFacetName[] = [
  'domain',
  'type',
  'lifecycle',
  'owner',
  'tag',
  'standard',
  'classification',
  'access',
];

/**
 * Counts all facets. One statement serves all facets without a choice of their own, one more each facet with one, since
 * its own choice must not narrow it.
 */
export async function countFacets(
  knex: Knex,
  criteria: ProductCriteria,
  view: ProductView,
): Promise<FacetCounts> {
  const counts = new Map(
    facetNames.map(name => [name, new Map<string, number>()]),
  );
  const chosen = facetNames.filter(name => criteria.facets[name].length > 0);
  const others = facetNames.filter(name => !chosen.includes(name));
  const groups = [
    { names: others, criteria },
    ...chosen.map(name => ({
      names: [name],
      criteria: { ...criteria, facets: { ...criteria.facets, [name]: [] } },
    })),
  ].filter(group => group.names.length > 0);

  for (const group of groups) {
    for (const row of await countGroup(
      knex,
      group.names,
      group.criteria,
      view,
    )) {
      counts.get(row.facet)?.set(row.value, Number(row.count));
    }
  }
  // Every name was put in above.
  return Object.fromEntries(counts) as Record<
    ProductFacetName,
    Map<string, number>
  >;
}

interface CountRow {
  facet: ProductFacetName;
  value: string;
  count: number | string;
}

async function countGroup(
  knex: Knex,
  names: readonly ProductFacetName[],
  criteria: ProductCriteria,
  view: ProductView,
): Promise<CountRow[]> {
  const matching = knex('products as p').select(
    'p.id',
    ...Object.values(COLUMNS).map(column => `p.${column}`),
  );
  whereProductMatches(knex, matching, criteria, view);
  // Materialised, so that a search text is looked for once and not once per facet.
  const query = knex.withMaterialized('matching', matching);

  const contracted = knex
    .distinct(
      'm.id as product_id',
      'c.id as contract_id',
      'c.standard',
      'c.access',
    )
    .from('matching as m')
    .join('product_ports as po', 'po.product_id', 'm.id')
    .join('contracts as c', 'c.ref', 'po.contract_ref')
    .where('po.direction', 'out');
  whereVisible(knex, contracted, 'c.id', view.contracts);
  if (names.some(name => !(name in COLUMNS) && name !== 'tag')) {
    query.withMaterialized('contracted', contracted);
  }
  const parts = names.flatMap(name => partsFor(knex, name));
  const rows: CountRow[] = await query
    .select('*')
    .from(knex.unionAll(parts).as('counts'));
  return rows.filter(row => Number(row.count) > 0);
}

function partsFor(knex: Knex, name: ProductFacetName): Knex.QueryBuilder[] {
  const facet = knex.raw('? as facet', [name]);
  const products = knex.raw('count(distinct product_id) as count');
  switch (name) {
    case 'tag':
      return [
        knex
          .select(facet, 't.tag as value', knex.raw('count(*) as count'))
          .from('matching as m')
          .join('product_tags as t', 't.product_id', 'm.id')
          .groupBy('t.tag'),
      ];
    case 'standard':
      return [
        knex
          .select(facet, 'standard as value', products)
          .from('contracted')
          .groupBy('standard'),
        knex.select(
          facet,
          knex.raw('? as value', [NO_STANDARD]),
          knex.raw(
            '(select count(*) from matching) - (select count(distinct product_id) from contracted) as count',
          ),
        ),
      ];
    case 'classification':
      return [
        knex
          .select(facet, 'cc.classification as value', products)
          .from('contracted as k')
          .join(
            'contract_classifications as cc',
            'cc.contract_id',
            'k.contract_id',
          )
          .groupBy('cc.classification'),
      ];
    case 'access':
      return [accessPart(knex, facet)];
    default:
      return [
        knex
          .select(
            facet,
            `${COLUMNS[name]} as value`,
            knex.raw('count(*) as count'),
          )
          .from('matching')
          .whereNotNull(COLUMNS[name])
          .groupBy(COLUMNS[name]),
      ];
  }
}

/** A product is as open as its most open contract. */
function accessPart(knex: Knex, facet: Knex.Raw): Knex.QueryBuilder {
  const best = knex
    .select(
      'm.id',
      knex.raw(
        "max(case k.access when 'open' then 2 when 'request' then 1 else 0 end) as terms",
      ),
    )
    .from('matching as m')
    .leftJoin('contracted as k', 'k.product_id', 'm.id')
    .groupBy('m.id');
  return knex
    .select(
      facet,
      knex.raw(
        "case terms when 2 then 'open' when 1 then 'request' else 'unknown' end as value",
      ),
      knex.raw('count(*) as count'),
    )
    .from(best.as('best'))
    .groupBy('terms');
}
