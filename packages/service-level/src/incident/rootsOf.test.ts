import { rootsOf } from './rootsOf';

const flows = (...pairs: string[]) =>
  pairs.map(pair => {
    const [from, to] = pair.split('>');
    return { from, to };
  });
const at = (since: Record<string, number>) =>
  new Map(
    Object.entries(since).map(([product, time]) => [product, { since: time }]),
  );

describe('the root of incidents', () => {
  it('is upstream, and only its people hear', () => {
    const causes = rootsOf(
      at({ shop: 1, sales: 2, board: 3 }),
      flows('shop>sales', 'sales>board', 'crm>board'),
    );
    expect(causes.get('board')).toEqual({
      roots: ['shop'],
      path: ['shop', 'sales', 'board'],
      isSuppressed: true,
    });
    expect(causes.get('shop')).toEqual({
      roots: ['shop'],
      path: ['shop'],
      isSuppressed: false,
    });
  });

  it('may be several', () => {
    const causes = rootsOf(at({ z: 1, b: 1, a: 1 }), flows('z>a', 'b>a'));
    expect(causes.get('a')).toMatchObject({
      roots: ['b', 'z'],
      isSuppressed: true,
    });
  });

  it('is not seen through a product that is well', () => {
    expect(
      rootsOf(at({ a: 1, c: 2 }), flows('a>b', 'b>c')).get('c')?.isSuppressed,
    ).toBe(false);
  });

  it('is not something that happened long after', () => {
    const incidents = at({ a: 1000, b: 10 });
    expect(rootsOf(incidents, flows('a>b'), 100).get('b')?.isSuppressed).toBe(
      false,
    );
    expect(rootsOf(incidents, flows('a>b')).get('b')?.isSuppressed).toBe(true);
  });

  it('is the first in a circle; what comes after the circle is suppressed even if it was earlier', () => {
    const causes = rootsOf(
      at({ a: 5, b: 4, c: 6, d: 1 }),
      flows('a>b', 'b>c', 'c>a', 'c>d', 'd>d'),
    );
    expect(
      [...causes].map(([product, { roots, isSuppressed }]) => [
        product,
        roots,
        isSuppressed,
      ]),
    ).toEqual([
      ['a', ['b'], true],
      ['b', ['b'], false],
      ['c', ['b'], true],
      ['d', ['b'], true],
    ]);
    expect(causes.get('d')?.path).toEqual(['b', 'c', 'd']);
  });

  it('of a circle that another product is the reason for is that product', () => {
    const causes = rootsOf(
      at({ x: 9, a: 1, b: 2 }),
      flows('x>a', 'a>b', 'b>a'),
    );
    expect([...causes.values()].map(({ roots }) => roots)).toEqual([
      ['x'],
      ['x'],
      ['x'],
    ]);
  });
});
