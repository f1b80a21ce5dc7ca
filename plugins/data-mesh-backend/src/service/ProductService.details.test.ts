import { testDatabases } from '../__testUtils__/databases';
import { shop } from '../__testUtils__/shop';
import { createWorld, World } from '../__testUtils__/world';
import {
  addObjective,
  budget,
  daily,
  ORDERS,
  ORDERS_CONTRACT,
} from '../serviceLevel/reading/__testUtils__/promised';

const { databases, ids } = testDatabases();

describe.each(ids)('one product on %s', id => {
  let world: World;

  beforeAll(async () => {
    world = await createWorld(databases, id);
    await world.catalogHas(shop());
  }, 60_000);

  it('shows a product with its ports, contracts, neighbours and path of domains', async () => {
    const orders = await world.products.get(
      'dataproduct:default/orders',
      world.anyone,
    );
    expect(orders.domainPath?.map(d => d.title)).toEqual(['Commerce', 'Sales']);
    expect(orders.outputPorts).toEqual([
      expect.objectContaining({
        name: 'table',
        contract: expect.objectContaining({
          title: 'Order lines',
          exists: true,
          access: 'open',
        }),
        products: [
          {
            ref: 'dataproduct:default/margins',
            title: 'Émargé: 100%_margins',
            exists: true,
          },
        ],
      }),
      expect.objectContaining({
        name: 'files',
        contract: undefined,
        products: [],
      }),
    ]);
    const margins = await world.products.get(
      'dataproduct:default/margins',
      world.anyone,
    );
    expect(margins.inputPorts.map(p => p.products?.map(x => x.title))).toEqual([
      ['Orders'],
      ['Stock'],
    ]);
  });

  it('says what leads nowhere', async () => {
    const lonely = await world.products.get(
      'dataproduct:default/lonely',
      world.anyone,
    );
    expect(lonely.owner).toEqual({
      ref: 'group:default/gone',
      title: 'gone',
      exists: false,
    });
    expect(lonely.domain).toEqual({
      ref: 'domain:default/nowhere',
      title: 'nowhere',
      exists: false,
    });
    expect(lonely.findings.map(f => f.code).sort()).toEqual([
      'unmapped-domain',
      'unmapped-owner',
    ]);
    const [row] = (await world.products.list({ q: 'مرحبا' }, world.anyone))
      .items;
    expect(row.findings).toBe(2);
  });

  it('says how its promises stand as lists do, and nothing where nothing is promised', async () => {
    await addObjective(world, ORDERS, ORDERS_CONTRACT, daily(), {
      ...budget(3),
      standing: 'broken',
    });
    const orders = await world.products.get(ORDERS, world.anyone);
    expect(orders.serviceLevels).toMatchObject({
      standing: 'broken',
      promises: 1,
      broken: 1,
      openIncident: false,
    });
    const { items } = await world.products.list({ q: 'orders' }, world.anyone);
    expect(items.find(({ ref }) => ref === ORDERS)?.serviceLevels).toEqual(
      orders.serviceLevels,
    );
    const lonely = await world.products.get(
      'dataproduct:default/lonely',
      world.anyone,
    );
    expect(lonely.serviceLevels).toBeUndefined();
  });
});
