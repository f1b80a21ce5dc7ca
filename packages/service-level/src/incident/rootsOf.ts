/** Data flows from one product to another. @public */
export interface Flow {
  readonly from: string;
  readonly to: string;
}

/** Why a product has an incident. @public */
export interface Cause {
  /** Products at which it began; the product itself when nothing upstream explains it. Sorted. */
  readonly roots: readonly string[];
  /** The way from the nearest root to the product, both included. */
  readonly path: readonly string[];
  /** Whether its people are not to be told: they hear of the incident at its root. */
  readonly isSuppressed: boolean;
}

const DAY = 86_400_000;

/**
 * The root causes of all products that have an incident. An incident is explained by those of products that data is
 * taken from, and these by theirs; a product in between that is well breaks the chain. An incident upstream that began
 * more than `slack` milliseconds after the one downstream (a day if not given) does not explain it. Where products that
 * rely on each other in a circle have incidents, the first that had one is the root, then the first by name.
 * @public
 */
export function rootsOf(
  incidents: ReadonlyMap<string, { readonly since: number }>,
  flows: Iterable<Flow>,
  slack = DAY,
): ReadonlyMap<string, Cause> {
  const inputs = new Map<string, string[]>();
  for (const { from, to } of flows) {
    const cause = incidents.get(from);
    const effect = incidents.get(to);
    if (cause && effect && from !== to && cause.since <= effect.since + slack) {
      const others = inputs.get(to);
      if (others) {
        others.push(from);
      } else {
        inputs.set(to, [from]);
      }
    }
  }
  const sinceOf = (product: string) => incidents.get(product)?.since ?? 0;
  return new Map(
    [...incidents.keys()].map(product => [
      product,
      causeOf(product, inputs, sinceOf),
    ]),
  );
}

type Inputs = ReadonlyMap<string, readonly string[]>;

function causeOf(
  product: string,
  inputs: Inputs,
  sinceOf: (product: string) => number,
): Cause {
  const upstream = walkUp(product, inputs);
  const all = [...upstream.keys()];
  let roots = all.filter(each => !inputs.has(each));
  if (roots.length === 0) {
    const [first] = circleAbove(all, inputs).sort(
      (a, b) => sinceOf(a) - sinceOf(b) || (a < b ? -1 : 1),
    );
    roots = [first];
  }
  const path: string[] = [];
  for (let each: string | undefined = roots[0]; each !== undefined; ) {
    path.push(each);
    each = upstream.get(each);
  }
  return {
    roots: roots.sort(),
    path,
    isSuppressed: !roots.includes(product),
  };
}

/** All products that one relies on, itself first, the near ones before the far, each with the next one downstream. */
function walkUp(
  product: string,
  inputs: Inputs,
): ReadonlyMap<string, string | undefined> {
  const next = new Map<string, string | undefined>([[product, undefined]]);
  // A map goes on to what is added while it is walked.
  for (const each of next.keys()) {
    for (const input of [...(inputs.get(each) ?? [])].sort()) {
      if (!next.has(input)) {
        next.set(input, each);
      }
    }
  }
  return next;
}

/** The circle that all others of these rely on: from each of its products one gets to no other place. */
function circleAbove(products: readonly string[], inputs: Inputs): string[] {
  let circle = [...products];
  for (const each of products) {
    const above = [...walkUp(each, inputs).keys()];
    if (above.length < circle.length) {
      circle = above;
    }
  }
  return circle;
}
