import { Flow } from '../incident/rootsOf';

/** A product and what it takes data from. */
export interface Step {
  readonly product: string;
  /** Those that are ordered before it; without the ones that would close a circle. */
  readonly inputs: readonly string[];
  /** Whether one of its inputs relies on it. */
  readonly isCircle: boolean;
}

/**
 * Products in an order in which all inputs come before what is made of them. A circle is opened at its first product by
 * name, whose input from the circle is left out. Flows of unknown products are left out.
 */
export function upstreamFirst(
  products: Iterable<string>,
  flows: Iterable<Flow>,
): readonly Step[] {
  const inputs = new Map<string, Set<string>>();
  const outputs = new Map<string, Set<string>>();
  for (const product of [...products].sort()) {
    inputs.set(product, new Set());
    outputs.set(product, new Set());
  }
  for (const { from, to } of flows) {
    if (from !== to && inputs.has(from)) {
      inputs.get(to)?.add(from);
      if (inputs.has(to)) {
        outputs.get(from)?.add(to);
      }
    }
  }
  const waiting = new Map(
    [...inputs].map(([product, { size }]): [string, number] => [product, size]),
  );
  const ready = [...waiting.keys()].filter(each => waiting.get(each) === 0);
  const steps: Step[] = [];
  const done = new Set<string>();
  const take = (product: string) => {
    const all = [...(inputs.get(product) ?? [])];
    const known = all.filter(each => done.has(each));
    waiting.delete(product);
    done.add(product);
    steps.push({ product, inputs: known, isCircle: known.length < all.length });
    for (const output of outputs.get(product) ?? []) {
      const left = waiting.get(output);
      if (left !== undefined) {
        waiting.set(output, left - 1);
        if (left === 1) {
          ready.push(output);
        }
      }
    }
  };
  while (waiting.size > 0) {
    for (const product of ready.splice(0)) {
      take(product);
    }
    if (ready.length === 0 && waiting.size > 0) {
      take(firstOfCircle(waiting, inputs));
    }
  }
  return steps;
}

/** What waits, waits for a circle or is in one: going upstream ends in one that waits for nothing else. */
function firstOfCircle(
  waiting: ReadonlyMap<string, number>,
  inputs: ReadonlyMap<string, ReadonlySet<string>>,
): string {
  const path: string[] = [];
  const seen = new Set<string>();
  let [product] = waiting.keys();
  while (!seen.has(product)) {
    seen.add(product);
    path.push(product);
    product =
      [...(inputs.get(product) ?? [])].find(each => waiting.has(each)) ??
      product;
  }
  return path.slice(path.indexOf(product)).sort()[0];
}
