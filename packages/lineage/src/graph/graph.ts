import { Edge } from './edge';

/**
 * A graph of products that can be walked both ways.
 * @public
 */
export interface Graph {
  readonly nodes: readonly string[];
  readonly edges: readonly Edge[];
  /** Edges that end at the node, i.e. from those it takes data from. */
  into(node: string): readonly Edge[];
  /** Edges that start at the node, i.e. to those that take its data. */
  outOf(node: string): readonly Edge[];
}

/**
 * Builds a graph. `nodes` adds products that have no edge.
 * @public
 */
export function buildGraph(
  edges: readonly Edge[],
  nodes: Iterable<string> = [],
): Graph {
  const into = new Map<string, Edge[]>();
  const outOf = new Map<string, Edge[]>();
  for (const node of nodes) {
    into.set(node, []);
    outOf.set(node, []);
  }
  const listOf = (map: Map<string, Edge[]>, node: string): Edge[] => {
    let list = map.get(node);
    if (!list) {
      list = [];
      map.set(node, list);
    }
    return list;
  };
  for (const edge of edges) {
    listOf(outOf, edge.from).push(edge);
    listOf(into, edge.to).push(edge);
    listOf(outOf, edge.to);
    listOf(into, edge.from);
  }
  return {
    nodes: [...into.keys()].sort(),
    edges,
    into: node => into.get(node) ?? [],
    outOf: node => outOf.get(node) ?? [],
  };
}
