import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Resource type of the permissions on data products.
 * @public
 */
export const RESOURCE_TYPE_DATA_MESH_PRODUCT = 'data-mesh-product';

/**
 * Resource type of the permissions on data contracts.
 * @public
 */
export const RESOURCE_TYPE_DATA_MESH_CONTRACT = 'data-mesh-contract';

/**
 * Resource type of the permissions on scorecards and policies.
 * @public
 */
export const RESOURCE_TYPE_DATA_MESH_RULE_SET = 'data-mesh-rule-set';

/**
 * Resource type of the permissions on domains.
 * @public
 */
export const RESOURCE_TYPE_DATA_MESH_DOMAIN = 'data-mesh-domain';

/**
 * To see a data product: in lists and counts, on its page, in lineage. What the catalog hides stays hidden whatever this says.
 * @public
 */
export const dataMeshProductReadPermission = createPermission({
  name: 'data-mesh.product.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_DATA_MESH_PRODUCT,
});

/**
 * To see a data contract with its versions. What the catalog hides stays hidden whatever this says.
 * @public
 */
export const dataMeshContractReadPermission = createPermission({
  name: 'data-mesh.contract.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_DATA_MESH_CONTRACT,
});

/**
 * To see how fresh the suite's copy of the catalog is and which files cannot be used. For platform teams.
 * @public
 */
export const dataMeshHealthReadPermission = createPermission({
  name: 'data-mesh.health.read',
  attributes: { action: 'read' },
});

/**
 * To have the suite compare with the catalog now.
 * @public
 */
export const dataMeshSyncRunPermission = createPermission({
  name: 'data-mesh.sync.run',
  attributes: { action: 'update' },
});

/**
 * To have the checks of a data contract run now, to cancel runs, and to write notes on checks. For its owners.
 * @public
 */
export const dataMeshQualityRunPermission = createPermission({
  name: 'data-mesh.quality.run',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_DATA_MESH_CONTRACT,
});

/**
 * To report results of other tools. For pipelines: `backend.auth.externalAccess` can restrict a token to it.
 * @public
 */
export const dataMeshResultsIngestPermission = createPermission({
  name: 'data-mesh.results.ingest',
  attributes: { action: 'create' },
});

/**
 * To take, resolve and open again the incidents of a data product, to excuse times of maintenance, and to send a test
 * message. For its owners.
 * @public
 */
export const dataMeshIncidentManagePermission = createPermission({
  name: 'data-mesh.incident.manage',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_DATA_MESH_PRODUCT,
});

/**
 * To ask for a waiver: that a rule need not hold for a data product for some time. For its owners.
 * @public
 */
export const dataMeshWaiverRequestPermission = createPermission({
  name: 'data-mesh.waiver.request',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_DATA_MESH_PRODUCT,
});

/**
 * To approve, reject and revoke waivers of the rules of a scorecard or policy. For its owners; nobody approves what they asked
 * for themselves.
 * @public
 */
export const dataMeshWaiverApprovePermission = createPermission({
  name: 'data-mesh.waiver.approve',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_DATA_MESH_RULE_SET,
});

/**
 * To see what a draft of a scorecard or policy would change. It takes the backend some work.
 * @public
 */
export const dataMeshRuleSimulatePermission = createPermission({
  name: 'data-mesh.rule.simulate',
  attributes: { action: 'read' },
});

/**
 * To answer the survey about the maturity of a domain. For its owners.
 * @public
 */
export const dataMeshDomainAssessPermission = createPermission({
  name: 'data-mesh.domain.assess',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_DATA_MESH_DOMAIN,
});

/**
 * To ask for a waiver: that a rule about domains need not hold for a domain for some time. For its owners.
 * @public
 */
export const dataMeshDomainWaiverPermission = createPermission({
  name: 'data-mesh.domain.waiver',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_DATA_MESH_DOMAIN,
});

/**
 * To see which tables the configured servers have and what their data is like, to draft contracts for them. For people who
 * build products: names and figures of every database that may be browsed are shown to them.
 * @public
 */
export const dataMeshTableProfilePermission = createPermission({
  name: 'data-mesh.table.profile',
  attributes: { action: 'read' },
});

/**
 * To see how templates are used, how their runs end, and which repositories were made from older versions. For platform teams.
 * Runs that the scaffolder and entities that the catalog hides stay hidden whatever this says.
 * @public
 */
export const dataMeshTemplateReadPermission = createPermission({
  name: 'data-mesh.template.read',
  attributes: { action: 'read' },
});

/**
 * All permissions of the suite.
 * @public
 */
export const dataMeshPermissions = [
  dataMeshProductReadPermission,
  dataMeshContractReadPermission,
  dataMeshHealthReadPermission,
  dataMeshSyncRunPermission,
  dataMeshQualityRunPermission,
  dataMeshResultsIngestPermission,
  dataMeshIncidentManagePermission,
  dataMeshWaiverRequestPermission,
  dataMeshWaiverApprovePermission,
  dataMeshRuleSimulatePermission,
  dataMeshDomainAssessPermission,
  dataMeshDomainWaiverPermission,
  dataMeshTableProfilePermission,
  dataMeshTemplateReadPermission,
];
