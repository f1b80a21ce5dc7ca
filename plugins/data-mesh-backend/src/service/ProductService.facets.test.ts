import { ProductFilter } from '@backstage-data-mesh/plugin-data-mesh-common';
import { facetNames } from '../database/facetNames';
import { testDatabases } from '../__testUtils__/databases';
import { lookAt, shop } from '../__testUtils__/shop';
import { createWorld, World } from '../__testUtils__/world';

const { databases, ids } = testDatabases();

describe.each(ids)('facets of products on %s', id => {
  let world: World;
  const { titles, counts } = lookAt(() => world);

  beforeAll(async () => {
    world = await createWorld(databases, id);
    await world.catalogHas(shop());
  }, 60_000);

  it('means sub-domains with a domain', async () => {
    expect(await titles({ domain: ['domain:default/commerce'] })).toHaveLength(
      3,
    );
    expect(await titles({ domain: ['domain:default/supply'] })).toEqual([
      'Stock',
    ]);
    expect(await counts('domain')).toEqual({
      Commerce: 3,
      Sales: 2,
      Supply: 1,
      nowhere: 1,
    });
  });

  it("does not narrow a facet by its own choice, but by the others'", async () => {
    expect(
      await counts('type', { type: ['aggregate'], tag: ['daily'] }),
    ).toEqual({ aggregate: 1, 'source-aligned': 1 });
    expect(await counts('tag', { type: ['aggregate'] })).toEqual({ daily: 1 });
    expect(await counts('tag', { tag: ['gone'] })).toEqual({
      daily: 2,
      core: 1,
      gone: 0,
    });
  });

  it('counts by the terms of contracts', async () => {
    expect(await counts('standard')).toEqual({
      'No contract': 2,
      'ODCS 3.0.2': 1,
      'ODCS 3.1.0': 1,
    });
    expect(await counts('access')).toEqual({
      Open: 1,
      'On request': 1,
      'Not stated': 2,
    });
    expect(await counts('classification')).toEqual({
      confidential: 1,
      internal: 1,
    });
  });

  it('counts in every facet what the list then has', async () => {
    const narrowed: ProductFilter[] = [
      {},
      { q: 's' },
      { tag: ['daily'] },
      { access: ['open', 'unknown'] },
      { standard: ['none'] },
    ];
    for (const filter of narrowed) {
      const facets = await world.products.facets(filter, world.anyone);
      for (const name of facetNames) {
        for (const { value, count } of facets[name]) {
          const { totalItems } = await world.products.list(
            { ...filter, [name]: [value] },
            world.anyone,
          );
          expect([filter, name, value, totalItems]).toEqual([
            filter,
            name,
            value,
            count,
          ]);
        }
      }
    }
  });
});
