import { dataMeshProductConditions } from '../permissions/rules';
import { testDatabases } from '../__testUtils__/databases';
import { lookAt, shop } from '../__testUtils__/shop';
import { createWorld, World } from '../__testUtils__/world';

const { databases, ids } = testDatabases();

describe.each(ids)('what is hidden of products on %s', id => {
  let world: World;
  const { titles, counts } = lookAt(() => world);

  beforeAll(async () => {
    world = await createWorld(databases, id);
    await world.catalogHas(shop());
  }, 60_000);

  it('keeps what the catalog hides out of rows, totals, counts, labels and searches', async () => {
    const guest = world.hideFrom(
      'guest',
      entity =>
        ['sales', 'orders', 'team-b'].includes(entity.metadata.name) &&
        entity.kind !== 'User',
    );
    expect(await titles({}, guest)).toEqual([
      '<b>مرحبا</b>',
      'Émargé: 100%_margins',
      'Stock',
    ]);
    expect((await world.products.list({}, guest)).totalItems).toBe(3);
    expect(await titles({ q: 'placed' }, guest)).toEqual([]);
    expect(await titles({ classification: ['confidential'] }, guest)).toEqual(
      [],
    );
    expect(await counts('domain', {}, guest)).toEqual({
      Commerce: 2,
      Supply: 1,
      nowhere: 1,
    });
    expect(await counts('classification', {}, guest)).toEqual({ internal: 1 });
    expect(await counts('owner', {}, guest)).toEqual({ 'team-b': 2, gone: 1 });
    const margins = await world.products.get(
      'dataproduct:default/margins',
      guest,
    );
    expect(margins.domain).toEqual({
      ref: 'domain:default/sales',
      title: 'sales',
      exists: false,
    });
    expect(margins.domainPath?.map(d => d.title)).toEqual(['Commerce']);
    expect(margins.inputPorts[0]).toMatchObject({
      contract: { title: 'orders', exists: false },
      products: [],
    });
    await expect(
      world.products.get('dataproduct:default/orders', guest),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
  });

  it('does not find a product by the words of a contract that is hidden', async () => {
    const guest = world.hideFrom(
      'no-contracts',
      e => e.kind === 'DataContract',
    );
    expect(await titles({ q: 'lines' }, guest)).toEqual([]);
    const [orders] = (
      await world.products.list({ q: 'orders' }, guest)
    ).items.slice(-1);
    expect(orders).toMatchObject({
      contractedPorts: 0,
      standards: [],
      access: 'unknown',
      consumers: 0,
    });
  });

  it('narrows lists by the rules of a policy', async () => {
    const owner = dataMeshProductConditions.isOwner({
      claims: ['group:default/team-a'],
    });
    const domainOwner = dataMeshProductConditions.isDomainOwner({
      claims: ['group:default/team-b'],
    });
    const consumer = dataMeshProductConditions.isConsumer({
      claims: ['group:default/team-b'],
    });
    expect(await titles({}, world.withCondition('owner', owner))).toEqual([
      'Orders',
    ]);
    expect(
      await titles({}, world.withCondition('domain-owner', domainOwner)),
    ).toEqual(['Émargé: 100%_margins', 'Orders']);
    expect(await titles({}, world.withCondition('consumer', consumer))).toEqual(
      ['Orders', 'Stock'],
    );
    const mixed = {
      allOf: [{ not: owner }, { anyOf: [domainOwner, consumer] }],
    };
    const who = world.withCondition('mixed', mixed as never);
    expect(await titles({}, who)).toEqual(['Émargé: 100%_margins', 'Stock']);
    expect(await counts('type', {}, who)).toEqual({
      aggregate: 1,
      'consumer-aligned': 1,
    });
  });
});
