import { Graph } from './graph';

/**
 * The groups of products that rely on each other in a circle: each group is one strongly connected component of two or
 * more products, sorted; the groups are sorted by their first product. Takes time linear in nodes and edges and does not
 * recurse, so a chain of any length is fine.
 * @public
 */
export function findCycles(graph: Graph): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const onStack = new Set<string>();
  const stack: string[] = [];
  const groups: string[][] = [];

  const enter = (node: string) => {
    low.set(node, index.size);
    index.set(node, index.size);
    stack.push(node);
    onStack.add(node);
    return { node, next: 0 };
  };

  for (const root of graph.nodes) {
    if (index.has(root)) continue;
    const work = [enter(root)];
    while (work.length > 0) {
      const frame = work[work.length - 1];
      const { node } = frame;
      const edges = graph.outOf(node);
      let child: string | undefined;
      while (frame.next < edges.length && child === undefined) {
        const to = edges[frame.next].to;
        frame.next += 1;
        if (!index.has(to)) child = to;
        else if (onStack.has(to)) lower(low, node, index.get(to) ?? 0);
      }
      if (child !== undefined) {
        work.push(enter(child));
        continue;
      }
      work.pop();
      const parent = work[work.length - 1];
      if (parent) lower(low, parent.node, low.get(node) ?? 0);
      if (low.get(node) !== index.get(node)) continue;
      const group: string[] = [];
      let member: string | undefined;
      do {
        member = stack.pop();
        if (member !== undefined) {
          onStack.delete(member);
          group.push(member);
        }
      } while (member !== undefined && member !== node);
      if (group.length > 1) groups.push(group.sort());
    }
  }
  return groups.sort((a, b) => (a[0] < b[0] ? -1 : 1));
}

function lower(low: Map<string, number>, node: string, value: number) {
  low.set(node, Math.min(low.get(node) ?? value, value));
}
