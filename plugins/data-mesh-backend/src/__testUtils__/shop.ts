import {
  ProductFacetName,
  ProductFilter,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  contract,
  contractText,
  domain,
  group,
  product,
  user,
} from './entities';
import { World } from './world';

/** Four products in two domains of one, two of them under contract; one that nothing belongs to. */
export const shop = () => [
  group('team-a', 'Apples'),
  group('team-b', 'Bananas'),
  user('ana', 'ana@example.com'),
  domain('commerce', {}, { title: 'Commerce' }),
  domain(
    'sales',
    { subdomainOf: 'commerce', owner: 'team-b' },
    { title: 'Sales' },
  ),
  domain('supply', { subdomainOf: 'commerce' }, { title: 'Supply' }),
  contract(
    'orders',
    contractText({
      id: 'orders',
      classification: 'confidential',
      access: 'open',
    }),
    { title: 'Order lines' },
  ),
  contract(
    'stock',
    contractText({
      id: 'stock',
      standard: 'v3.0.2',
      classification: 'internal',
      access: 'request',
    }),
  ),
  product(
    'orders',
    {
      domain: 'sales',
      purpose: 'Every order, as it was placed',
      outputPorts: [{ name: 'table', contract: 'orders' }, { name: 'files' }],
    },
    { title: 'Orders', tags: ['core', 'daily'] },
  ),
  product(
    'stock',
    {
      domain: 'supply',
      owner: 'team-b',
      type: 'aggregate',
      outputPorts: [{ name: 'table', contract: 'stock' }],
    },
    { title: 'Stock', tags: ['daily'] },
  ),
  product(
    'margins',
    {
      domain: 'sales',
      owner: 'team-b',
      type: 'consumer-aligned',
      lifecycle: 'experimental',
      inputPorts: [
        { name: 'orders', contract: 'orders' },
        { name: 'stock', contract: 'stock' },
      ],
    },
    { title: 'Émargé: 100%_margins' },
  ),
  product(
    'lonely',
    { domain: 'nowhere', owner: 'group:default/gone' },
    { title: '<b>مرحبا</b>' },
  ),
];

/** What a test looks at most: titles of a list, and the counts of one facet by their labels. */
export function lookAt(worldOf: () => World) {
  return {
    titles: async (
      filter: Parameters<World['products']['list']>[0] = {},
      who = worldOf().anyone,
    ) =>
      (await worldOf().products.list(filter, who)).items.map(
        item => item.title,
      ),
    counts: async (
      facet: ProductFacetName,
      filter: ProductFilter = {},
      who = worldOf().anyone,
    ) =>
      Object.fromEntries(
        (await worldOf().products.facets(filter, who))[facet].map(v => [
          v.label,
          v.count,
        ]),
      ),
  };
}
