/**
 * The data mesh service for Backstage backends.
 * @packageDocumentation
 */
export { dataMeshPlugin as default } from './plugin';
export {
  createDataMeshContractConditionalDecision,
  createDataMeshProductConditionalDecision,
  dataMeshContractConditions,
  dataMeshContractResourceRef,
  dataMeshContractRules,
  dataMeshProductConditions,
  dataMeshProductResourceRef,
  dataMeshProductRules,
  type DataMeshAccessCondition,
  type DataMeshResource,
} from './permissions/rules';
