import {
  RESOURCE_TYPE_DATA_MESH_CONTRACT,
  RESOURCE_TYPE_DATA_MESH_DOMAIN,
  RESOURCE_TYPE_DATA_MESH_PRODUCT,
  RESOURCE_TYPE_DATA_MESH_RULE_SET,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  createConditionExports,
  createPermissionResourceRef,
  createPermissionRule,
  PermissionResourceRef,
} from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { AccessCondition } from '../database/scope';

/**
 * What the rules look at.
 * @public
 */
export interface DataMeshResource {
  readonly ref: string;
  /** Entity ref of the owner. */
  readonly ownerRef?: string;
  /** Owners of its domain and of all domains above. */
  readonly domainOwnerRefs: readonly string[];
  /** Owners of products that take data from it, or under it. */
  readonly consumerOwnerRefs: readonly string[];
}

/**
 * What a rule becomes when a list is narrowed down in the database.
 * @public
 */
export type DataMeshAccessCondition = AccessCondition;

/** @public */
export const dataMeshProductResourceRef = createPermissionResourceRef<
  DataMeshResource,
  DataMeshAccessCondition
>().with({
  pluginId: 'data-mesh',
  resourceType: RESOURCE_TYPE_DATA_MESH_PRODUCT,
});

/** @public */
export const dataMeshContractResourceRef = createPermissionResourceRef<
  DataMeshResource,
  DataMeshAccessCondition
>().with({
  pluginId: 'data-mesh',
  resourceType: RESOURCE_TYPE_DATA_MESH_CONTRACT,
});

/**
 * Scorecards and policies.
 * @public
 */
export const dataMeshRuleSetResourceRef = createPermissionResourceRef<
  DataMeshResource,
  DataMeshAccessCondition
>().with({
  pluginId: 'data-mesh',
  resourceType: RESOURCE_TYPE_DATA_MESH_RULE_SET,
});

/** @public */
export const dataMeshDomainResourceRef = createPermissionResourceRef<
  DataMeshResource,
  DataMeshAccessCondition
>().with({
  pluginId: 'data-mesh',
  resourceType: RESOURCE_TYPE_DATA_MESH_DOMAIN,
});

const claims = z.object({
  claims: z
    .array(z.string())
    .describe(
      'Entity refs of the user and their groups, e.g. `ownershipEntityRefs`',
    ),
});

/** The rules are the same for all; the permission framework wants them once per resource type. */
function rulesFor<TResourceType extends string>(
  resourceRef: PermissionResourceRef<
    DataMeshResource,
    DataMeshAccessCondition,
    TResourceType,
    'data-mesh'
  >,
) {
  return {
    isOwner: createPermissionRule({
      name: 'isOwner',
      description: 'Allow those who own it',
      resourceRef,
      paramsSchema: claims,
      apply: (resource, params) =>
        resource.ownerRef !== undefined &&
        params.claims.includes(resource.ownerRef),
      toQuery: params => ({ rule: 'isOwner', claims: params.claims }),
    }),
    isDomainOwner: createPermissionRule({
      name: 'isDomainOwner',
      description: 'Allow those who own its domain or a domain above',
      resourceRef,
      paramsSchema: claims,
      apply: (resource, params) =>
        resource.domainOwnerRefs.some(ref => params.claims.includes(ref)),
      toQuery: params => ({ rule: 'isDomainOwner', claims: params.claims }),
    }),
    isConsumer: createPermissionRule({
      name: 'isConsumer',
      description: 'Allow those who own a product that takes data from it',
      resourceRef,
      paramsSchema: claims,
      apply: (resource, params) =>
        resource.consumerOwnerRefs.some(ref => params.claims.includes(ref)),
      toQuery: params => ({ rule: 'isConsumer', claims: params.claims }),
    }),
  };
}

/** @public */
export const dataMeshProductRules = rulesFor(dataMeshProductResourceRef);

/** @public */
export const dataMeshContractRules = rulesFor(dataMeshContractResourceRef);

/** @public */
export const dataMeshRuleSetRules = rulesFor(dataMeshRuleSetResourceRef);

/** @public */
export const dataMeshDomainRules = rulesFor(dataMeshDomainResourceRef);

const productExports = createConditionExports({
  resourceRef: dataMeshProductResourceRef,
  rules: dataMeshProductRules,
});

const contractExports = createConditionExports({
  resourceRef: dataMeshContractResourceRef,
  rules: dataMeshContractRules,
});

/**
 * For permission policies: `dataMeshProductConditions.isOwner({ claims: user.info.ownershipEntityRefs })`.
 * @public
 */
export const dataMeshProductConditions = productExports.conditions;

/** @public */
export const createDataMeshProductConditionalDecision =
  productExports.createConditionalDecision;

/**
 * For permission policies: `dataMeshContractConditions.isOwner({ claims: user.info.ownershipEntityRefs })`.
 * @public
 */
export const dataMeshContractConditions = contractExports.conditions;

/** @public */
export const createDataMeshContractConditionalDecision =
  contractExports.createConditionalDecision;

const ruleSetExports = createConditionExports({
  resourceRef: dataMeshRuleSetResourceRef,
  rules: dataMeshRuleSetRules,
});

const domainExports = createConditionExports({
  resourceRef: dataMeshDomainResourceRef,
  rules: dataMeshDomainRules,
});

/**
 * For permission policies: `dataMeshRuleSetConditions.isOwner({ claims: user.info.ownershipEntityRefs })`.
 * @public
 */
export const dataMeshRuleSetConditions = ruleSetExports.conditions;

/** @public */
export const createDataMeshRuleSetConditionalDecision =
  ruleSetExports.createConditionalDecision;

/**
 * For permission policies: `dataMeshDomainConditions.isOwner({ claims: user.info.ownershipEntityRefs })`.
 * @public
 */
export const dataMeshDomainConditions = domainExports.conditions;

/** @public */
export const createDataMeshDomainConditionalDecision =
  domainExports.createConditionalDecision;
