/** The score of one product in one place of a tree (its domain, or the group that owns it). @public */
export interface PlacedScore {
  /** The domain or group; nothing for a product that is nowhere. */
  readonly node?: string;
  readonly score?: number;
  readonly level?: string;
  readonly band?: string;
  /** Share of the weight that was measured, 0 to 1. */
  readonly coverage?: number;
  readonly waived?: number;
  /** Open violations of policies. */
  readonly violations?: number;
}

/** What the products of a domain or group come to. @public */
export interface RolledUp {
  readonly products: number;
  /** How many of them have a score. */
  readonly scored: number;
  /** The mean of those, with one decimal. */
  readonly score?: number;
  /** The mean share that was measured, 0 to 1. */
  readonly coverage?: number;
  /** How many have each level, `''` for none. */
  readonly levels: Readonly<Record<string, number>>;
  readonly bands: Readonly<Record<string, number>>;
  readonly waived: number;
  readonly violations: number;
}

/** Of a node: its own products, and those of the nodes below it as well. @public */
export interface NodeScore {
  readonly own: RolledUp;
  readonly total: RolledUp;
}

/** Whole numbers only, so that taking away is exact: scores in tenths, coverage in millionths. */
class Sums {
  products = 0;
  private scored = 0;
  private tenths = 0;
  private covered = 0;
  private millionths = 0;
  private waived = 0;
  private violations = 0;
  private readonly levels = new Map<string, number>();
  private readonly bands = new Map<string, number>();

  add(of: PlacedScore, sign: 1 | -1): void {
    this.products += sign;
    this.waived += sign * (of.waived ?? 0);
    this.violations += sign * (of.violations ?? 0);
    count(this.levels, of.level ?? '', sign);
    if (of.band !== undefined) {
      count(this.bands, of.band, sign);
    }
    if (of.score !== undefined) {
      this.scored += sign;
      this.tenths += sign * Math.round(of.score * 10);
    }
    if (of.coverage !== undefined) {
      this.covered += sign;
      this.millionths += sign * Math.round(of.coverage * 1e6);
    }
  }

  result(): RolledUp {
    const { products, scored, waived, violations } = this;
    return {
      products,
      scored,
      score: scored > 0 ? Math.floor(this.tenths / scored) / 10 : undefined,
      coverage:
        this.covered > 0
          ? Math.round(this.millionths / this.covered) / 1e6
          : undefined,
      levels: sortedRecord(this.levels),
      bands: sortedRecord(this.bands),
      waived,
      violations,
    };
  }
}

function count(map: Map<string, number>, key: string, sign: 1 | -1): void {
  const next = (map.get(key) ?? 0) + sign;
  if (next === 0) map.delete(key);
  else map.set(key, next);
}

function sortedRecord(map: ReadonlyMap<string, number>) {
  return Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Scores of products, taken together over nested domains or groups and kept up to date: a change of one product costs as much
 * as the tree is deep. What is above a node in a circle is counted once.
 * @public
 */
export class ScoreTree {
  private readonly placed = new Map<string, PlacedScore>();
  private readonly own = new Map<string, Sums>();
  private readonly total = new Map<string, Sums>();
  private readonly all = new Sums();

  /** @param parents - the node above each node */
  constructor(private readonly parents: ReadonlyMap<string, string>) {}

  /** Sets or replaces the score of a product. */
  set(product: string, score: PlacedScore): void {
    this.delete(product);
    this.placed.set(product, score);
    this.add(score, 1);
  }

  delete(product: string): void {
    const score = this.placed.get(product);
    if (score) {
      this.placed.delete(product);
      this.add(score, -1);
    }
  }

  get(node: string): NodeScore {
    return {
      own: (this.own.get(node) ?? new Sums()).result(),
      total: (this.total.get(node) ?? new Sums()).result(),
    };
  }

  /** All nodes with products, in the order of their names. */
  nodes(): readonly string[] {
    return [...this.total]
      .filter(([, { products }]) => products > 0)
      .map(([node]) => node)
      .sort();
  }

  /** Everything, products that are nowhere included. */
  everything(): RolledUp {
    return this.all.result();
  }

  private add(score: PlacedScore, sign: 1 | -1): void {
    this.all.add(score, sign);
    if (score.node === undefined) {
      return;
    }
    sumsOf(this.own, score.node).add(score, sign);
    const seen = new Set<string>();
    for (
      let node: string | undefined = score.node;
      node !== undefined && !seen.has(node);
      node = this.parents.get(node)
    ) {
      seen.add(node);
      sumsOf(this.total, node).add(score, sign);
    }
  }
}

function sumsOf(map: Map<string, Sums>, node: string): Sums {
  const found = map.get(node) ?? new Sums();
  map.set(node, found);
  return found;
}

/**
 * Takes scores together over a tree, all at once.
 *
 * @param parents - the node above each node
 * @public
 */
export function rollUp(
  parents: ReadonlyMap<string, string>,
  scores: Iterable<readonly [product: string, score: PlacedScore]>,
): ReadonlyMap<string, NodeScore> {
  const tree = new ScoreTree(parents);
  for (const [product, score] of scores) {
    tree.set(product, score);
  }
  return new Map(tree.nodes().map(node => [node, tree.get(node)]));
}
