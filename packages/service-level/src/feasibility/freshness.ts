import { Flow } from '../incident/rootsOf';
import { upstreamFirst } from './upstreamFirst';

/** What is known of a product's updates, in seconds. @public */
export interface UpdateFacts {
  /** How old its data may be, as promised. */
  readonly promised?: number;
  /** How much time passes from one update to the next. */
  readonly interval?: number;
  /** How long an update takes; 0 if it is not known. */
  readonly runTime?: number;
}

/** How fresh a product can be. @public */
export interface FeasibleFreshness {
  /** The age in seconds that data can have although everyone keeps what they promise; at least, if intervals are unknown. */
  readonly seconds: number;
  readonly promised?: number;
  /** Whether the promise can be kept; nothing without a promise. */
  readonly isFeasible?: boolean;
  /** The input whose data may be the oldest, and how old, in seconds. */
  readonly stalest?: { readonly product: string; readonly age: number };
  /** Its own part: the interval and the time an update takes, in seconds. */
  readonly own: number;
  /** Whether the interval of the product, or of one that it waits for, is not known. */
  readonly isLowerBound: boolean;
  /** Whether one of its inputs relies on it; that input is left out. */
  readonly isCircle: boolean;
}

/**
 * How fresh each product can be at best: the age that its stalest input may have, plus its own interval, plus the time an
 * update takes. An input may be as old as it promises, or as it has to be when it promises too much.
 * @public
 */
export function feasibleFreshness(
  products: ReadonlyMap<string, UpdateFacts>,
  flows: Iterable<Flow>,
): ReadonlyMap<string, FeasibleFreshness> {
  const found = new Map<string, FeasibleFreshness>();
  for (const { product, inputs, isCircle } of upstreamFirst(
    products.keys(),
    flows,
  )) {
    const { promised, interval, runTime = 0 } = products.get(product) ?? {};
    let stalest: FeasibleFreshness['stalest'];
    let isLowerBound = interval === undefined;
    for (const input of inputs) {
      const before = found.get(input);
      const age = Math.max(before?.promised ?? 0, before?.seconds ?? 0);
      if (!stalest || age > stalest.age) {
        stalest = { product: input, age };
      }
      isLowerBound ||=
        before?.promised === undefined && before?.isLowerBound === true;
    }
    const own = (interval ?? 0) + runTime;
    const seconds = (stalest?.age ?? 0) + own;
    found.set(product, {
      seconds,
      promised,
      isFeasible: promised === undefined ? undefined : seconds <= promised,
      stalest,
      own,
      isLowerBound,
      isCircle,
    });
  }
  return found;
}

/** A product of a chain and how old data may be when it leaves it, in seconds. @public */
export interface ChainLink {
  readonly product: string;
  readonly age: number;
  /** Whether that is what it promises, or what adds up. */
  readonly from: 'promise' | 'sum';
  /** What it adds itself: interval and time of an update, in seconds. */
  readonly own: number;
}

/**
 * The chain that makes a product's data old, the product last. It begins at the first product whose promise is what
 * counts, or at a source.
 * @public
 */
export function chainOf(
  found: ReadonlyMap<string, FeasibleFreshness>,
  product: string,
): readonly ChainLink[] {
  const chain: ChainLink[] = [];
  let next: string | undefined = product;
  while (next !== undefined) {
    const facts: FeasibleFreshness | undefined = found.get(next);
    if (!facts) {
      break;
    }
    const { seconds, promised = 0, own, stalest } = facts;
    const isPromise = chain.length > 0 && promised >= seconds;
    chain.push({
      product: next,
      age: isPromise ? promised : seconds,
      from: isPromise ? 'promise' : 'sum',
      own,
    });
    next = isPromise ? undefined : stalest?.product;
  }
  return chain.reverse();
}
