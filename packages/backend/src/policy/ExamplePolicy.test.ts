import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { PolicyQueryUser } from '@backstage/plugin-permission-node';
import {
  dataMeshDomainAssessPermission,
  dataMeshHealthReadPermission,
  dataMeshIncidentManagePermission,
  dataMeshProductReadPermission,
  dataMeshQualityRunPermission,
  dataMeshResultsIngestPermission,
  dataMeshWaiverApprovePermission,
  dataMeshWaiverRequestPermission,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { ExamplePolicy } from './ExamplePolicy';

function memberOf(...ownershipEntityRefs: string[]): PolicyQueryUser {
  // The policy reads nothing else of the user.
  return {
    info: { userEntityRef: 'user:default/somebody', ownershipEntityRefs },
  } as PolicyQueryUser;
}

describe('ExamplePolicy', () => {
  const policy = new ExamplePolicy();

  it('hides the people domain, and what is in it, from those who do not work with it', async () => {
    const decision = await policy.handle(
      { permission: catalogEntityReadPermission },
      memberOf('group:default/online-data'),
    );

    expect(decision).toMatchObject({
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'catalog',
    });
    expect(JSON.stringify(decision)).toContain('domain:default/people');
  });

  it('also hides it from somebody without any membership', async () => {
    const decision = await policy.handle({
      permission: catalogEntityReadPermission,
    });

    expect(decision.result).toBe(AuthorizeResult.CONDITIONAL);
  });

  it('hides nothing from people analytics', async () => {
    await expect(
      policy.handle(
        { permission: catalogEntityReadPermission },
        memberOf('group:default/people-analytics'),
      ),
    ).resolves.toEqual({ result: AuthorizeResult.ALLOW });
  });

  it('shows the health page to the platform team alone', async () => {
    const query = { permission: dataMeshHealthReadPermission };

    await expect(
      policy.handle(query, memberOf('group:default/data-platform')),
    ).resolves.toEqual({ result: AuthorizeResult.ALLOW });
    await expect(
      policy.handle(query, memberOf('group:default/people-analytics')),
    ).resolves.toEqual({ result: AuthorizeResult.DENY });
  });

  it('lets everybody read products', async () => {
    await expect(
      policy.handle({ permission: dataMeshProductReadPermission }, memberOf()),
    ).resolves.toEqual({ result: AuthorizeResult.ALLOW });
  });

  it('lets owners of contracts and of their domains have the checks run, and the platform team those of all', async () => {
    const query = { permission: dataMeshQualityRunPermission };
    const claims = ['group:default/online-data'];

    await expect(
      policy.handle(query, memberOf(...claims)),
    ).resolves.toMatchObject({
      result: AuthorizeResult.CONDITIONAL,
      resourceType: 'data-mesh-contract',
      conditions: {
        anyOf: [
          { rule: 'isOwner', params: { claims } },
          { rule: 'isDomainOwner', params: { claims } },
        ],
      },
    });
    await expect(
      policy.handle(query, memberOf('group:default/data-platform')),
    ).resolves.toEqual({ result: AuthorizeResult.ALLOW });
  });

  it('lets owners of products and of their domains manage incidents', async () => {
    const query = { permission: dataMeshIncidentManagePermission };
    const claims = ['group:default/online-data'];

    await expect(
      policy.handle(query, memberOf(...claims)),
    ).resolves.toMatchObject({
      result: AuthorizeResult.CONDITIONAL,
      conditions: {
        anyOf: [
          { rule: 'isOwner', params: { claims } },
          { rule: 'isDomainOwner', params: { claims } },
        ],
      },
    });
    await expect(
      policy.handle(query, memberOf('group:default/data-platform')),
    ).resolves.toEqual({ result: AuthorizeResult.ALLOW });
  });

  it('lets owners ask for waivers, and those who own the rule approve them', async () => {
    const claims = ['group:default/online-data'];

    await expect(
      policy.handle(
        { permission: dataMeshWaiverRequestPermission },
        memberOf(...claims),
      ),
    ).resolves.toMatchObject({
      resourceType: 'data-mesh-product',
      conditions: { anyOf: [{ rule: 'isOwner' }, { rule: 'isDomainOwner' }] },
    });
    await expect(
      policy.handle(
        { permission: dataMeshWaiverApprovePermission },
        memberOf(...claims),
      ),
    ).resolves.toMatchObject({
      resourceType: 'data-mesh-rule-set',
      conditions: {
        anyOf: [
          { rule: 'isOwner', params: { claims } },
          { rule: 'isDomainOwner', params: { claims } },
        ],
      },
    });
    await expect(
      policy.handle(
        { permission: dataMeshDomainAssessPermission },
        memberOf(...claims),
      ),
    ).resolves.toMatchObject({ resourceType: 'data-mesh-domain' });
  });

  it('lets no person report results', async () => {
    await expect(
      policy.handle(
        { permission: dataMeshResultsIngestPermission },
        memberOf('group:default/data-platform'),
      ),
    ).resolves.toEqual({ result: AuthorizeResult.DENY });
  });
});
