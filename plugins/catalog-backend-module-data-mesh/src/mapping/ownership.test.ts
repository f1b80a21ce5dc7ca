import { memberOf, NO_TEAM } from '@backstage-data-mesh/contract';
import { DocumentFacts } from '@backstage-data-mesh/plugin-data-mesh-node';
import { testSettings } from '../__testUtils__/testSettings';
import { ownershipOf } from './ownership';

const FACTS: DocumentFacts = {
  kind: 'contract',
  id: 'orders',
  tags: [],
  team: NO_TEAM,
  roles: [],
  customProperties: [],
  source: { type: 'file', target: 'orders.odcs.yaml' },
};

const ownerOf = (facts: Partial<DocumentFacts>, settings = testSettings()) =>
  ownershipOf({ ...FACTS, ...facts }, settings);

const TEAM = {
  ...NO_TEAM,
  name: 'Order Desk',
  members: [
    memberOf('ann@acme.example', { role: 'Engineer' }),
    memberOf('bo.lee@acme.example', { role: 'Data Owner' }),
  ],
};

describe('ownershipOf', () => {
  it('believes a custom property that holds an entity ref before all else', () => {
    const settings = testSettings({
      owners: { map: { 'order desk': 'group:default/mapped' } },
    });
    expect(
      ownerOf(
        {
          team: TEAM,
          customProperties: [{ property: 'owner', value: 'user:Ops/Bo' }],
        },
        settings,
      ).owner,
    ).toBe('user:ops/bo');
    expect(
      ownerOf({
        team: TEAM,
        customProperties: [
          { property: 'owner', value: 'Bo Lee' },
          { property: 'backstage.io/owner', value: 'group:default/ops' },
        ],
      }).owner,
    ).toBe('group:default/ops');
  });

  it('then goes by the configured names, in any letter case', () => {
    const settings = testSettings({
      owners: {
        map: {
          'ORDER desk': 'group:default/sales-orders',
          'bo.lee@acme.example': 'user:default/bo',
        },
      },
    });
    expect(ownerOf({ team: TEAM }, settings).owner).toBe(
      'group:default/sales-orders',
    );
    expect(
      ownerOf({ team: { ...NO_TEAM, members: TEAM.members } }, settings).owner,
    ).toBe('user:default/bo');
  });

  it('then takes the group that is called as the team is', () => {
    expect(ownerOf({ team: TEAM }).owner).toBe('group:default/order-desk');
    expect(
      ownerOf({ team: TEAM }, testSettings({ owners: { namespace: 'acme' } }))
        .owner,
    ).toBe('group:acme/order-desk');
  });

  it('then takes the member who is an owner, unless they left', () => {
    expect(ownerOf({ team: { ...NO_TEAM, members: TEAM.members } }).owner).toBe(
      'user:default/bo.lee',
    );
    expect(
      ownerOf({
        team: {
          ...NO_TEAM,
          members: [{ ...TEAM.members[1], dateOut: '2024-01-01' }],
        },
      }).owner,
    ).toBe('unknown');
  });

  it('says what could not be mapped', () => {
    expect(ownerOf({})).toEqual({
      owner: 'unknown',
      annotations: { 'data-mesh/unmapped-owner': 'no team' },
    });
    expect(
      ownerOf({ team: { ...NO_TEAM, name: 'المبيعات' } }).annotations,
    ).toEqual({ 'data-mesh/unmapped-owner': 'المبيعات' });
    expect(
      ownerOf({ team: { ...NO_TEAM, members: [TEAM.members[0]] } }).annotations,
    ).toEqual({ 'data-mesh/unmapped-owner': 'team of ann@acme.example' });
  });

  it('takes the configured owner for what has none, and still says so', () => {
    const settings = testSettings({ owners: { default: 'group:default/dq' } });
    expect(ownerOf({}, settings)).toMatchObject({
      owner: 'group:default/dq',
      annotations: { 'data-mesh/unmapped-owner': 'no team' },
    });
  });

  it('maps domains by configuration, else by their name', () => {
    const settings = testSettings({
      domains: { map: { 'Order to Cash': 'domain:default/finance' } },
    });
    expect(ownerOf({ domain: 'order to cash ' }, settings).domain).toBe(
      'domain:default/finance',
    );
    expect(ownerOf({ domain: 'Customer Care' }).domain).toBe(
      'domain:default/customer-care',
    );
    expect(ownerOf({ domain: '销售' })).toMatchObject({
      domain: undefined,
      annotations: { 'data-mesh/unmapped-domain': '销售' },
    });
    expect(ownerOf({}).annotations).not.toHaveProperty(
      'data-mesh/unmapped-domain',
    );
  });

  it('asks added resolvers first and passes over answers that are no refs of owners', () => {
    const settings = testSettings();
    const withResolver = (answer: string | undefined) => ({
      ...settings,
      ownerResolvers: [
        { id: 'mine', resolveOwner: () => answer },
        ...settings.ownerResolvers,
      ],
    });
    const customProperties = [{ property: 'owner', value: 'group:default/a' }];
    const owner = (answer: string | undefined) =>
      ownerOf({ customProperties }, withResolver(answer)).owner;
    expect(owner('group:default/mine')).toBe('group:default/mine');
    expect(owner(undefined)).toBe('group:default/a');
    expect(owner('component:default/mine')).toBe('group:default/a');
    expect(owner('a/b/c')).toBe('group:default/a');
  });
});
