import { Identity, keysOf, matchMembers } from './match';

interface Thing {
  readonly id?: string;
  readonly name: string;
}

const THINGS: Identity<Thing> = {
  name: ({ name }) => name,
  marks: [
    { of: ({ id, name }) => id && `${id} ${name}` },
    { of: ({ id }) => id, alone: 'list' },
    { of: ({ name }) => name },
  ],
};

const named = (...names: string[]): Thing[] => names.map(name => ({ name }));

describe('matchMembers', () => {
  it('knows members by name, wherever they stand', () => {
    expect(matchMembers(named('a', 'b'), named('c', 'b', 'a'), THINGS)).toEqual(
      { after: [2, 1], added: [0] },
    );
  });

  it('pairs equal names in their order', () => {
    expect(matchMembers(named('a', 'a', 'a'), named('a', 'a'), THINGS)).toEqual(
      { after: [0, 1, undefined], added: [] },
    );
  });

  it('prefers an id to a name', () => {
    expect(
      matchMembers(
        [
          { id: '1', name: 'a' },
          { id: '2', name: 'b' },
        ],
        [
          { id: '2', name: 'a' },
          { id: '1', name: 'b' },
        ],
        THINGS,
      ).after,
    ).toEqual([1, 0]);
  });

  it('goes by name where an id was copied', () => {
    expect(
      matchMembers(
        [
          { id: '1', name: 'a' },
          { id: '1', name: 'b' },
        ],
        [
          { id: '1', name: 'b' },
          { id: '1', name: 'c' },
          { id: '2', name: 'a' },
        ],
        THINGS,
      ),
    ).toEqual({ after: [2, 0], added: [1] });
  });

  it('does not take names for what objects have', () => {
    expect(
      matchMembers(
        named('__proto__'),
        named('constructor', '__proto__'),
        THINGS,
      ),
    ).toEqual({ after: [1], added: [0] });
  });

  it('pairs members without a name in their order, equal ones first', () => {
    const things = (...notes: string[]) =>
      notes.map(note => ({ name: '', note }));
    expect(
      matchMembers(things('a', 'b', 'c'), things('c', 'x', 'y', 'z'), THINGS),
    ).toEqual({ after: [1, 2, 0], added: [3] });
  });
});

describe('keysOf', () => {
  it('gives each member one of its own', () => {
    expect(
      keysOf(named('a', 'a', 'a (2)', '', 'a', '#4', '__proto__'), THINGS).list,
    ).toEqual([
      'a',
      'a (2)',
      'a (2) (2)',
      '#4',
      'a (3)',
      '#4 (2)',
      '__proto__',
    ]);
  });
});
