import {
  ProductFacetName,
  ProductFilter,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { facetNames } from '../database/facetNames';
import { dataMeshProductConditions } from '../permissions/rules';
import { testDatabases } from '../__testUtils__/databases';
import {
  contract,
  contractText,
  domain,
  group,
  product,
  user,
} from '../__testUtils__/entities';
import { createWorld, World } from '../__testUtils__/world';

const { databases, ids } = testDatabases();

const shop = () => [
  group('team-a', 'Apples'),
  group('team-b', 'Bananas'),
  user('ana', 'ana@example.com'),
  domain('commerce', {}, { title: 'Commerce' }),
  domain(
    'sales',
    { subdomainOf: 'commerce', owner: 'team-b' },
    { title: 'Sales' },
  ),
  domain('supply', { subdomainOf: 'commerce' }, { title: 'Supply' }),
  contract(
    'orders',
    contractText({
      id: 'orders',
      classification: 'confidential',
      access: 'open',
    }),
    { title: 'Order lines' },
  ),
  contract(
    'stock',
    contractText({
      id: 'stock',
      standard: 'v3.0.2',
      classification: 'internal',
      access: 'request',
    }),
  ),
  product(
    'orders',
    {
      domain: 'sales',
      purpose: 'Every order, as it was placed',
      outputPorts: [{ name: 'table', contract: 'orders' }, { name: 'files' }],
    },
    { title: 'Orders', tags: ['core', 'daily'] },
  ),
  product(
    'stock',
    {
      domain: 'supply',
      owner: 'team-b',
      type: 'aggregate',
      outputPorts: [{ name: 'table', contract: 'stock' }],
    },
    { title: 'Stock', tags: ['daily'] },
  ),
  product(
    'margins',
    {
      domain: 'sales',
      owner: 'team-b',
      type: 'consumer-aligned',
      lifecycle: 'experimental',
      inputPorts: [
        { name: 'orders', contract: 'orders' },
        { name: 'stock', contract: 'stock' },
      ],
    },
    { title: 'Émargé: 100%_margins' },
  ),
  product(
    'lonely',
    { domain: 'nowhere', owner: 'group:default/gone' },
    { title: '<b>مرحبا</b>' },
  ),
];

describe.each(ids)('ProductService on %s', id => {
  let world: World;
  const titles = async (
    filter: Parameters<World['products']['list']>[0] = {},
    who = world.anyone,
  ) => (await world.products.list(filter, who)).items.map(item => item.title);
  const counts = async (
    facet: ProductFacetName,
    filter: ProductFilter = {},
    who = world.anyone,
  ) =>
    Object.fromEntries(
      (await world.products.facets(filter, who))[facet].map(v => [
        v.label,
        v.count,
      ]),
    );

  beforeAll(async () => {
    world = await createWorld(databases, id);
    await world.catalogHas(shop());
  }, 60_000);

  it('finds products in which all words occur, in their own text or a contract of theirs', async () => {
    expect(await titles({ q: 'PLACED ord' })).toEqual(['Orders']);
    expect(await titles({ q: 'order lines' })).toEqual(['Orders']);
    expect(await titles({ q: 'daily' })).toEqual(['Orders', 'Stock']);
    expect(await titles({ q: 'placed nothing' })).toEqual([]);
  });

  it('takes wildcards and quotes for what they are, and accents for their letters', async () => {
    expect(await titles({ q: '%_' })).toEqual(['Émargé: 100%_margins']);
    expect(await titles({ q: '%%' })).toEqual([]);
    expect(await titles({ q: "'; drop table products; --" })).toEqual([]);
    expect(await titles({ q: 'emarge' })).toEqual(['Émargé: 100%_margins']);
    expect(await titles({ q: 'مرحبا' })).toEqual(['<b>مرحبا</b>']);
    expect(await titles({ q: 'x '.repeat(100) })).toEqual([]);
  });

  it('puts titles that begin with the text first by relevance, over pages', async () => {
    const first = await world.products.list(
      { q: 's', sort: 'relevance', limit: 1 },
      world.anyone,
    );
    expect(first.items.map(i => i.title)).toEqual(['Stock']);
    const second = await world.products.list(
      { q: 's', sort: 'relevance', limit: 10, cursor: first.nextCursor },
      world.anyone,
    );
    expect(second.items.map(i => i.title)).toEqual([
      'Émargé: 100%_margins',
      'Orders',
    ]);
    expect(second.nextCursor).toBeUndefined();
  });

  it.each([
    ['name', ['<b>مرحبا</b>', 'Émargé: 100%_margins', 'Orders', 'Stock']],
    ['-name', ['Stock', 'Orders', 'Émargé: 100%_margins', '<b>مرحبا</b>']],
    ['owner', ['Orders', 'Émargé: 100%_margins', 'Stock', '<b>مرحبا</b>']],
    ['domain', ['<b>مرحبا</b>', 'Émargé: 100%_margins', 'Orders', 'Stock']],
  ] as const)(
    'sorts by %s, the same over pages of one as at once',
    async (sort, expected) => {
      expect(await titles({ sort })).toEqual(expected);
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await world.products.list(
          { sort, limit: 1, cursor },
          world.anyone,
        );
        expect(page.totalItems).toBe(4);
        seen.push(...page.items.map(item => item.title));
        cursor = page.nextCursor;
      } while (cursor);
      expect(seen).toEqual(expected);
    },
  );

  it('refuses a cursor of another order, of other filters, and nonsense', async () => {
    const { nextCursor } = await world.products.list(
      { limit: 1 },
      world.anyone,
    );
    const bad = { name: 'InputError', code: 'INVALID_CURSOR' };
    for (const query of [{ sort: 'owner' as const }, { tag: ['daily'] }]) {
      await expect(
        world.products.list({ ...query, cursor: nextCursor }, world.anyone),
      ).rejects.toMatchObject(bad);
    }
    for (const cursor of [
      'nonsense',
      Buffer.from('[1]').toString('base64url'),
      'W10',
    ]) {
      await expect(
        world.products.list({ cursor }, world.anyone),
      ).rejects.toMatchObject(bad);
    }
  });

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

describe.each(ids)('a page on %s', id => {
  it('takes the same number of statements whatever it shows', async () => {
    const world = await createWorld(databases, id);
    const many = Array.from({ length: 60 }, (_, i) =>
      product(
        `p${i}`,
        { outputPorts: [{ name: 'o', contract: `c${i}` }] },
        { tags: ['t'] },
      ),
    );
    await world.catalogHas([group('team-a'), ...many]);
    const statements: string[] = [];
    world.knex.on('query', query => statements.push(query.sql));
    const count = async (limit: number) => {
      statements.length = 0;
      await world.products.list({ limit }, world.anyone);
      return statements.length;
    };
    expect(await count(50)).toBe(await count(2));
  });
});
