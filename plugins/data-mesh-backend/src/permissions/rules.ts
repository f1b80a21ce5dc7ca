import {
  RESOURCE_TYPE_DATA_MESH_CONTRACT,
  RESOURCE_TYPE_DATA_MESH_PRODUCT,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  createConditionExports,
  createPermissionResourceRef,
  createPermissionRule,
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

const claims = z.object({
  claims: z
    .array(z.string())
    .describe(
      'Entity refs of the user and their groups, e.g. `ownershipEntityRefs`',
    ),
});

const holds = {
  isOwner: (resource: DataMeshResource, refs: readonly string[]) =>
    resource.ownerRef !== undefined && refs.includes(resource.ownerRef),
  isDomainOwner: (resource: DataMeshResource, refs: readonly string[]) =>
    resource.domainOwnerRefs.some(ref => refs.includes(ref)),
  isConsumer: (resource: DataMeshResource, refs: readonly string[]) =>
    resource.consumerOwnerRefs.some(ref => refs.includes(ref)),
};

const descriptions = {
  isOwner: 'Allow those who own it',
  isDomainOwner: 'Allow those who own its domain or a domain above',
  isConsumer: 'Allow those who own a product that takes data from it',
};

/** @public */
export const dataMeshProductRules = {
  isOwner: createPermissionRule({
    name: 'isOwner',
    description: descriptions.isOwner,
    resourceRef: dataMeshProductResourceRef,
    paramsSchema: claims,
    apply: (resource, params) => holds.isOwner(resource, params.claims),
    toQuery: params => ({ rule: 'isOwner', claims: params.claims }),
  }),
  isDomainOwner: createPermissionRule({
    name: 'isDomainOwner',
    description: descriptions.isDomainOwner,
    resourceRef: dataMeshProductResourceRef,
    paramsSchema: claims,
    apply: (resource, params) => holds.isDomainOwner(resource, params.claims),
    toQuery: params => ({ rule: 'isDomainOwner', claims: params.claims }),
  }),
  isConsumer: createPermissionRule({
    name: 'isConsumer',
    description: descriptions.isConsumer,
    resourceRef: dataMeshProductResourceRef,
    paramsSchema: claims,
    apply: (resource, params) => holds.isConsumer(resource, params.claims),
    toQuery: params => ({ rule: 'isConsumer', claims: params.claims }),
  }),
};

/** @public */
export const dataMeshContractRules = {
  isOwner: createPermissionRule({
    name: 'isOwner',
    description: descriptions.isOwner,
    resourceRef: dataMeshContractResourceRef,
    paramsSchema: claims,
    apply: (resource, params) => holds.isOwner(resource, params.claims),
    toQuery: params => ({ rule: 'isOwner', claims: params.claims }),
  }),
  isDomainOwner: createPermissionRule({
    name: 'isDomainOwner',
    description: descriptions.isDomainOwner,
    resourceRef: dataMeshContractResourceRef,
    paramsSchema: claims,
    apply: (resource, params) => holds.isDomainOwner(resource, params.claims),
    toQuery: params => ({ rule: 'isDomainOwner', claims: params.claims }),
  }),
  isConsumer: createPermissionRule({
    name: 'isConsumer',
    description: descriptions.isConsumer,
    resourceRef: dataMeshContractResourceRef,
    paramsSchema: claims,
    apply: (resource, params) => holds.isConsumer(resource, params.claims),
    toQuery: params => ({ rule: 'isConsumer', claims: params.claims }),
  }),
};

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
