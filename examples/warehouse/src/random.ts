/**
 * Chance without state: a number in [0, 1) that depends only on its arguments. Whatever is decided per day (row counts,
 * faults, load times) uses this; whatever is decided per row uses the SQL macro of the same idea. That is why a day has
 * the same rows whether it is made alone or together with a hundred others.
 */
export function chance(seed: number, ...about: readonly string[]): number {
  const text = [seed, ...about].join('\u0000');
  let h = 2166136261;
  for (let i = 0; i < text.length; i++) {
    h = Math.imul(h ^ text.charCodeAt(i), 16777619);
  }
  // FNV alone leaves neighbouring days alike; the murmur finaliser spreads them
  h = Math.imul(h ^ (h >>> 16), 2246822507);
  h = Math.imul(h ^ (h >>> 13), 3266489909);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}

/** A whole number from `low` to `high`, both included. */
export function pick(
  low: number,
  high: number,
  seed: number,
  ...about: readonly string[]
): number {
  return low + Math.floor(chance(seed, ...about) * (high - low + 1));
}
