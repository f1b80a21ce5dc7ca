import { testDatabases } from '../__testUtils__/databases';
import { group, product } from '../__testUtils__/entities';
import { lookAt, shop } from '../__testUtils__/shop';
import { createWorld, World } from '../__testUtils__/world';

const { databases, ids } = testDatabases();

describe.each(ids)('lists of products on %s', id => {
  let world: World;
  const { titles } = lookAt(() => world);

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
