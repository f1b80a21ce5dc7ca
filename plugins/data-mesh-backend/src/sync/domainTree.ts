/** A domain and what it belongs to. */
export interface DomainParent {
  readonly ref: string;
  readonly parentRef?: string;
}

export interface DomainPair {
  readonly ancestor: string;
  readonly descendant: string;
  readonly distance: number;
}

export interface DomainTree {
  /** Each domain with itself (distance 0) and with everything above it. */
  readonly pairs: readonly DomainPair[];
  /** Domains that belong to themselves in the end, each circle once and from its first ref on. */
  readonly circles: readonly (readonly string[])[];
}

/**
 * What belongs to what, at every distance. A circular `subdomainOf` does not break it: from each domain the way up ends
 * where it would come back, so every member of a circle holds the others, and the circle is reported.
 */
export function domainTree(domains: readonly DomainParent[]): DomainTree {
  const parents = new Map(domains.map(d => [d.ref, d.parentRef]));
  const pairs: DomainPair[] = [];
  const circles = new Map<string, readonly string[]>();
  for (const { ref } of domains) {
    const way: string[] = [];
    const onWay = new Set<string>();
    let at: string | undefined = ref;
    while (at !== undefined && parents.has(at) && !onWay.has(at)) {
      pairs.push({ ancestor: at, descendant: ref, distance: way.length });
      way.push(at);
      onWay.add(at);
      at = parents.get(at);
    }
    if (at === ref) {
      const first = way.indexOf([...way].sort()[0]);
      const circle = [...way.slice(first), ...way.slice(0, first)];
      circles.set(circle[0], circle);
    }
  }
  return { pairs, circles: [...circles.values()] };
}
