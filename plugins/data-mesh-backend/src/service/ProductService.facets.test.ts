import { ProductFilter } from '@backstage-data-mesh/plugin-data-mesh-common';
import { dataMeshContractConditions } from '../permissions/rules';
import { facetNames } from '../database/facetNames';
import { testDatabases } from '../__testUtils__/databases';
import { lookAt, shop } from '../__testUtils__/shop';
import { createWorld, World } from '../__testUtils__/world';
import { measured, write } from '../quality/__testUtils__/measured';

const { databases, ids } = testDatabases();

const NOW = Date.now();

/** What a tool reports of a contract. */
const seen = (name: string, status: 'pass' | 'fail' | 'error', at: number) =>
  measured(`${name}:1`, status, at, {
    tool: 'dbt',
    server: '',
    reported: { name, kind: 'custom' },
  });

describe.each(ids)('facets of products on %s', id => {
  let world: World;
  const { titles, counts } = lookAt(() => world);

  beforeAll(async () => {
    world = await createWorld(databases, id);
    await world.catalogHas(shop());
    await write(world, seen('orders', 'fail', NOW), seen('stock', 'pass', NOW));
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

  it('counts by how checks stand, a product as the worst of its contracts', async () => {
    expect(await counts('quality')).toEqual({
      Failed: 1,
      Passed: 1,
      'Not measured': 2,
    });
    expect(await titles({ quality: ['fail'] })).toEqual(['Orders']);
    expect(await titles({ quality: ['pass', 'fail'] })).toHaveLength(2);
    const nobodyKnows = world.denying('nobody', 'data-mesh.contract.read');
    expect(await counts('quality', {}, nobodyKnows)).toEqual({
      'Not measured': 4,
    });
    expect(await titles({ quality: ['fail'] }, nobodyKnows)).toEqual([]);
    const ofTeamA = world.withContractCondition(
      'team-a',
      dataMeshContractConditions.isOwner({ claims: ['group:default/team-a'] }),
    );
    for (const quality of ['fail', 'pass', 'not-measured'] as const) {
      const { items } = await world.products.list(
        { quality: [quality] },
        ofTeamA,
      );
      const facets = await world.products.facets({}, ofTeamA);
      const found = facets.quality.find(each => each.value === quality);
      expect(items).toHaveLength(found?.count ?? 0);
      for (const item of items) expect(item.quality?.status).toBe(quality);
    }
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

  it('counts anew what stands otherwise, without reading the products again', async () => {
    expect(await counts('quality')).toMatchObject({ Failed: 1 });
    const generation = await world.store.read('generation');
    const asked: string[] = [];
    world.knex.on('query', ({ sql }) => asked.push(sql));
    await write(world, seen('orders', 'pass', NOW + 1));
    asked.length = 0;
    expect(await counts('quality')).toEqual({ Passed: 2, 'Not measured': 2 });
    expect(asked.filter(sql => /from .?product_tags/.test(sql))).toEqual([]);
    expect(await world.store.read('generation')).toBe(generation);
    await write(world, seen('stock', 'error', NOW + 1));
    expect(await counts('quality')).toEqual({
      'Could not be checked': 1,
      Passed: 1,
      'Not measured': 2,
    });
    expect(await titles({ quality: ['error'] })).toEqual(['Stock']);
  });
});
