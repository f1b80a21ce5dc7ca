import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';

/** The contracts of a product's output ports. */
export const productContractContent = EntityContentBlueprint.make({
  name: 'product-contract',
  params: {
    path: '/contract',
    title: 'Contract',
    // No group of the default ones: a tab of its own, unless the adopter defines a group of this name.
    group: 'data-mesh',
    filter: { kind: 'dataproduct' },
    loader: () => import('../components/contract').then(m => <m.ContractTab />),
  },
});

/** The versions of the contracts of a product's output ports and what changed between them. */
export const productVersionsContent = EntityContentBlueprint.make({
  name: 'product-versions',
  params: {
    path: '/versions',
    title: 'Versions',
    group: 'data-mesh',
    filter: { kind: 'dataproduct' },
    loader: () =>
      import('../components/contract').then(m => <m.ProductVersionsTab />),
  },
});

/** What one contract says. */
export const contractContent = EntityContentBlueprint.make({
  name: 'contract',
  params: {
    path: '/contract',
    title: 'Contract',
    group: 'data-mesh',
    filter: { kind: 'datacontract' },
    loader: () =>
      import('../components/contract').then(m => <m.ContractContent />),
  },
});
