import { testDatabases } from '../__testUtils__/databases';
import { contract, contractText, product } from '../__testUtils__/entities';
import { createWorld, World } from '../__testUtils__/world';

const { databases, ids } = testDatabases();

const ref = 'dataproduct:default/p';

function of(name: string, version: string, createdAt: string) {
  return contract(name, contractText({ id: name, version, createdAt }));
}

describe.each(ids)('the versions of a product on %s', id => {
  let world: World;

  beforeEach(async () => {
    world = await createWorld(databases, id);
    const p = product('p', {
      outputPorts: [
        { name: 'table', contract: 'a' },
        { name: 'topic', contract: 'b' },
        { name: 'copy', contract: 'a' },
      ],
      inputPorts: [{ name: 'in', contract: 'c' }],
    });
    const c = of('c', 'of c', '2020-01-01');
    await world.catalogHas([
      p,
      c,
      of('a', 'a1', '2021-01-01'),
      of('b', 'b1', '2022-01-01'),
    ]);
    await world.catalogHas([
      p,
      c,
      of('a', 'a2', '2023-01-01'),
      of('b', 'b1', '2022-01-01'),
    ]);
  }, 60_000);

  it('are those of the contracts of all its output ports, newest first, with what changed', async () => {
    const { items } = await world.productVersions.versions(
      ref,
      {},
      world.anyone,
    );
    expect(items.map(item => [item.version, item.ports])).toEqual([
      ['a2', ['copy', 'table']],
      ['b1', ['topic']],
      ['a1', ['copy', 'table']],
    ]);
    expect(items[0]).toMatchObject({
      previousId: items[2].id,
      changes: { verdict: 'compatible', judgement: 'unknown' },
    });
  });

  it('come page by page', async () => {
    const first = await world.productVersions.versions(
      ref,
      { limit: 2 },
      world.anyone,
    );
    const second = await world.productVersions.versions(
      ref,
      { limit: 2, cursor: first.nextCursor },
      world.anyone,
    );
    expect(second.items.map(item => item.version)).toEqual(['a1']);
    expect(second.nextCursor).toBeUndefined();
  });

  it('leave out contracts that the catalog or the policy hides, and are none of a hidden product', async () => {
    for (const who of [
      world.hideFrom('guest', e => e.metadata.name === 'a'),
      world.withContractCondition('user', {
        rule: 'isConsumer',
        resourceType: 'data-mesh-contract',
        params: { claims: ['group:default/nobody'] },
      }),
    ]) {
      const { items } = await world.productVersions.versions(ref, {}, who);
      expect(items.filter(item => item.version.startsWith('a'))).toEqual([]);
    }
    await expect(
      world.productVersions.versions(
        ref,
        {},
        world.hideFrom('stranger', e => e.kind === 'DataProduct'),
      ),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
  });
});
