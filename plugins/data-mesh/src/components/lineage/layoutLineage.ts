import type {
  Lineage,
  LineageNode,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import ELK from 'elkjs/lib/elk.bundled.js';

/** Pixels. */
export const nodeSize = { width: 224, height: 84 } as const;

/** Where a product is drawn, in pixels from the top left. */
export type Place = Readonly<{ x: number; y: number }>;

/**
 * Finds places for the products so that data flows from left to right and lines cross little. Several contracts between
 * two products are one line.
 * @returns A place for each product by its ref.
 */
export async function layoutLineage(
  lineage: Lineage,
): Promise<ReadonlyMap<string, Place>> {
  const layout = await new ELK().layout({
    id: 'lineage',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'RIGHT',
      'elk.layered.spacing.nodeNodeBetweenLayers': '72',
      'elk.spacing.nodeNode': '24',
    },
    children: lineage.nodes.map(node => ({ id: node.ref, ...nodeSize })),
    edges: connections(lineage).map(({ from, to }) => ({
      id: connectionId(from, to),
      sources: [from],
      targets: [to],
    })),
  });
  return new Map(
    layout.children?.map(({ id, x = 0, y = 0 }) => [id, { x, y }]),
  );
}

/**
 * Pairs of products between which data flows, each once, as far as they lead to the product that was asked for or away
 * from it. What flows sideways, between two products of the same distance, would cover that with lines; the table has it.
 */
export function connections(
  lineage: Lineage,
): ReadonlyArray<{ readonly from: string; readonly to: string }> {
  const nodes = new Map(lineage.nodes.map(node => [node.ref, node]));
  const pairs = new Map<string, { from: string; to: string }>();
  for (const { from, to } of lineage.edges) {
    const giver = nodes.get(from);
    const taker = nodes.get(to);
    if (
      giver &&
      taker &&
      (leadsHere(giver, taker) || leadsAway(giver, taker))
    ) {
      pairs.set(connectionId(from, to), { from, to });
    }
  }
  return [...pairs.values()];
}

function leadsHere(giver: LineageNode, taker: LineageNode): boolean {
  return (
    giver.distance === taker.distance + 1 &&
    giver.direction !== 'downstream' &&
    taker.direction !== 'downstream'
  );
}

function leadsAway(giver: LineageNode, taker: LineageNode): boolean {
  return (
    taker.distance === giver.distance + 1 &&
    taker.direction !== 'upstream' &&
    giver.direction !== 'upstream'
  );
}

/** Names a connection. Refs hold no blanks, so two pairs never share a name. */
export function connectionId(from: string, to: string): string {
  return `${from} ${to}`;
}
