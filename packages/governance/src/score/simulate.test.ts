import { NOW, product } from '../__testUtils__/views';
import { readScorecard } from '../ruleset/readScorecard';
import { Scorecard } from '../ruleset/ruleSet';
import { simulate, Tried } from './simulate';

function card(rules: object[], rest: object = {}): Scorecard {
  const { set } = readScorecard(
    { owner: 'guild', levels: ['bronze'], rules, ...rest },
    { name: 'readiness' },
  );
  if (!set) {
    throw new Error('There is no scorecard.');
  }
  return set;
}

const owned = { id: 'owned', check: 'has(ownership.owner)', level: 'bronze' };
const good = { id: 'good', check: { path: 'quality.score', atLeast: 90 } };

function scoring(
  id: string,
  score: number | undefined,
  type = 'aggregate',
): Tried {
  const base = product();
  return {
    id,
    view: {
      ...base,
      product: { ...base.product, type },
      quality: { ...base.quality!, score },
    },
  };
}

const PRODUCTS = [scoring('a', 99), scoring('b', 85), scoring('c', undefined)];

describe('a draft', () => {
  it('that changes nothing changes nothing', () => {
    expect(
      simulate(card([owned, good]), card([owned, good]), PRODUCTS, {
        now: NOW,
      }),
    ).toMatchObject({ judged: 3, changed: 0, changes: [] });
  });

  it('shows whom a stricter rule hits, before it is merged', () => {
    const stricter = {
      id: 'good',
      check: { path: 'quality.score', atLeast: 80 },
    };
    expect(
      simulate(card([owned, good]), card([owned, stricter]), PRODUCTS, {
        now: NOW,
      }),
    ).toEqual({
      judged: 3,
      changed: 1,
      better: 0,
      worse: 1,
      entering: 0,
      leaving: 0,
      mean: { before: 83.3, after: 66.7 },
      levels: { before: { bronze: 3 }, after: { bronze: 3 } },
      changes: [
        {
          id: 'b',
          before: { broken: 0, score: 100, level: 'bronze', band: 'excellent' },
          after: { broken: 1, score: 50, level: 'bronze', band: 'fair' },
          rules: [{ id: 'good', from: 'pass', to: 'fail' }],
        },
      ],
    });
  });

  it('shows what another weight does', () => {
    const simulation = simulate(
      card([owned, { ...good, weight: 3 }]),
      card([owned, good]),
      PRODUCTS,
      { now: NOW },
    );
    expect(
      simulation.changes.map(({ id, after }) => [id, after?.score]),
    ).toEqual([
      ['b', 25],
      ['c', 25],
    ]);
  });

  it('shows who comes and goes with another scope', () => {
    const narrow = card([owned], { scope: { types: ['aggregate'] } });
    const products = [scoring('a', 99), scoring('b', 99, 'consumer-aligned')];
    expect(
      simulate(narrow, card([owned]), products, { now: NOW }),
    ).toMatchObject({ judged: 2, leaving: 1, changes: [{ id: 'b' }] });
    expect(simulate(narrow, undefined, products, { now: NOW })).toMatchObject({
      judged: 1,
      entering: 1,
      changed: 1,
      mean: { before: undefined, after: 100 },
    });
  });

  it('tells only as many changes as are asked for, the worst first', () => {
    const many = Array.from({ length: 50 }, (_, n) => scoring(`p${n}`, 50 + n));
    const simulation = simulate(
      card([{ id: 'good', check: { path: 'quality.score', atLeast: 80 } }]),
      card([{ id: 'good', check: { path: 'quality.score', atLeast: 60 } }]),
      many,
      { now: NOW, most: 3 },
    );
    expect(simulation).toMatchObject({ judged: 50, changed: 20, worse: 20 });
    expect(simulation.changes).toHaveLength(3);
  });
});
