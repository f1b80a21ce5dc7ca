import { feasibleAvailability } from './availability';
import { chainOf, feasibleFreshness, UpdateFacts } from './freshness';
import { upstreamFirst } from './upstreamFirst';

const flows = (...pairs: string[]) =>
  pairs.map(pair => {
    const [from, to] = pair.split('>');
    return { from, to };
  });
const HOUR = 3600;
const hours = (
  facts: Record<
    string,
    [promised?: number, interval?: number, runTime?: number]
  >,
) =>
  new Map(
    Object.entries(facts).map(
      ([product, [promised, interval, runTime]]): [string, UpdateFacts] => [
        product,
        {
          promised: promised === undefined ? undefined : promised * HOUR,
          interval: interval === undefined ? undefined : interval * HOUR,
          runTime: runTime === undefined ? undefined : runTime * HOUR,
        },
      ],
    ),
  );

describe('feasible freshness', () => {
  it("is the stalest input's age plus own interval and run time, with the chain", () => {
    // shop promises 25 h, crm 2 h; sales comes every 24 h and takes 1: 25 + 24 + 1 = 50 h.
    const found = feasibleFreshness(
      hours({
        shop: [25, 24],
        crm: [2, 1],
        sales: [26, 24, 1],
        board: [74, 24],
      }),
      flows('shop>sales', 'crm>sales', 'sales>board'),
    );
    expect(found.get('sales')).toEqual({
      seconds: 50 * HOUR,
      promised: 26 * HOUR,
      isFeasible: false,
      stalest: { product: 'shop', age: 25 * HOUR },
      own: 25 * HOUR,
      isLowerBound: false,
      isCircle: false,
    });
    // sales promises too much: board may not count on its 26 h.
    expect(found.get('board')).toMatchObject({
      seconds: 74 * HOUR,
      isFeasible: true,
    });
    expect(
      chainOf(found, 'board').map(({ product, age, from }) => [
        product,
        age / HOUR,
        from,
      ]),
    ).toEqual([
      ['shop', 25, 'promise'],
      ['sales', 50, 'sum'],
      ['board', 74, 'sum'],
    ]);
    expect(found.get('shop')?.isFeasible).toBe(true);
  });

  it('of what comes after its input each day takes the input when it has just come', () => {
    // orders are at most 34 h old before the next ones come by 6:00, so 10 h when they have come. sales takes them by 6:30
    // and keeps them for a day: 10 + 0.5 + 24 h; the board takes sales, 10.5 h old then, by 8:00 once a week.
    const daily = { interval: 24 * HOUR };
    const found = feasibleFreshness(
      new Map<string, UpdateFacts>([
        ['orders', { ...daily, promised: 34 * HOUR, deadline: 6 * HOUR }],
        ['sales', { ...daily, promised: 34 * HOUR, deadline: 6.5 * HOUR }],
        ['board', { interval: 168 * HOUR, deadline: 8 * HOUR }],
        ['early', { ...daily, deadline: 5 * HOUR }],
        ['any time', daily],
      ]),
      flows('orders>sales', 'sales>board', 'orders>early', 'orders>any time'),
    );
    const hoursOf = (product: string) => found.get(product)!.seconds / HOUR;
    expect(hoursOf('sales')).toBe(34.5);
    expect(found.get('sales')?.isFeasible).toBe(false);
    expect(hoursOf('board')).toBe(10.5 + 1.5 + 168);
    expect(hoursOf('early')).toBe(34 + 24);
    expect(hoursOf('any time')).toBe(34 + 24);
    const chain = chainOf(found, 'board');
    expect(chain.map(({ product, adds }) => [product, adds / HOUR])).toEqual([
      ['orders', 10],
      ['sales', 0.5],
      ['board', 169.5],
    ]);
  });

  it('without a promise adds up; without an interval it is at least that', () => {
    const found = feasibleFreshness(
      hours({ a: [undefined, 1], b: [], c: [3, 1] }),
      flows('a>b', 'b>c'),
    );
    expect(found.get('c')).toMatchObject({
      seconds: 2 * HOUR,
      isFeasible: true,
      isLowerBound: true,
    });
    expect(found.get('b')?.isFeasible).toBeUndefined();
  });

  it('is found in circles, too', () => {
    const found = feasibleFreshness(
      hours({
        x: [undefined, 5],
        a: [undefined, 1],
        b: [undefined, 1],
        c: [1, 1],
      }),
      flows('x>a', 'a>b', 'b>a', 'b>c', 'c>c'),
    );
    expect(found.get('a')).toMatchObject({ isCircle: true, seconds: 6 * HOUR });
    expect(chainOf(found, 'c').map(({ product }) => product)).toEqual([
      'x',
      'a',
      'b',
      'c',
    ]);
    expect(chainOf(found, 'nobody')).toEqual([]);
  });

  it('of a long chain needs no stack', () => {
    const names = Array.from({ length: 20_000 }, (_, index) => `p${index}`);
    const found = feasibleFreshness(
      new Map(names.map(name => [name, { interval: 1 }])),
      names.slice(1).map((to, index) => ({ from: names[index], to })),
    );
    expect(found.get('p19999')?.seconds).toBe(20_000);
  });
});

describe('the order of products', () => {
  it('has all of them once, in circles of circles, too', () => {
    const steps = upstreamFirst(
      ['e', 'd', 'c', 'b', 'a'],
      flows('a>b', 'b>a', 'b>c', 'c>d', 'd>c', 'd>e', 'gone>a', 'a>gone'),
    );
    expect(
      steps.map(({ product, isCircle }) => `${product}${isCircle ? '*' : ''}`),
    ).toEqual(['a*', 'b', 'c*', 'd', 'e']);
  });
});

describe('feasible availability', () => {
  it('is the product of what a port passes through', () => {
    const found = feasibleAvailability(
      new Map([
        ['a', { promised: 99, isPassThrough: false }],
        ['b', { promised: 99.9, isPassThrough: false }],
        ['view', { promised: 99, own: 99.95, isPassThrough: true }],
        ['copy', { promised: 99.5, isPassThrough: false }],
      ]),
      flows('a>view', 'b>view', 'view>copy'),
    );
    // 0.9995 × 0.99 × 0.999
    expect(found.get('view')?.percent).toBeCloseTo(98.8515, 4);
    expect(found.get('view')).toMatchObject({
      isFeasible: false,
      inputs: [
        { product: 'a', percent: 99 },
        { product: 'b', percent: 99.9 },
      ],
    });
    expect(found.get('copy')).toMatchObject({
      percent: 100,
      isFeasible: true,
      inputs: [],
    });
  });
});
