import type { Lineage } from '@backstage-data-mesh/plugin-data-mesh-common';
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

/** Pairs of products between which data flows, each once, among those that are there. */
export function connections(
  lineage: Lineage,
): ReadonlyArray<{ readonly from: string; readonly to: string }> {
  const refs = new Set(lineage.nodes.map(node => node.ref));
  const pairs = new Map(
    lineage.edges
      .filter(({ from, to }) => refs.has(from) && refs.has(to))
      .map(({ from, to }) => [connectionId(from, to), { from, to }]),
  );
  return [...pairs.values()];
}

/** Names a connection. Refs hold no blanks, so two pairs never share a name. */
export function connectionId(from: string, to: string): string {
  return `${from} ${to}`;
}
