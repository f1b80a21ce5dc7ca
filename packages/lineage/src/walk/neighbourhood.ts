import { Edge } from '../graph/edge';
import { Graph } from '../graph/graph';
import { Walk, WalkNode, WalkOptions } from './Walk';

/** @public */
export interface Neighbourhood {
  readonly nodes: readonly WalkNode[];
  /** All edges between these nodes. */
  readonly edges: readonly Edge[];
  readonly complete: boolean;
}

/**
 * The products around one, and all edges between them.
 * @public
 */
export function neighbourhood(
  graph: Graph,
  start: string,
  options: WalkOptions,
): Neighbourhood {
  const walk = new Walk(start, options);
  for (let step = walk.next(); step; step = walk.next()) {
    walk.add([
      ...step.into.flatMap(node => graph.into(node)),
      ...step.outOf.flatMap(node => graph.outOf(node)),
    ]);
  }
  const { nodes, complete } = walk.result();
  const refs = new Set(nodes.map(node => node.ref));
  const edges = nodes.flatMap(node =>
    graph.outOf(node.ref).filter(edge => refs.has(edge.to)),
  );
  return { nodes, edges, complete };
}

/**
 * Everything the product's data is made of, however far away, nearest first; without the product itself.
 * @public
 */
export function upstreamOf(graph: Graph, start: string): string[] {
  return allOneWay(graph, start, 'upstream');
}

/**
 * Everything that would feel it if the product failed, however far away, nearest first; without the product itself.
 * @public
 */
export function downstreamOf(graph: Graph, start: string): string[] {
  return allOneWay(graph, start, 'downstream');
}

function allOneWay(
  graph: Graph,
  start: string,
  direction: 'upstream' | 'downstream',
): string[] {
  const { nodes } = neighbourhood(graph, start, {
    depth: Infinity,
    limit: Infinity,
    direction,
  });
  return nodes.slice(1).map(node => node.ref);
}
