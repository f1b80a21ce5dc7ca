import { testDatabases } from '../__testUtils__/databases';
import { contract, domain, group, product } from '../__testUtils__/entities';
import { createWorld } from '../__testUtils__/world';
import { readResources } from './readResources';
import {
  dataMeshContractRules,
  dataMeshProductConditions,
  dataMeshProductRules,
} from './rules';

const { databases, ids } = testDatabases();

const entities = [
  group('team-a'),
  group('team-b'),
  domain('company', { owner: 'team-b' }),
  domain('sales', { owner: 'team-a', subdomainOf: 'company' }),
  contract(
    'c',
    undefined,
    {},
    { owner: 'group:default/team-b', domain: 'sales' },
  ),
  product('orders', {
    domain: 'sales',
    outputPorts: [{ name: 'o', contract: 'c' }],
  }),
  product('report', {
    owner: 'group:default/team-b',
    inputPorts: [{ name: 'i', contract: 'c' }],
  }),
  product('lonely', { owner: 'group:default/gone' }),
];

const rules = ['isOwner', 'isDomainOwner', 'isConsumer'] as const;

describe.each(ids)('the rules on %s', id => {
  it('let through the same one by one as in a list', async () => {
    const world = await createWorld(databases, id);
    await world.catalogHas(entities);
    const refs = entities
      .filter(e => e.kind === 'DataProduct')
      .map(e => `dataproduct:default/${e.metadata.name}`);
    const resources = await readResources(world.knex, 'products', refs);
    for (const rule of rules) {
      for (const claim of [
        'group:default/team-a',
        'group:default/team-b',
        'group:default/other',
      ]) {
        const params = { claims: [claim] };
        const who = world.withCondition(
          `${rule}-${claim}`,
          dataMeshProductConditions[rule](params),
        );
        const { items } = await world.products.list({}, who);
        const alone = refs.filter((_, i) => {
          const resource = resources[i];
          return resource && dataMeshProductRules[rule].apply(resource, params);
        });
        expect([rule, claim, items.map(item => item.ref).sort()]).toEqual([
          rule,
          claim,
          alone.sort(),
        ]);
      }
    }
  }, 60_000);

  it('know who owns a contract, its domains, and who uses it; and nothing of what is not there', async () => {
    const world = await createWorld(databases, id);
    await world.catalogHas(entities);
    const [c, none] = await readResources(world.knex, 'contracts', [
      'datacontract:default/c',
      'datacontract:default/none',
    ]);
    expect(none).toBeUndefined();
    expect(c).toEqual({
      ref: 'datacontract:default/c',
      ownerRef: 'group:default/team-b',
      domainOwnerRefs: expect.arrayContaining([
        'group:default/team-a',
        'group:default/team-b',
      ]),
      consumerOwnerRefs: ['group:default/team-b'],
    });
    const holds = (rule: (typeof rules)[number], claim: string) =>
      c && dataMeshContractRules[rule].apply(c, { claims: [claim] });
    expect(rules.map(rule => holds(rule, 'group:default/team-b'))).toEqual([
      true,
      true,
      true,
    ]);
    expect(rules.map(rule => holds(rule, 'group:default/team-a'))).toEqual([
      false,
      true,
      false,
    ]);
  }, 60_000);
});
