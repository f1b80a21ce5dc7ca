import { RESOURCE_TYPE_CATALOG_ENTITY } from '@backstage/plugin-catalog-common/alpha';
import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import {
  AuthorizeResult,
  isPermission,
  isResourcePermission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import {
  createDataMeshContractConditionalDecision,
  createDataMeshDomainConditionalDecision,
  createDataMeshProductConditionalDecision,
  createDataMeshRuleSetConditionalDecision,
  dataMeshContractConditions,
  dataMeshDomainConditions,
  dataMeshProductConditions,
  dataMeshRuleSetConditions,
} from '@backstage-data-mesh/plugin-data-mesh-backend';
import {
  dataMeshDomainAssessPermission,
  dataMeshDomainWaiverPermission,
  dataMeshHealthReadPermission,
  dataMeshIncidentManagePermission,
  dataMeshQualityRunPermission,
  dataMeshResultsIngestPermission,
  dataMeshSyncRunPermission,
  dataMeshTemplateReadPermission,
  dataMeshWaiverApprovePermission,
  dataMeshWaiverRequestPermission,
} from '@backstage-data-mesh/plugin-data-mesh-common';

/** Data about staff: only those who work with it see that it exists. */
const PEOPLE_DOMAIN = 'people';
const PEOPLE_READERS = [
  'group:default/people-analytics',
  'group:default/data-governance-guild',
];
const PLATFORM_TEAM = 'group:default/data-platform';

/**
 * The permissions of the example company. It shows the two levers an adopter has: what somebody may not see in the
 * catalog is absent everywhere in the suite, and the suite's own permissions decide who runs it.
 */
export class ExamplePolicy implements PermissionPolicy {
  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    const claims = user?.info.ownershipEntityRefs ?? [];

    if (isResourcePermission(permission, RESOURCE_TYPE_CATALOG_ENTITY)) {
      if (PEOPLE_READERS.some(group => claims.includes(group))) {
        return { result: AuthorizeResult.ALLOW };
      }
      return createCatalogConditionalDecision(permission, {
        not: {
          anyOf: [
            catalogConditions.hasSpec({
              key: 'domain',
              value: `domain:default/${PEOPLE_DOMAIN}`,
            }),
            catalogConditions.hasSpec({ key: 'domain', value: PEOPLE_DOMAIN }),
            {
              allOf: [
                catalogConditions.isEntityKind({ kinds: ['Domain'] }),
                catalogConditions.hasMetadata({
                  key: 'name',
                  value: PEOPLE_DOMAIN,
                }),
              ],
            },
          ],
        },
      });
    }

    if (
      isPermission(permission, dataMeshHealthReadPermission) ||
      isPermission(permission, dataMeshSyncRunPermission) ||
      isPermission(permission, dataMeshTemplateReadPermission)
    ) {
      return {
        result: claims.includes(PLATFORM_TEAM)
          ? AuthorizeResult.ALLOW
          : AuthorizeResult.DENY,
      };
    }

    // Who answers for the domain looks again after a mend, as for incidents below.
    if (isPermission(permission, dataMeshQualityRunPermission)) {
      return claims.includes(PLATFORM_TEAM)
        ? { result: AuthorizeResult.ALLOW }
        : createDataMeshContractConditionalDecision(permission, {
            anyOf: [
              dataMeshContractConditions.isOwner({ claims }),
              dataMeshContractConditions.isDomainOwner({ claims }),
            ],
          });
    }

    // Owners ask; those who own the rule, or answer for the domain that it is of, decide.
    if (isPermission(permission, dataMeshWaiverRequestPermission)) {
      return createDataMeshProductConditionalDecision(permission, {
        anyOf: [
          dataMeshProductConditions.isOwner({ claims }),
          dataMeshProductConditions.isDomainOwner({ claims }),
        ],
      });
    }
    if (isPermission(permission, dataMeshWaiverApprovePermission)) {
      return createDataMeshRuleSetConditionalDecision(permission, {
        anyOf: [
          dataMeshRuleSetConditions.isOwner({ claims }),
          dataMeshRuleSetConditions.isDomainOwner({ claims }),
        ],
      });
    }
    if (
      isPermission(permission, dataMeshDomainAssessPermission) ||
      isPermission(permission, dataMeshDomainWaiverPermission)
    ) {
      return createDataMeshDomainConditionalDecision(permission, {
        anyOf: [
          dataMeshDomainConditions.isOwner({ claims }),
          dataMeshDomainConditions.isDomainOwner({ claims }),
        ],
      });
    }

    // Who answers for the domain can help out; consumers see incidents and follow them.
    if (isPermission(permission, dataMeshIncidentManagePermission)) {
      return claims.includes(PLATFORM_TEAM)
        ? { result: AuthorizeResult.ALLOW }
        : createDataMeshProductConditionalDecision(permission, {
            anyOf: [
              dataMeshProductConditions.isOwner({ claims }),
              dataMeshProductConditions.isDomainOwner({ claims }),
            ],
          });
    }

    // Results come from pipelines, with a token of their own; services do not pass here.
    if (isPermission(permission, dataMeshResultsIngestPermission)) {
      return { result: AuthorizeResult.DENY };
    }

    return { result: AuthorizeResult.ALLOW };
  }
}
