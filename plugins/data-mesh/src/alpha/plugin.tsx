import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiNodeTree } from '@remixicon/react';
import { rootRouteRef, templateRouteRef } from '../routes';
import {
  dataMeshApi,
  governanceApi,
  onboardingApi,
  serviceLevelApi,
  templateApi,
} from './apis';
import {
  domainProductsCard,
  domainScoreCard,
  domainServiceLevelsCard,
  groupProductsCard,
  ownerScoreCard,
  groupServiceLevelsCard,
  productAboutCard,
  productLineageCard,
  productPeopleCard,
  productPortsCard,
  productQualityCard,
  productServiceLevelsCard,
} from './entityCards';
import {
  contractContent,
  contractQualityContent,
  contractServiceLevelsContent,
  domainServiceLevelsContent,
  productContractContent,
  productQualityContent,
  productScorecardContent,
  productServiceLevelsContent,
  productVersionsContent,
} from './entityContents';
import {
  columnsField,
  contractTextField,
  entityField,
  portField,
  tablesField,
  policyAnswersField,
} from './formFields';
import { myScoresWidget, myServiceLevelsWidget } from './homeWidgets';
import {
  dataMeshPage,
  domainsPage,
  explorePage,
  governancePage,
  healthPage,
  qualityOperationsPage,
  scorecardsPage,
  serviceLevelsPage,
  templatesPage,
} from './pages';
import { searchResultItem, searchResultTypes } from './search';

/**
 * The data mesh plugin: pages, entity cards and tabs.
 * @alpha
 */
export default createFrontendPlugin({
  pluginId: 'data-mesh',
  title: 'Data mesh',
  icon: <RiNodeTree />,
  info: { packageJson: () => import('../../package.json') },
  routes: { root: rootRouteRef },
  externalRoutes: { template: templateRouteRef },
  extensions: [
    dataMeshApi,
    serviceLevelApi,
    governanceApi,
    onboardingApi,
    templateApi,
    dataMeshPage,
    explorePage,
    domainsPage,
    serviceLevelsPage,
    scorecardsPage,
    governancePage,
    healthPage,
    qualityOperationsPage,
    templatesPage,
    productAboutCard,
    productQualityCard,
    productServiceLevelsCard,
    productPortsCard,
    productLineageCard,
    productPeopleCard,
    productContractContent,
    productQualityContent,
    productServiceLevelsContent,
    productScorecardContent,
    productVersionsContent,
    contractContent,
    contractQualityContent,
    contractServiceLevelsContent,
    domainServiceLevelsContent,
    domainProductsCard,
    domainServiceLevelsCard,
    domainScoreCard,
    ownerScoreCard,
    groupProductsCard,
    groupServiceLevelsCard,
    myScoresWidget,
    myServiceLevelsWidget,
    columnsField,
    policyAnswersField,
    contractTextField,
    tablesField,
    entityField,
    portField,
    searchResultItem,
    ...searchResultTypes,
  ],
});
