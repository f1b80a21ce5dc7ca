/**
 * Pages, entity cards and tabs of the data mesh suite, for apps on the legacy frontend system; apps on the new one take
 * `./alpha`.
 *
 * @packageDocumentation
 */
export {
  DataMeshPage,
  dataMeshPlugin,
  DataMeshSearchResultListItem,
  EntityContractContent,
  EntityDomainProductsCard,
  EntityDomainScoreCard,
  EntityDomainServiceLevelsCard,
  EntityDomainServiceLevelsContent,
  EntityGroupProductsCard,
  EntityOwnerScoreCard,
  EntityGroupServiceLevelsCard,
  EntityProductAboutCard,
  EntityProductContractContent,
  EntityProductLineageCard,
  EntityProductPeopleCard,
  EntityProductPortsCard,
  EntityProductQualityCard,
  EntityProductScorecardContent,
  EntityProductServiceLevelsCard,
  EntityProductVersionsContent,
  EntityQualityContent,
  EntityServiceLevelsContent,
  HomeScoresCard,
  HomeServiceLevelsCard,
  DataMeshColumnsField,
  DataMeshEntityField,
  DataMeshPortField,
  DataMeshContractTextField,
  DataMeshPolicyAnswersField,
  DataMeshTablesField,
} from './plugin';
export { rootRouteRef, templateRouteRef } from './routes';
export { dataMeshTranslationRef } from './translation';
