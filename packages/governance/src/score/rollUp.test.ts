import fc from 'fast-check';
import { PlacedScore, rollUp, ScoreTree } from './rollUp';

const PARENTS = new Map([
  ['checkout', 'online'],
  ['search', 'online'],
  ['online', 'company'],
]);

describe('scores taken together', () => {
  it('are those of a domain and of all below it', () => {
    const all = rollUp(PARENTS, [
      [
        'a',
        {
          node: 'checkout',
          score: 80,
          level: 'silver',
          band: 'good',
          coverage: 1,
        },
      ],
      [
        'b',
        {
          node: 'checkout',
          score: 60.5,
          band: 'fair',
          coverage: 0.5,
          waived: 2,
        },
      ],
      ['c', { node: 'online', score: 100, level: 'gold', violations: 1 }],
      ['d', { node: 'search' }],
    ]);
    expect(all.get('checkout')?.total).toEqual({
      products: 2,
      scored: 2,
      score: 70.2,
      coverage: 0.75,
      levels: { '': 1, silver: 1 },
      bands: { fair: 1, good: 1 },
      waived: 2,
      violations: 0,
    });
    expect(all.get('online')?.own).toMatchObject({ products: 1, score: 100 });
    expect(all.get('online')?.total).toMatchObject({
      products: 4,
      scored: 3,
      score: 80.1,
    });
    expect(all.get('search')?.total).toMatchObject({
      products: 1,
      scored: 0,
      score: undefined,
    });
    expect([...all.keys()]).toEqual([
      'checkout',
      'company',
      'online',
      'search',
    ]);
  });

  it('count everything once, also in a circle and nowhere', () => {
    const tree = new ScoreTree(
      new Map([
        ['a', 'b'],
        ['b', 'a'],
      ]),
    );
    tree.set('p', { node: 'a', score: 50 });
    tree.set('q', { score: 70 });
    expect(tree.get('a').total.products).toBe(1);
    expect(tree.get('b').total.products).toBe(1);
    expect(tree.everything()).toMatchObject({ products: 2, score: 60 });
  });

  it('are the same whether kept up to date or made anew', () => {
    const placed: fc.Arbitrary<PlacedScore> = fc.record(
      {
        node: fc.constantFrom(
          'checkout',
          'search',
          'online',
          'company',
          'other',
        ),
        score: fc.integer({ min: 0, max: 1000 }).map(tenths => tenths / 10),
        level: fc.constantFrom('bronze', 'silver'),
        band: fc.constantFrom('good', 'fair'),
        coverage: fc.double({ min: 0, max: 1, noNaN: true }),
        waived: fc.nat({ max: 3 }),
        violations: fc.nat({ max: 3 }),
      },
      { requiredKeys: [] },
    );
    const step = fc.tuple(
      fc.constantFrom('p', 'q', 'r', 's', 't'),
      fc.option(placed, { nil: undefined }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), steps => {
        const tree = new ScoreTree(PARENTS);
        const left = new Map<string, PlacedScore>();
        for (const [product, score] of steps) {
          if (score) {
            tree.set(product, score);
            left.set(product, score);
          } else {
            tree.delete(product);
            left.delete(product);
          }
        }
        const anew = rollUp(PARENTS, left);
        expect(tree.nodes()).toEqual([...anew.keys()]);
        for (const [node, score] of anew) {
          expect(tree.get(node)).toEqual(score);
        }
      }),
    );
  });
});
