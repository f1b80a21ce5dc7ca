import { testDatabases } from '../__testUtils__/databases';
import { contract, group, product } from '../__testUtils__/entities';
import { createWorld, World } from '../__testUtils__/world';

const { databases, ids } = testDatabases();

/** A product that takes and gives under contracts of these names. */
const flow = (name: string, takes: string[], gives: string[]) =>
  product(name, {
    inputPorts: takes.map(c => ({ name: `in-${c}`, contract: c })),
    outputPorts: gives.map(c => ({ name: `out-${c}`, contract: c })),
  });

describe.each(ids)('LineageService on %s', id => {
  let world: World;

  beforeAll(async () => {
    world = await createWorld(databases, id);
    await world.catalogHas([
      group('team-a', 'Team A'),
      ...['a', 'b', 'c'].map(name => contract(name)),
      flow('source', [], ['a']),
      flow('middle', ['a'], ['b']),
      flow('end', ['b'], ['c']),
      // Through a contract that the catalog does not have.
      flow('beyond', ['c', 'unknown'], ['unknown']),
      flow('other', ['unknown'], []),
      // Around in a circle.
      flow('round', ['round-2'], ['round-1']),
      flow('about', ['round-1'], ['round-2']),
    ]);
  }, 60_000);

  const around = async (name: string, query = {}, who = world.anyone) => {
    const found = await world.lineage.around(
      `dataproduct:default/${name}`,
      query,
      who,
    );
    return {
      nodes: found.nodes.map(n => `${n.title} ${n.direction} ${n.distance}`),
      edges: found.edges.map(
        e => `${e.from.split('/')[1]} > ${e.to.split('/')[1]}`,
      ),
      complete: found.complete,
    };
  };

  it('shows what a product is made of and who relies on it', async () => {
    expect(await around('middle')).toEqual({
      nodes: [
        'middle self 0',
        'end downstream 1',
        'source upstream 1',
        'beyond downstream 2',
      ],
      edges: ['end > beyond', 'middle > end', 'source > middle'],
      complete: false,
    });
    expect((await around('middle', { depth: 3 })).complete).toBe(true);
  });

  it('ends in a circle', async () => {
    expect(await around('round', { depth: 10 })).toEqual({
      nodes: ['round self 0', 'about both 1'],
      edges: ['about > round', 'round > about'],
      complete: true,
    });
  });

  it('keeps to the limit', async () => {
    expect(await around('middle', { limit: 2 })).toMatchObject({
      nodes: ['middle self 0', 'end downstream 1'],
      complete: false,
    });
  });

  it('joins ports by a contract that the catalog does not have', async () => {
    expect((await around('other')).nodes).toContain('beyond upstream 1');
  });

  it('shows neither a hidden product nor what lies behind it', async () => {
    const guest = world.hideFrom('guest', e => e.metadata.name === 'end');
    expect(await around('middle', { depth: 5 }, guest)).toEqual({
      nodes: ['middle self 0', 'source upstream 1'],
      edges: ['source > middle'],
      complete: true,
    });
  });

  it('draws no edge under a hidden contract', async () => {
    const guest = world.hideFrom(
      'no-a',
      e => e.kind === 'DataContract' && e.metadata.name === 'a',
    );
    expect((await around('source', {}, guest)).nodes).toEqual([
      'source self 0',
    ]);
  });

  it('knows no product that is hidden', async () => {
    const guest = world.hideFrom(
      'no-source',
      e => e.metadata.name === 'source',
    );
    await expect(around('source', {}, guest)).rejects.toMatchObject({
      name: 'NotFoundError',
      code: 'NOT_FOUND',
    });
  });
});
