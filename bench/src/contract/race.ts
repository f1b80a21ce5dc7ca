/** Does its work once over everything; called many times. */
export type Contestant = () => unknown;

/** What the work comes to, so that no compiler leaves it out. */
let kept: unknown;

/**
 * The least CPU milliseconds (collecting garbage and compiling included) that each contestant needed for one turn. They take turns, so that what
 * else the machine does hits all alike.
 *
 * @param leastMs - how long all of them work together at least, after a warm-up of half of that
 */
export function race<K extends string>(
  contestants: Readonly<Record<K, Contestant>>,
  leastMs: number,
): Record<K, number> {
  const names = Object.keys(contestants) as K[]; // the keys of the very record
  const best = new Map<K, number>();
  for (const isWarmUp of [true, false]) {
    const goal = isWarmUp ? leastMs / 2 : leastMs;
    for (let spent = 0, turns = 0; spent < goal || turns < 5; turns++) {
      for (const name of names) {
        const ms = cpuMs(contestants[name]);
        spent += ms;
        if (!isWarmUp) {
          best.set(name, Math.min(best.get(name) ?? Infinity, ms));
        }
      }
    }
  }
  return Object.fromEntries(best) as Record<K, number>; // filled with every key above
}

export function cpuMs(work: Contestant): number {
  const before = process.cpuUsage();
  kept = work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The last result, for whoever wants to see that work was done. */
export function lastResult(): unknown {
  return kept;
}
