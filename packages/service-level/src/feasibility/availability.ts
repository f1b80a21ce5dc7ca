import { Flow } from '../incident/rootsOf';
import { upstreamFirst } from './upstreamFirst';

/** What is known of how available a product's port is, in percent. @public */
export interface AvailabilityFacts {
  readonly promised?: number;
  /** Of what it runs on itself; 100 if it is not known. */
  readonly own?: number;
  /** Whether it asks its inputs when it is asked (a view, a federated query) instead of keeping data of its own. */
  readonly isPassThrough: boolean;
}

/** How available a product can be. @public */
export interface FeasibleAvailability {
  /** In percent, at most. */
  readonly percent: number;
  readonly promised?: number;
  /** Whether the promise can be kept; nothing without a promise. */
  readonly isFeasible?: boolean;
  /** What is multiplied: its inputs, the least available first, with what counts of them, in percent. */
  readonly inputs: readonly {
    readonly product: string;
    readonly percent: number;
  }[];
}

/** A millionth of a percent is how computers multiply. */
const TOLERANCE = 1e-6;

/**
 * How available each product can be: a port that passes questions through is there when all of its inputs and what it
 * runs on are, which is their product, as long as they fail independently; other ports depend on nobody. An input counts
 * with what it promises, or with what it can keep when that is less.
 * @public
 */
export function feasibleAvailability(
  products: ReadonlyMap<string, AvailabilityFacts>,
  flows: Iterable<Flow>,
): ReadonlyMap<string, FeasibleAvailability> {
  const found = new Map<string, FeasibleAvailability>();
  for (const { product, inputs } of upstreamFirst(products.keys(), flows)) {
    const {
      promised,
      own = 100,
      isPassThrough = false,
    } = products.get(product) ?? {};
    const counting = (isPassThrough ? inputs : [])
      .map(input => {
        const before = found.get(input);
        return {
          product: input,
          percent: Math.min(before?.promised ?? 100, before?.percent ?? 100),
        };
      })
      .sort((a, b) => a.percent - b.percent);
    const percent = counting.reduce(
      (all, input) => (all * input.percent) / 100,
      own,
    );
    found.set(product, {
      percent,
      promised,
      isFeasible:
        promised === undefined ? undefined : promised <= percent + TOLERANCE,
      inputs: counting,
    });
  }
  return found;
}
