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
  /** By when the update of each day has come, since midnight in UTC; negative for one before it. */
  readonly deadline?: number;
}

/** How fresh a product can be. @public */
export interface FeasibleFreshness {
  /** The age in seconds that data can have although everyone keeps what they promise; at least, if intervals are unknown. */
  readonly seconds: number;
  readonly promised?: number;
  /** Whether the promise can be kept; nothing without a promise. */
  readonly isFeasible?: boolean;
  /** The input whose data may be the oldest, and how old when it is taken, in seconds. */
  readonly stalest?: { readonly product: string; readonly age: number };
  /** Its own part: the interval and the time an update takes or waits for its input, in seconds. */
  readonly own: number;
  /** Whether the interval of the product, or of one that it waits for, is not known. */
  readonly isLowerBound: boolean;
  /** Whether one of its inputs relies on it; that input is left out. */
  readonly isCircle: boolean;
}

/**
 * How fresh each product can be at best: the age that its stalest input may have when it is taken, plus its own interval,
 * plus the time an update takes. An input may be as old as it promises, or as it has to be when it promises too much. Who
 * promises to come later in the day than an input, and no more often, takes it when it has just come: then it is younger by
 * the input's own interval, and what passes between the two deadlines is added.
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
    const facts = products.get(product) ?? {};
    const { promised, interval } = facts;
    let isLowerBound = interval === undefined;
    let stalest: FeasibleFreshness['stalest'];
    let own = (interval ?? 0) + (facts.runTime ?? 0);
    for (const input of inputs) {
      const before = found.get(input);
      const oldest = Math.max(before?.promised ?? 0, before?.seconds ?? 0);
      const taken = takenAt(facts, products.get(input) ?? {}, oldest);
      if (!stalest || taken.age + taken.own > stalest.age + own) {
        stalest = { product: input, age: taken.age };
        own = taken.own;
      }
      isLowerBound ||=
        before?.promised === undefined && before?.isLowerBound === true;
    }
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

/**
 * How old an input may be when it is taken, and what the product adds.
 *
 * @param oldest - the age that the input may have, just before its next update
 */
function takenAt(
  { interval, runTime = 0, deadline }: UpdateFacts,
  input: UpdateFacts,
  oldest: number,
): { readonly age: number; readonly own: number } {
  const follows =
    interval !== undefined &&
    input.interval !== undefined &&
    input.interval <= interval &&
    deadline !== undefined &&
    input.deadline !== undefined &&
    input.deadline <= deadline;
  if (!follows) return { age: oldest, own: (interval ?? 0) + runTime };
  return {
    age: Math.max(0, oldest - input.interval),
    own: interval + Math.max(runTime, deadline - input.deadline),
  };
}

/** A product of a chain and how old data may be when it leaves it, in seconds. @public */
export interface ChainLink {
  readonly product: string;
  readonly age: number;
  /** Whether that is what it promises, or what adds up. */
  readonly from: 'promise' | 'sum';
  /** What it adds itself: interval and time of an update, in seconds. */
  readonly own: number;
  /** What of that is in the age of the last product, in seconds; they add up to it. */
  readonly adds: number;
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
  // As it is taken by the product after it; the last one is nobody's input.
  let taken: number | undefined;
  while (next !== undefined) {
    const facts: FeasibleFreshness | undefined = found.get(next);
    if (!facts) {
      break;
    }
    const { seconds, promised = 0, own, stalest } = facts;
    const isPromise = chain.length > 0 && promised >= seconds;
    const before = isPromise ? 0 : stalest?.age ?? 0;
    chain.push({
      product: next,
      age: isPromise ? promised : seconds,
      from: isPromise ? 'promise' : 'sum',
      own,
      adds: (taken ?? seconds) - before,
    });
    taken = before;
    next = isPromise ? undefined : stalest?.product;
  }
  return chain.reverse();
}
