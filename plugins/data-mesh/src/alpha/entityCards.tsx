import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { EntityFrame } from '../components/page/Frame';

/**
 * Cards in the catalog's own overview, not a page instead of it: what an adopter shows there stays, and each card can be
 * left out or moved by configuration.
 */
export const productAboutCard = EntityCardBlueprint.make({
  name: 'product-about',
  params: {
    filter: { kind: 'dataproduct' },
    type: 'content',
    loader: () =>
      import('../components/overview').then(m => (
        <EntityFrame>
          <m.ProductAboutCard />
        </EntityFrame>
      )),
  },
});

export const productPortsCard = EntityCardBlueprint.make({
  name: 'product-ports',
  params: {
    filter: { kind: 'dataproduct' },
    type: 'content',
    loader: () =>
      import('../components/overview').then(m => <m.ProductPortsCard />),
  },
});

export const productQualityCard = EntityCardBlueprint.make({
  name: 'product-quality',
  params: {
    filter: { kind: 'dataproduct' },
    type: 'content',
    loader: () =>
      import('../components/overview').then(m => <m.ProductQualityCard />),
  },
});

export const productServiceLevelsCard = EntityCardBlueprint.make({
  name: 'product-service-levels',
  params: {
    filter: { kind: 'dataproduct' },
    type: 'content',
    loader: () =>
      import('../components/serviceLevel').then(m => (
        <m.ProductServiceLevelsCard />
      )),
  },
});

export const productLineageCard = EntityCardBlueprint.make({
  name: 'product-lineage',
  params: {
    filter: { kind: 'dataproduct' },
    type: 'content',
    loader: () =>
      import('../components/lineage').then(m => <m.ProductLineageCard />),
  },
});

export const productPeopleCard = EntityCardBlueprint.make({
  name: 'product-people',
  params: {
    filter: { kind: 'dataproduct' },
    type: 'info',
    loader: () =>
      import('../components/overview').then(m => <m.ProductPeopleCard />),
  },
});

export const domainProductsCard = EntityCardBlueprint.make({
  name: 'domain-products',
  params: {
    filter: { kind: 'domain' },
    type: 'content',
    loader: () =>
      import('../components/summary').then(m => <m.DomainProductsCard />),
  },
});

export const groupProductsCard = EntityCardBlueprint.make({
  name: 'group-products',
  params: {
    filter: { kind: 'group' },
    type: 'content',
    loader: () =>
      import('../components/summary').then(m => <m.GroupProductsCard />),
  },
});

export const domainServiceLevelsCard = EntityCardBlueprint.make({
  name: 'domain-service-levels',
  params: {
    filter: { kind: 'domain' },
    type: 'content',
    loader: () =>
      import('../components/serviceLevel').then(m => (
        <m.DomainServiceLevelsCard />
      )),
  },
});

export const groupServiceLevelsCard = EntityCardBlueprint.make({
  name: 'group-service-levels',
  params: {
    filter: { kind: 'group' },
    type: 'content',
    loader: () =>
      import('../components/serviceLevel').then(m => (
        <m.GroupServiceLevelsCard />
      )),
  },
});

/** The score of a domain, and what to do next. */
export const domainScoreCard = EntityCardBlueprint.make({
  name: 'domain-score',
  params: {
    filter: { kind: 'domain' },
    type: 'content',
    loader: () =>
      import('../components/governance/cards').then(m => <m.DomainScoreCard />),
  },
});

/** How the products stand that a group or a user owns. */
export const ownerScoreCard = EntityCardBlueprint.make({
  name: 'owner-score',
  params: {
    filter: { kind: { $in: ['group', 'user'] } },
    type: 'content',
    loader: () =>
      import('../components/governance/cards').then(m => <m.OwnerScoreCard />),
  },
});
