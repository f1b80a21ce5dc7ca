import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { EntityFrame } from '../components/page/Frame';

/** The contracts of a product's output ports. */
export const productContractContent = EntityContentBlueprint.make({
  name: 'product-contract',
  params: {
    path: '/contract',
    title: 'Contract',
    // No group of the default ones: a tab of its own, unless the adopter defines a group of this name.
    group: 'data-mesh',
    filter: { kind: 'dataproduct' },
    loader: () =>
      import('../components/contract').then(m => (
        <EntityFrame>
          <m.ContractTab />
        </EntityFrame>
      )),
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
      import('../components/contract').then(m => (
        <EntityFrame>
          <m.ProductVersionsTab />
        </EntityFrame>
      )),
  },
});

/** How the data of a product's contracts keeps its word. */
export const productQualityContent = EntityContentBlueprint.make({
  name: 'product-quality',
  params: {
    path: '/quality',
    title: 'Quality',
    group: 'data-mesh',
    filter: { kind: 'dataproduct' },
    loader: () =>
      import('../components/quality').then(m => (
        <EntityFrame>
          <m.QualityTab />
        </EntityFrame>
      )),
  },
});

/** How the data of one contract keeps its word. */
export const contractQualityContent = EntityContentBlueprint.make({
  name: 'contract-quality',
  params: {
    path: '/quality',
    title: 'Quality',
    group: 'data-mesh',
    filter: { kind: 'datacontract' },
    loader: () =>
      import('../components/quality').then(m => (
        <EntityFrame>
          <m.QualityTab />
        </EntityFrame>
      )),
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
      import('../components/contract').then(m => (
        <EntityFrame>
          <m.ContractContent />
        </EntityFrame>
      )),
  },
});

/** What a product and its contracts promise, and how it stands. */
export const productServiceLevelsContent = EntityContentBlueprint.make({
  name: 'product-service-levels',
  params: {
    path: '/service-levels',
    title: 'Service levels',
    group: 'data-mesh',
    filter: { kind: 'dataproduct' },
    loader: () =>
      import('../components/serviceLevel').then(m => (
        <EntityFrame>
          <m.ServiceLevelsTab />
        </EntityFrame>
      )),
  },
});

/** What one contract promises, and how it stands. */
export const contractServiceLevelsContent = EntityContentBlueprint.make({
  name: 'contract-service-levels',
  params: {
    path: '/service-levels',
    title: 'Service levels',
    group: 'data-mesh',
    filter: { kind: 'datacontract' },
    loader: () =>
      import('../components/serviceLevel').then(m => (
        <EntityFrame>
          <m.ServiceLevelsTab />
        </EntityFrame>
      )),
  },
});

/** What the products of a domain promise, how it stands, what is broken, and what changed. */
export const domainServiceLevelsContent = EntityContentBlueprint.make({
  name: 'domain-service-levels',
  params: {
    path: '/service-levels',
    title: 'Service levels',
    group: 'data-mesh',
    filter: { kind: 'domain' },
    loader: () =>
      import('../components/serviceLevel').then(m => (
        <EntityFrame>
          <m.DomainBoard />
        </EntityFrame>
      )),
  },
});

/** How a product stands by scorecards and policies, why, and what would raise it. */
export const productScorecardContent = EntityContentBlueprint.make({
  name: 'product-scorecard',
  params: {
    path: '/scorecard',
    title: 'Scorecard',
    group: 'data-mesh',
    filter: { kind: 'dataproduct' },
    loader: () =>
      import('../components/governance').then(m => (
        <EntityFrame>
          <m.ScorecardTab />
        </EntityFrame>
      )),
  },
});
