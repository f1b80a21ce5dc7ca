/**
 * How far to walk from a product.
 * @public
 */
export interface WalkOptions {
  /** Steps from the start; 0 is the start alone. */
  readonly depth: number;
  /** At most so many products, the start included; nearest first, at equal distance by ref. */
  readonly limit: number;
  /** Default `both`. */
  readonly direction?: 'upstream' | 'downstream' | 'both';
}

/** @public */
export interface WalkNode {
  readonly ref: string;
  readonly direction: 'self' | 'upstream' | 'downstream' | 'both';
  /** Steps from the start by the shortest way. */
  readonly distance: number;
}

/** What to look up before the walk can go on: edges that end at `into`, and edges that start at `outOf`. @public */
export interface WalkStep {
  readonly into: readonly string[];
  readonly outOf: readonly string[];
}

/** @public */
export interface WalkResult {
  /** Nearest first, at equal distance by ref. */
  readonly nodes: readonly WalkNode[];
  /** False when depth, limit or a look-up that was cut short left something out. */
  readonly complete: boolean;
}

interface Side {
  readonly distances: Map<string, number>;
  frontier: string[];
}

/**
 * A breadth-first walk in steps, so that whoever holds the edges (memory, a database) is asked once per step for a whole
 * frontier. Upstream and downstream are walked apart: what is upstream of a consumer is not upstream of the start.
 * Circles end where they meet a product that was seen.
 *
 * ```ts
 * const walk = new Walk(start, { depth: 2, limit: 100 });
 * for (let step = walk.next(); step; step = walk.next()) walk.add(await edgesOf(step));
 * walk.result();
 * ```
 * @public
 */
export class Walk {
  readonly #limit: number;
  readonly #depth: number;
  readonly #start: string;
  readonly #upstream: Side;
  readonly #downstream: Side;
  readonly #seen: Set<string>;
  #distance = 0;
  #complete = true;

  constructor(start: string, options: WalkOptions) {
    const direction = options.direction ?? 'both';
    this.#start = start;
    this.#depth = options.depth;
    this.#limit = Math.max(1, options.limit);
    this.#seen = new Set([start]);
    const side = (walked: boolean): Side => ({
      distances: new Map([[start, 0]]),
      frontier: walked ? [start] : [],
    });
    this.#upstream = side(direction !== 'downstream');
    this.#downstream = side(direction !== 'upstream');
  }

  /** What to look up next; undefined when the walk has ended. The last step only tells whether there would be more. */
  next(): WalkStep | undefined {
    const into = this.#upstream.frontier;
    const outOf = this.#downstream.frontier;
    if (into.length === 0 && outOf.length === 0) return undefined;
    return { into, outOf };
  }

  /** Takes the edges asked for. `cutShort` says that there were more than are given. */
  add(
    edges: readonly { readonly from: string; readonly to: string }[],
    cutShort: boolean = false,
  ): void {
    if (cutShort) this.#complete = false;
    const upstream = new Set(this.#upstream.frontier);
    const downstream = new Set(this.#downstream.frontier);
    const found: { ref: string; side: Side }[] = [];
    for (const { from, to } of edges) {
      if (upstream.has(to) && !this.#upstream.distances.has(from)) {
        found.push({ ref: from, side: this.#upstream });
      }
      if (downstream.has(from) && !this.#downstream.distances.has(to)) {
        found.push({ ref: to, side: this.#downstream });
      }
    }
    this.#upstream.frontier = [];
    this.#downstream.frontier = [];
    this.#distance += 1;
    if (this.#distance > this.#depth) {
      if (found.length > 0) this.#complete = false;
      return;
    }
    found.sort((a, b) => compare(a.ref, b.ref));
    for (const { ref, side } of found) {
      if (side.distances.has(ref)) continue;
      if (!this.#seen.has(ref) && this.#seen.size >= this.#limit) {
        this.#complete = false;
        continue;
      }
      this.#seen.add(ref);
      side.distances.set(ref, this.#distance);
      side.frontier.push(ref);
    }
  }

  result(): WalkResult {
    const nodes = [...this.#seen].map(ref => this.#node(ref));
    nodes.sort((a, b) => a.distance - b.distance || compare(a.ref, b.ref));
    return { nodes, complete: this.#complete };
  }

  #node(ref: string): WalkNode {
    if (ref === this.#start) return { ref, direction: 'self', distance: 0 };
    const up = this.#upstream.distances.get(ref);
    const down = this.#downstream.distances.get(ref);
    if (up !== undefined && down !== undefined) {
      return { ref, direction: 'both', distance: Math.min(up, down) };
    }
    return up !== undefined
      ? { ref, direction: 'upstream', distance: up }
      : { ref, direction: 'downstream', distance: down ?? 0 };
  }
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
