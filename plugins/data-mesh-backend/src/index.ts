/**
 * The data mesh service for Backstage backends.
 * @packageDocumentation
 */
export { dataMeshPlugin as default } from './plugin';
export {
  createDataMeshContractConditionalDecision,
  createDataMeshDomainConditionalDecision,
  createDataMeshProductConditionalDecision,
  createDataMeshRuleSetConditionalDecision,
  dataMeshContractConditions,
  dataMeshContractResourceRef,
  dataMeshContractRules,
  dataMeshDomainConditions,
  dataMeshDomainResourceRef,
  dataMeshDomainRules,
  dataMeshProductConditions,
  dataMeshProductResourceRef,
  dataMeshProductRules,
  dataMeshRuleSetConditions,
  dataMeshRuleSetResourceRef,
  dataMeshRuleSetRules,
  type DataMeshAccessCondition,
  type DataMeshResource,
} from './permissions/rules';
