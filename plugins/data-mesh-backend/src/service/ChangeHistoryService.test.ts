import { ContractChangeQuery } from '@backstage-data-mesh/plugin-data-mesh-common';
import { testDatabases } from '../__testUtils__/databases';
import {
  contract,
  ContractParts,
  contractText,
  domain,
  product,
} from '../__testUtils__/entities';
import { createWorld, World } from '../__testUtils__/world';

const { databases, ids } = testDatabases();

function version(
  name: string,
  createdAt: string,
  columns: readonly string[],
  spec: { domain?: string; owner?: string } = {},
) {
  const parts: ContractParts = { id: name, version: '1', createdAt, columns };
  return contract(name, contractText(parts), {}, spec);
}

const NONE = { versions: 0, breaking: 0, dangerous: 0, compatible: 0 };

describe.each(ids)('how often contracts change on %s', id => {
  let world: World;

  beforeAll(async () => {
    world = await createWorld(databases, id);
    const rest = [
      domain('company'),
      domain('sales', { subdomainOf: 'company' }),
      domain('people', { subdomainOf: 'company' }),
      product('shop', {
        domain: 'sales',
        outputPorts: [{ name: 'o', contract: 'orders' }],
      }),
      product('staff', {
        domain: 'people',
        outputPorts: [{ name: 's', contract: 'salaries' }],
      }),
    ];
    const orders = (date: string, columns: readonly string[]) =>
      version('orders', date, columns, { owner: 'group:default/shop' });
    const salaries = (date: string, columns: readonly string[]) =>
      version('salaries', date, columns, { domain: 'people' });
    await world.catalogHas([
      ...rest,
      orders('2026-01-05', ['a']),
      salaries('2026-01-10', ['a', 'b']),
    ]);
    await world.catalogHas([
      ...rest,
      orders('2026-01-31', ['a', 'b']),
      salaries('2026-02-01', ['a']),
    ]);
    await world.catalogHas([
      ...rest,
      orders('2026-03-15', []),
      salaries('2026-02-01', ['a']),
    ]);
  }, 60_000);

  const ask = (query: ContractChangeQuery, who = world.anyone) =>
    world.changeHistory.history(
      { from: '2026-01-01', to: '2026-04-01', ...query },
      who,
    );
  const ofOrders = { versions: 3, breaking: 1, compatible: 1 };
  const ofSalaries = { versions: 2, breaking: 1, compatible: 0 };
  const ofBoth = { versions: 5, breaking: 2, compatible: 1 };

  it('is counted per contract, product and domain with its sub-domains, and of all', async () => {
    for (const [query, totals] of [
      [{}, ofBoth],
      [{ contract: 'datacontract:default/orders' }, ofOrders],
      [{ product: 'dataproduct:default/shop' }, ofOrders],
      [{ product: 'DataProduct:default/Staff' }, ofSalaries],
      [{ domain: 'domain:default/sales' }, ofOrders],
      [{ domain: 'domain:default/people' }, ofSalaries],
      [{ domain: 'domain:default/company' }, ofBoth],
    ] as const) {
      expect([query, (await ask(query)).totals]).toMatchObject([query, totals]);
    }
  });

  it('is laid out over time, with the intervals in which nothing happened', async () => {
    const months = await ask({ contract: 'datacontract:default/orders' });
    expect(months).toMatchObject({
      from: '2026-01-01T00:00:00.000Z',
      to: '2026-04-01T00:00:00.000Z',
      interval: 'month',
      buckets: [
        { start: '2026-01-01T00:00:00.000Z', versions: 2, compatible: 1 },
        { start: '2026-02-01T00:00:00.000Z', ...NONE },
        {
          start: '2026-03-01T00:00:00.000Z',
          versions: 1,
          breaking: 1,
          changes: { breaking: expect.any(Number) },
        },
      ],
    });
    const { buckets } = await ask({
      to: '2026-01-15',
      interval: 'week',
    });
    expect(buckets.map(b => [b.start.slice(0, 10), b.versions])).toEqual([
      ['2025-12-29', 0],
      ['2026-01-05', 2],
      ['2026-01-12', 0],
    ]);
  });

  it('takes what lies in the range to the millisecond', async () => {
    const { totals } = await ask({ from: '2026-01-05', to: '2026-01-31' });
    expect(totals.versions).toBe(2);
    const later = await ask({ from: '2026-01-05T00:00:00.001Z' });
    expect(later.totals.versions).toBe(4);
  });

  it('tells nothing of what a person may not see', async () => {
    const hidden = new Set(['people', 'staff', 'salaries']);
    const guest = world.hideFrom('guest', e => hidden.has(e.metadata.name));
    for (const query of [{}, { domain: 'domain:default/company' }]) {
      expect((await ask(query, guest)).totals).toMatchObject(ofOrders);
    }
    for (const query of [
      { domain: 'domain:default/people' },
      { product: 'dataproduct:default/staff' },
      { contract: 'datacontract:default/salaries' },
    ]) {
      await expect(ask(query, guest)).rejects.toMatchObject({
        name: 'NotFoundError',
      });
    }
  });

  it('keeps to what the policy for contracts lets through', async () => {
    const owner = world.withContractCondition('owner', {
      rule: 'isOwner',
      resourceType: 'data-mesh-contract',
      params: { claims: ['group:default/shop'] },
    });
    expect((await ask({}, owner)).totals).toMatchObject(ofOrders);
    const ofStaff = await ask({ product: 'dataproduct:default/staff' }, owner);
    expect(ofStaff.totals).toMatchObject(NONE);
    const others = world.withContractCondition('others', {
      not: {
        not: {
          not: {
            rule: 'isOwner',
            resourceType: 'data-mesh-contract',
            params: { claims: ['group:default/shop'] },
          },
        },
      },
    });
    expect((await ask({}, others)).totals).toMatchObject(ofSalaries);
  });

  it('keeps counting a contract that a product had before, when the catalog has it no more', async () => {
    const own = await createWorld(databases, id);
    const p = (name: string) =>
      product('p', { outputPorts: [{ name: 'o', contract: name }] });
    await own.catalogHas([p('old'), version('old', '2026-01-01', ['a'])]);
    await own.catalogHas([p('new'), version('new', '2026-02-01', [])]);
    const query = { from: '2026-01-01', to: '2026-04-01' };
    for (const whose of [{}, { product: 'dataproduct:default/p' }]) {
      const { totals } = await own.changeHistory.history(
        { ...query, ...whose },
        own.anyone,
      );
      expect(totals).toMatchObject({ versions: 2, breaking: 1 });
    }
  });

  it('is asked of one thing at a time', async () => {
    await expect(
      ask({ product: 'dataproduct:default/p', domain: 'domain:default/d' }),
    ).rejects.toMatchObject({ name: 'InputError', code: 'INVALID_QUERY' });
  });
});
