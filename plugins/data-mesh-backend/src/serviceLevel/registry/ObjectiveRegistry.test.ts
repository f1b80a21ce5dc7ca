import { mockServices } from '@backstage/backend-test-utils';
import { testDatabases } from '../../__testUtils__/databases';
import {
  contract,
  contractText,
  domain,
  product,
} from '../../__testUtils__/entities';
import { createWorld, World } from '../../__testUtils__/world';
import { ObjectiveRegistry } from './ObjectiveRegistry';

const { databases, ids } = testDatabases();

const CONTRACT = 'datacontract:default/orders';
const PRODUCT = 'dataproduct:default/orders';

const levels = (freshness = 25, extra = '') =>
  contractText({
    id: 'orders',
    extra: `slaProperties:
  - { property: freshness, value: ${freshness}, unit: h, element: orders.order_id }
  - { property: endOfLife, value: '2030-01-31' }
  - { property: magic, value: 3 }
${extra}`,
  });

const sales = (annotations: Record<string, string> = {}) => [
  domain('commerce', {}, { annotations }),
  domain('sales', { subdomainOf: 'commerce' }),
];

const orders = (spec = {}) =>
  product('orders', {
    domain: 'sales',
    outputPorts: [{ name: 'table', contract: 'orders' }],
    ...spec,
  });

describe.each(ids)('ObjectiveRegistry, %s', id => {
  let world: World;
  let now = 1_000;

  beforeAll(async () => {
    world = await createWorld(databases, id);
  });
  afterAll(() => world.knex.destroy());
  beforeEach(async () => {
    await world.knex('objectives').delete();
    await world.knex('objective_terms').delete();
    await world.knex('objectives_made').delete();
    now += 1_000;
  });

  const run = (defaults = {}) =>
    new ObjectiveRegistry(
      world.knex,
      mockServices.logger.mock(),
      defaults,
      () => now,
    ).run();

  const stored = async () =>
    (await world.knex('objectives').orderBy('id')).map(row => ({
      ...row,
      details: JSON.parse(row.details),
      promised: Boolean(row.promised),
    }));

  const terms = async () =>
    (
      await world.knex('objective_terms').orderBy(['objective_id', 'number'])
    ).map(row => ({ ...row, terms: JSON.parse(row.terms) }));

  it('keeps every promise of a contract for each product that offers it, with who says what counts', async () => {
    await world.catalogHas([
      ...sales({ 'data-mesh/service-level-target': '99 %' }),
      contract('orders', levels()),
      orders(),
    ]);

    expect(await run({ window: 'quarter' })).toBe(1);

    expect(await stored()).toMatchObject([
      {
        product_ref: PRODUCT,
        contract_ref: CONTRACT,
        objective_key: 'freshness:orders.order_id',
        type: 'objective',
        standing: 'not-measured',
        target: 0.99,
        promised: true,
        details: {
          target: { value: 0.99, from: 'domain' },
          window: { from: 'default', value: { unit: 'quarter' } },
        },
      },
      { type: 'milestone', indicator: 'endOfLife' },
      { type: 'not-measurable', standing: 'not-measurable', indicator: null },
    ]);
    expect(await terms()).toMatchObject([
      {
        number: 1,
        version: '1.0.0',
        terms: { rule: { type: 'at-most', limit: 90_000 } },
      },
    ]);
  });

  it('looks only at what changed, and adds terms only where slices come out differently', async () => {
    const product1 = orders();
    await world.catalogHas([
      ...sales(),
      contract('orders', levels()),
      product1,
    ]);
    await run();
    expect(await run()).toBe(0);

    now += 1_000;
    await world.catalogHas([
      ...sales(),
      contract(
        'orders',
        levels(25, '  - { property: ga, value: "2026-01-01" }'),
      ),
      product1,
    ]);
    expect(await run()).toBe(1);
    expect(await terms()).toHaveLength(1);
    expect(await stored()).toHaveLength(4);

    now += 1_000;
    await world.catalogHas([
      ...sales(),
      contract('orders', levels(30)),
      product1,
    ]);
    await run();
    expect(await terms()).toMatchObject([
      { number: 1, terms: { rule: { limit: 90_000 } } },
      {
        number: 2,
        from_at: expect.anything(),
        terms: { rule: { limit: 108_000 } },
      },
    ]);
    expect(await stored()).toMatchObject([
      { promised: true },
      { promised: true },
      { promised: true },
      { promised: false, indicator: 'generalAvailability' },
    ]);
  });

  it('ends what is promised no more, and begins it anew when it comes back', async () => {
    const all = [...sales(), contract('orders', levels()), orders()];
    await world.catalogHas(all);
    await run();
    now += 1_000;
    await world.catalogHas(all.slice(0, 2));
    await run();

    expect((await stored()).map(row => row.promised)).toEqual([
      false,
      false,
      false,
    ]);
    expect(await terms()).toMatchObject([
      { number: 1 },
      { number: 2, terms: { ends: true, cadence: { value: {} } } },
    ]);

    now += 1_000;
    await world.catalogHas(all);
    await run();
    expect((await stored())[0].promised).toBe(true);
    expect((await terms())[2]).toMatchObject({ number: 3 });
    expect((await terms())[2].terms.ends).toBeUndefined();
  });

  it('keeps contracts of no product, and what a product promises itself', async () => {
    await world.catalogHas([
      contract('orders', levels()),
      product('lonely', {
        serviceLevels: [{ property: 'availability', value: 99.5, unit: '%' }],
      } as object),
    ]);
    await run();

    expect(await stored()).toMatchObject([
      { product_ref: '', contract_ref: CONTRACT },
      { product_ref: '' },
      { product_ref: '' },
      {
        product_ref: 'dataproduct:default/lonely',
        contract_ref: '',
        indicator: 'availability',
        details: { by: 'product', rule: { limit: 99.5 } },
      },
    ]);
  });
});
