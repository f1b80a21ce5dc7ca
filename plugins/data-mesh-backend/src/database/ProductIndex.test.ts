import { testDatabases } from '../__testUtils__/databases';
import { product } from '../__testUtils__/entities';
import { createWorld } from '../__testUtils__/world';
import { ProductIndex } from './ProductIndex';
import { SyncStore } from './SyncStore';

const { databases, ids } = testDatabases();

describe.each(ids)('the index of two nodes on one %s', id => {
  it('is read again on the one when the other has changed something, and only then', async () => {
    const world = await createWorld(databases, id);
    await world.catalogHas([product('a')]);
    const other = new ProductIndex(world.knex, new SyncStore(world.knex));
    const before = await other.current();
    expect(before.products).toHaveLength(1);
    expect(await other.current()).toBe(before);
    await world.catalogHas([product('a'), product('b')]);
    expect((await other.current()).products).toHaveLength(2);
  });

  it('misses no change when two nodes make one at the same moment', async () => {
    const { knex } = await createWorld(databases, id);
    const nodes = [new SyncStore(knex), new SyncStore(knex)];
    const before = await nodes[0].read('generation');
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        knex.transaction(tx => nodes[i % 2].markChanged(tx, false)),
      ),
    );
    expect(await nodes[1].read('generation')).toBe(before + 20);
  });
});
