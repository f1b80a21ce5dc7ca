import {
  dataMeshHealthReadPermission,
  dataMeshTemplateReadPermission,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  coreExtensionData,
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import { WithQuery } from '../components/page/WithQuery';
import { rootRouteRef } from '../routes';

/** The frame of the suite's pages; it opens on the first of them, with what the address asks for. */
export const dataMeshPage = PageBlueprint.makeWithOverrides({
  *factory(originalFactory, { inputs }) {
    const page = originalFactory({
      path: '/data-mesh',
      routeRef: rootRouteRef,
    });
    yield coreExtensionData.routePath(page.get(coreExtensionData.routePath));
    yield coreExtensionData.routeRef(rootRouteRef);
    yield coreExtensionData.reactElement(
      <WithQuery
        pages={inputs.pages.map(each => each.get(coreExtensionData.routePath))}
      >
        {page.get(coreExtensionData.reactElement)}
      </WithQuery>,
    );
  },
});

export const explorePage = SubPageBlueprint.make({
  name: 'explore',
  params: {
    path: 'explore',
    title: 'Explore',
    loader: () =>
      import('../components/page/ExplorePage').then(m => <m.ExplorePage />),
  },
});

/** What is promised across the mesh, how it stands, and what is broken. */
export const serviceLevelsPage = SubPageBlueprint.make({
  name: 'service-levels',
  params: {
    path: 'service-levels',
    title: 'Service levels',
    loader: () =>
      import('../components/page/ServiceLevelsPage').then(m => (
        <m.ServiceLevelsPage />
      )),
  },
});

/** Domains with their scores, what moved, what to do next, and what each says of itself. */
export const domainsPage = SubPageBlueprint.make({
  name: 'domains',
  params: {
    path: 'domains',
    title: 'Domains',
    loader: () =>
      import('../components/page/DomainsPage').then(m => <m.DomainsPage />),
  },
});

/** Every scorecard with how products stand, the rules with how often each holds, and campaigns. */
export const scorecardsPage = SubPageBlueprint.make({
  name: 'scorecards',
  params: {
    path: 'scorecards',
    title: 'Scorecards',
    loader: () =>
      import('../components/page/ScorecardsPage').then(m => (
        <m.ScorecardsPage />
      )),
  },
});

/** How policies are kept, what is broken or waived, which rules apply where, and what a draft would do. */
export const governancePage = SubPageBlueprint.make({
  name: 'governance',
  params: {
    path: 'governance',
    title: 'Governance',
    loader: () =>
      import('../components/page/GovernancePage').then(m => (
        <m.GovernancePage />
      )),
  },
});

/** Only platform teams get this tab; the page itself asks the service, which decides again. */
export const healthPage = SubPageBlueprint.make({
  name: 'health',
  if: { permissions: { $contains: dataMeshHealthReadPermission.name } },
  params: {
    path: 'health',
    title: 'Health',
    loader: () =>
      import('../components/page/HealthPage').then(m => <m.HealthPage />),
  },
});

/** For the same people: the servers on which contracts are checked, what waits for them, and results without a home. */
export const qualityOperationsPage = SubPageBlueprint.make({
  name: 'quality',
  if: { permissions: { $contains: dataMeshHealthReadPermission.name } },
  params: {
    path: 'quality',
    title: 'Quality operations',
    loader: () =>
      import('../components/page/QualityOperationsPage').then(m => (
        <m.QualityOperationsPage />
      )),
  },
});

/** For platform teams as well: how templates are used, and what was made from older versions of them. */
export const templatesPage = SubPageBlueprint.make({
  name: 'templates',
  if: { permissions: { $contains: dataMeshTemplateReadPermission.name } },
  params: {
    path: 'templates',
    title: 'Templates',
    loader: () =>
      import('../components/page/TemplatesPage').then(m => <m.TemplatesPage />),
  },
});
