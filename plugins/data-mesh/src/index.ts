/**
 * Pages, entity cards and tabs of the data mesh suite, for apps on the legacy frontend system; apps on the new one take
 * `./alpha`.
 *
 * @packageDocumentation
 */
export {
  DataMeshPage,
  dataMeshPlugin,
  EntityContractContent,
  EntityDomainProductsCard,
  EntityGroupProductsCard,
  EntityProductAboutCard,
  EntityProductContractContent,
  EntityProductLineageCard,
  EntityProductPeopleCard,
  EntityProductPortsCard,
  EntityProductQualityCard,
  EntityProductVersionsContent,
  EntityQualityContent,
  EntityServiceLevelsContent,
} from './plugin';
export { rootRouteRef } from './routes';
export { dataMeshTranslationRef } from './translation';
