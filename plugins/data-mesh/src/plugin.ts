import {
  DataMeshClient,
  GovernanceClient,
  isDataMeshResult,
  OnboardingClient,
  ServiceLevelClient,
  TemplateClient,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshApiRef,
  governanceApiRef,
  onboardingApiRef,
  serviceLevelApiRef,
  templateApiRef,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { createSearchResultListItemExtension } from '@backstage/plugin-search-react';
import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { createScaffolderFieldExtension } from '@backstage/plugin-scaffolder-react';
import { createCardExtension } from '@backstage/plugin-home-react';
import { TablesField, validateTables } from './components/onboarding';
import {
  ColumnsField,
  ContractTextField,
  EntityField,
  PolicyAnswersField,
  PortField,
  validateAnswers,
  validateColumns,
  validateContractText,
} from './components/scaffolder';
import { scoreCardMessages } from './components/governance/cards/messages';
import { levelCardMessages } from './components/serviceLevel/cards/messages';
import { rootRouteRef, templateRouteRef } from './routes';

/**
 * The plugin for apps on the legacy frontend system.
 * @public
 */
export const dataMeshPlugin = createPlugin({
  id: 'data-mesh',
  apis: [
    createApiFactory({
      api: dataMeshApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new DataMeshClient({ discoveryApi, fetchApi }),
    }),
    createApiFactory({
      api: serviceLevelApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new ServiceLevelClient({ discoveryApi, fetchApi }),
    }),
    createApiFactory({
      api: governanceApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new GovernanceClient({ discoveryApi, fetchApi }),
    }),
    createApiFactory({
      api: onboardingApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new OnboardingClient({ discoveryApi, fetchApi }),
    }),
    createApiFactory({
      api: templateApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new TemplateClient({ discoveryApi, fetchApi }),
    }),
  ],
  routes: { root: rootRouteRef },
  externalRoutes: { template: templateRouteRef },
});

/**
 * Explore, Service levels, Health and Quality operations; mount it at `/data-mesh`.
 * @public
 */
export const DataMeshPage = dataMeshPlugin.provide(
  createRoutableExtension({
    name: 'DataMeshPage',
    component: () =>
      import('./components/page/DataMeshPage').then(m => m.DataMeshPage),
    mountPoint: rootRouteRef,
  }),
);

/**
 * What a product is for and what is wrong with it; for the overview of a `DataProduct`.
 * @public
 */
export const EntityProductAboutCard = dataMeshPlugin.provide(
  createComponentExtension({
    name: 'EntityProductAboutCard',
    component: {
      lazy: () => import('./components/overview').then(m => m.ProductAboutCard),
    },
  }),
);

/**
 * Ports with contracts, terms and who is on the other side; for the overview of a `DataProduct`.
 * @public
 */
export const EntityProductPortsCard = dataMeshPlugin.provide(
  createComponentExtension({
    name: 'EntityProductPortsCard',
    component: {
      lazy: () => import('./components/overview').then(m => m.ProductPortsCard),
    },
  }),
);

/**
 * Whether the product's data keeps its contracts, and the checks that do not hold; for the overview of a `DataProduct`.
 * @public
 */
export const EntityProductQualityCard = dataMeshPlugin.provide(
  createComponentExtension({
    name: 'EntityProductQualityCard',
    component: {
      lazy: () =>
        import('./components/overview').then(m => m.ProductQualityCard),
    },
  }),
);

/**
 * Whether the product keeps its promises, and those that need someone; for the overview of a `DataProduct`.
 * @public
 */
export const EntityProductServiceLevelsCard = dataMeshPlugin.provide(
  createComponentExtension({
    name: 'EntityProductServiceLevelsCard',
    component: {
      lazy: () =>
        import('./components/serviceLevel').then(
          m => m.ProductServiceLevelsCard,
        ),
    },
  }),
);

/**
 * Products upstream and downstream; for the overview of a `DataProduct`.
 * @public
 */
export const EntityProductLineageCard = dataMeshPlugin.provide(
  createComponentExtension({
    name: 'EntityProductLineageCard',
    component: {
      lazy: () =>
        import('./components/lineage').then(m => m.ProductLineageCard),
    },
  }),
);

/**
 * Owner, people, support and links; for the overview of a `DataProduct`.
 * @public
 */
export const EntityProductPeopleCard = dataMeshPlugin.provide(
  createComponentExtension({
    name: 'EntityProductPeopleCard',
    component: {
      lazy: () =>
        import('./components/overview').then(m => m.ProductPeopleCard),
    },
  }),
);

/**
 * The contracts of a product's output ports; a tab of a `DataProduct`, by convention at `/contract`.
 * @public
 */
export const EntityProductContractContent = dataMeshPlugin.provide(
  createComponentExtension({
    name: 'EntityProductContractContent',
    component: {
      lazy: () => import('./components/contract').then(m => m.ContractTab),
    },
  }),
);

/**
 * The versions of the contracts of a product's output ports and what changed between them; a tab of a `DataProduct`, by
 * convention at `/versions`.
 * @public
 */
export const EntityProductVersionsContent = dataMeshPlugin.provide(
  createComponentExtension({
    name: 'EntityProductVersionsContent',
    component: {
      lazy: () =>
        import('./components/contract').then(m => m.ProductVersionsTab),
    },
  }),
);

/**
 * What a contract says; a tab of a `DataContract`, by convention at `/contract`.
 * @public
 */
export const EntityContractContent = dataMeshPlugin.provide(
  createComponentExtension({
    name: 'EntityContractContent',
    component: {
      lazy: () => import('./components/contract').then(m => m.ContractContent),
    },
  }),
);

/**
 * How the data of a product or a contract keeps its word; a tab of a `DataProduct` and of a `DataContract`, by convention
 * at `/quality`.
 * @public
 */
export const EntityQualityContent = dataMeshPlugin.provide(
  createComponentExtension({
    name: 'EntityQualityContent',
    component: {
      lazy: () => import('./components/quality').then(m => m.QualityTab),
    },
  }),
);

/**
 * What is promised, how it stands and what is broken; for a tab of a `DataProduct` or a `DataContract`, to be mounted at
 * `/service-levels`.
 * @public
 */
export const EntityServiceLevelsContent = dataMeshPlugin.provide(
  createComponentExtension({
    name: 'EntityServiceLevelsContent',
    component: {
      lazy: () =>
        import('./components/serviceLevel').then(m => m.ServiceLevelsTab),
    },
  }),
);

/**
 * Budgets, incidents, trend and what changed of a domain's products; for a tab of a `Domain`, to be mounted at
 * `/service-levels`.
 * @public
 */
export const EntityDomainServiceLevelsContent = dataMeshPlugin.provide(
  createComponentExtension({
    name: 'EntityDomainServiceLevelsContent',
    component: {
      lazy: () => import('./components/serviceLevel').then(m => m.DomainBoard),
    },
  }),
);

/**
 * How the promises of a domain's products stand; for the overview of a `Domain`.
 * @public
 */
export const EntityDomainServiceLevelsCard = dataMeshPlugin.provide(
  createComponentExtension({
    name: 'EntityDomainServiceLevelsCard',
    component: {
      lazy: () =>
        import('./components/serviceLevel').then(
          m => m.DomainServiceLevelsCard,
        ),
    },
  }),
);

/**
 * How the promises of a group's products stand; for the overview of a `Group`.
 * @public
 */
export const EntityGroupServiceLevelsCard = dataMeshPlugin.provide(
  createComponentExtension({
    name: 'EntityGroupServiceLevelsCard',
    component: {
      lazy: () =>
        import('./components/serviceLevel').then(m => m.GroupServiceLevelsCard),
    },
  }),
);

/**
 * How a product stands by scorecards and policies, why, and what would raise it; a tab of a `DataProduct`, by convention at
 * `/scorecard`.
 * @public
 */
export const EntityProductScorecardContent = dataMeshPlugin.provide(
  createComponentExtension({
    name: 'EntityProductScorecardContent',
    component: {
      lazy: () => import('./components/governance').then(m => m.ScorecardTab),
    },
  }),
);

/**
 * The score of a domain's products, and what to do next; for the overview of a `Domain`.
 * @public
 */
export const EntityDomainScoreCard = dataMeshPlugin.provide(
  createComponentExtension({
    name: 'EntityDomainScoreCard',
    component: {
      lazy: () =>
        import('./components/governance/cards').then(m => m.DomainScoreCard),
    },
  }),
);

/**
 * How the products stand that a group or a user owns; for the overview of a `Group` or a `User`.
 * @public
 */
export const EntityOwnerScoreCard = dataMeshPlugin.provide(
  createComponentExtension({
    name: 'EntityOwnerScoreCard',
    component: {
      lazy: () =>
        import('./components/governance/cards').then(m => m.OwnerScoreCard),
    },
  }),
);

/**
 * What a domain holds; for the overview of a `Domain`.
 * @public
 */
export const EntityDomainProductsCard = dataMeshPlugin.provide(
  createComponentExtension({
    name: 'EntityDomainProductsCard',
    component: {
      lazy: () =>
        import('./components/summary').then(m => m.DomainProductsCard),
    },
  }),
);

/**
 * The data products that a group owns; for the overview of a `Group`.
 * @public
 */
export const EntityGroupProductsCard = dataMeshPlugin.provide(
  createComponentExtension({
    name: 'EntityGroupProductsCard',
    component: {
      lazy: () => import('./components/summary').then(m => m.GroupProductsCard),
    },
  }),
);

/**
 * How the promises of the reader's own products stand; for the home page.
 * @public
 */
export const HomeServiceLevelsCard = dataMeshPlugin.provide(
  createCardExtension({
    name: 'HomeServiceLevelsCard',
    title: levelCardMessages['levelsCard.home.title'],
    description: levelCardMessages['levelsCard.home.description'],
    components: () =>
      import('./components/serviceLevel').then(m => ({
        Content: m.MyServiceLevels,
        Actions: m.MyServiceLevelsActions,
      })),
  }),
);

/**
 * How the reader's own products stand by scorecards and policies, and what to do next; for the home page.
 * @public
 */
export const HomeScoresCard = dataMeshPlugin.provide(
  createCardExtension({
    name: 'HomeScoresCard',
    title: scoreCardMessages['governance.card.home.title'],
    description: scoreCardMessages['governance.card.home.description'],
    components: () =>
      import('./components/governance/cards').then(m => ({
        Content: m.MyScores,
        Actions: m.MyScoresActions,
      })),
  }),
);

/**
 * Products, contracts, fields, rules and terms among the results of the portal's search; a child of its `SearchResult`.
 * @public
 */
export const DataMeshSearchResultListItem = dataMeshPlugin.provide(
  createSearchResultListItemExtension({
    name: 'DataMeshSearchResultListItem',
    component: () =>
      import('./components/search').then(m => m.DataMeshSearchResultItem),
    predicate: isDataMeshResult,
  }),
);

/**
 * The columns of a table, as a field of template forms; inside of `<ScaffolderFieldExtensions>`.
 * @public
 */
export const DataMeshColumnsField = dataMeshPlugin.provide(
  createScaffolderFieldExtension({
    name: 'DataMeshColumns',
    component: ColumnsField,
    validation: validateColumns,
  }),
);

/**
 * An entity of a kind, or several, found by the catalog as a person types, as a field of template forms; inside of
 * `<ScaffolderFieldExtensions>`.
 * @public
 */
export const DataMeshEntityField = dataMeshPlugin.provide(
  createScaffolderFieldExtension({
    name: 'DataMeshEntity',
    component: EntityField,
  }),
);

/**
 * An output port of the product that was chosen before, as a field of template forms; inside of `<ScaffolderFieldExtensions>`.
 * @public
 */
export const DataMeshPortField = dataMeshPlugin.provide(
  createScaffolderFieldExtension({
    name: 'DataMeshPort',
    component: PortField,
  }),
);

/**
 * What policies want to know of a product, and what would block it, as a field of template forms; inside of
 * `<ScaffolderFieldExtensions>`.
 * @public
 */
export const DataMeshPolicyAnswersField = dataMeshPlugin.provide(
  createScaffolderFieldExtension({
    name: 'DataMeshPolicyAnswers',
    component: PolicyAnswersField,
    validation: validateAnswers,
  }),
);

/**
 * The text of a contract, with what a change of it does and to whom, as a field of template forms; inside of
 * `<ScaffolderFieldExtensions>`.
 * @public
 */
export const DataMeshContractTextField = dataMeshPlugin.provide(
  createScaffolderFieldExtension({
    name: 'DataMeshContractText',
    component: ContractTextField,
    validation: validateContractText,
  }),
);

/**
 * Tables that exist and the contracts that are drafted for them, as a field of template forms; inside of
 * `<ScaffolderFieldExtensions>`.
 * @public
 */
export const DataMeshTablesField = dataMeshPlugin.provide(
  createScaffolderFieldExtension({
    name: 'DataMeshTables',
    component: TablesField,
    validation: validateTables,
  }),
);
