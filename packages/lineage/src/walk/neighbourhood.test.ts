import fc from 'fast-check';
import { Edge, joinPorts, Port } from '../graph/edge';
import { buildGraph } from '../graph/graph';
import { findCycles } from '../graph/findCycles';
import { downstreamOf, neighbourhood, upstreamOf } from './neighbourhood';

const flow = (from: string, to: string): Edge => ({
  from,
  to,
  contract: `${from}-out`,
});

describe('joinPorts', () => {
  const port = (
    product: string,
    direction: 'in' | 'out',
    contract?: string,
  ): Port => ({
    product,
    direction,
    name: `${product}-${direction}`,
    contract,
  });

  it('joins an output and an input port that name the same contract', () => {
    expect(
      joinPorts([
        port('orders', 'out', 'c1'),
        port('sales', 'in', 'c1'),
        port('sales', 'in', 'c2'),
        port('stock', 'in'),
        port('stock', 'out'),
      ]),
    ).toEqual([
      {
        from: 'orders',
        to: 'sales',
        contract: 'c1',
        outputPort: 'orders-out',
        inputPort: 'sales-in',
      },
    ]);
  });

  it('leaves out a product that takes its own output', () => {
    expect(joinPorts([port('a', 'out', 'c'), port('a', 'in', 'c')])).toEqual(
      [],
    );
  });
});

describe('neighbourhood', () => {
  const graph = buildGraph([
    flow('source', 'orders'),
    flow('orders', 'sales'),
    flow('stock', 'sales'),
    flow('sales', 'report'),
  ]);

  it('walks up and down apart, so that the source of a consumer is not an input', () => {
    const found = neighbourhood(graph, 'orders', { depth: 5, limit: 100 });
    expect(found.nodes).toEqual([
      { ref: 'orders', direction: 'self', distance: 0 },
      { ref: 'sales', direction: 'downstream', distance: 1 },
      { ref: 'source', direction: 'upstream', distance: 1 },
      { ref: 'report', direction: 'downstream', distance: 2 },
    ]);
    expect(found.complete).toBe(true);
  });

  it('says when the depth cut something off, and not when there was nothing more', () => {
    expect(
      neighbourhood(graph, 'orders', { depth: 1, limit: 9 }).complete,
    ).toBe(false);
    expect(
      neighbourhood(graph, 'orders', { depth: 2, limit: 9 }).complete,
    ).toBe(true);
  });

  it('keeps the nearest when the limit is reached', () => {
    const found = neighbourhood(graph, 'orders', { depth: 5, limit: 3 });
    expect(found.nodes.map(n => n.ref)).toEqual(['orders', 'sales', 'source']);
    expect(found.complete).toBe(false);
  });

  it('marks a product of a circle as both and ends', () => {
    const circle = buildGraph([flow('a', 'b'), flow('b', 'c'), flow('c', 'a')]);
    expect(neighbourhood(circle, 'a', { depth: 9, limit: 9 }).nodes).toEqual([
      { ref: 'a', direction: 'self', distance: 0 },
      { ref: 'b', direction: 'both', distance: 1 },
      { ref: 'c', direction: 'both', distance: 1 },
    ]);
  });

  it('has only the start for a product that nobody knows', () => {
    expect(neighbourhood(graph, 'nowhere', { depth: 3, limit: 9 })).toEqual({
      nodes: [{ ref: 'nowhere', direction: 'self', distance: 0 }],
      edges: [],
      complete: true,
    });
  });

  it('finds everything one way however far', () => {
    expect(upstreamOf(graph, 'report')).toEqual([
      'sales',
      'orders',
      'stock',
      'source',
    ]);
    expect(downstreamOf(graph, 'source')).toEqual([
      'orders',
      'sales',
      'report',
    ]);
  });
});

describe('findCycles', () => {
  it('finds each group that relies on itself', () => {
    const graph = buildGraph([
      flow('a', 'b'),
      flow('b', 'a'),
      flow('b', 'c'),
      flow('x', 'y'),
      flow('y', 'z'),
      flow('z', 'x'),
    ]);
    expect(findCycles(graph)).toEqual([
      ['a', 'b'],
      ['x', 'y', 'z'],
    ]);
  });

  it('does not recurse', () => {
    const chain = Array.from({ length: 50_000 }, (_, i) =>
      flow(`n${i}`, `n${i + 1}`),
    );
    expect(findCycles(buildGraph(chain))).toEqual([]);
  });

  const graphs = fc
    .array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 25 })
    .map(pairs => buildGraph(pairs.map(([a, b]) => flow(`n${a}`, `n${b}`))));

  it('agrees with: each can reach the other', () => {
    fc.assert(
      fc.property(graphs, graph => {
        const grouped = new Set(findCycles(graph).flat());
        for (const node of graph.nodes) {
          const circular = downstreamOf(graph, node).some(other =>
            downstreamOf(graph, other).includes(node),
          );
          expect(grouped.has(node)).toBe(circular);
        }
      }),
    );
  });

  it('a walk never exceeds its limit and, when complete, is the same with a larger one', () => {
    fc.assert(
      fc.property(graphs, fc.integer({ min: 1, max: 6 }), (graph, limit) => {
        const found = neighbourhood(graph, 'n0', { depth: 3, limit });
        expect(found.nodes.length).toBeLessThanOrEqual(limit);
        const whole = neighbourhood(graph, 'n0', { depth: 9, limit: 99 });
        expect(found.complete ? found : whole).toEqual(whole);
      }),
    );
  });
});
