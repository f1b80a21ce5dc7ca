import { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import {
  dataMeshContractReadPermission,
  dataMeshDomainAssessPermission,
  dataMeshDomainWaiverPermission,
  dataMeshHealthReadPermission,
  dataMeshIncidentManagePermission,
  dataMeshProductReadPermission,
  dataMeshQualityRunPermission,
  dataMeshResultsIngestPermission,
  dataMeshRuleSimulatePermission,
  dataMeshSyncRunPermission,
  dataMeshTableProfilePermission,
  dataMeshTemplateReadPermission,
  dataMeshWaiverApprovePermission,
  dataMeshWaiverRequestPermission,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import {
  readDomainResources,
  readResources,
  readRuleSetResources,
} from './readResources';
import {
  dataMeshContractResourceRef,
  dataMeshContractRules,
  dataMeshDomainResourceRef,
  dataMeshDomainRules,
  dataMeshProductResourceRef,
  dataMeshProductRules,
  dataMeshRuleSetResourceRef,
  dataMeshRuleSetRules,
} from './rules';

/** Tells the permission framework every permission of the plugin, and of what a policy may decide one by one. */
export function registerResources(
  registry: PermissionsRegistryService,
  knex: Knex,
): void {
  registry.addResourceType({
    resourceRef: dataMeshProductResourceRef,
    permissions: [
      dataMeshProductReadPermission,
      dataMeshIncidentManagePermission,
      dataMeshWaiverRequestPermission,
    ],
    rules: Object.values(dataMeshProductRules),
    getResources: refs => readResources(knex, 'products', refs),
  });
  registry.addResourceType({
    resourceRef: dataMeshContractResourceRef,
    permissions: [dataMeshContractReadPermission, dataMeshQualityRunPermission],
    rules: Object.values(dataMeshContractRules),
    getResources: refs => readResources(knex, 'contracts', refs),
  });
  registry.addResourceType({
    resourceRef: dataMeshRuleSetResourceRef,
    permissions: [dataMeshWaiverApprovePermission],
    rules: Object.values(dataMeshRuleSetRules),
    getResources: refs => readRuleSetResources(knex, refs),
  });
  registry.addResourceType({
    resourceRef: dataMeshDomainResourceRef,
    permissions: [
      dataMeshDomainAssessPermission,
      dataMeshDomainWaiverPermission,
    ],
    rules: Object.values(dataMeshDomainRules),
    getResources: refs => readDomainResources(knex, refs),
  });
  registry.addPermissions([
    dataMeshHealthReadPermission,
    dataMeshSyncRunPermission,
    dataMeshResultsIngestPermission,
    dataMeshRuleSimulatePermission,
    dataMeshTableProfilePermission,
    dataMeshTemplateReadPermission,
  ]);
}
