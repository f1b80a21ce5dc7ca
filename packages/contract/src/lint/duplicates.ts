const NONE: readonly never[] = [];

/** Those parts whose key an earlier part of the list already has, each with that first part. Empty keys do not count. */
export function duplicates<T>(
  parts: readonly T[],
  keyOf: (part: T) => string | undefined,
): readonly { part: T; first: T; key: string }[] {
  if (parts.length < 2) {
    return NONE;
  }
  let seen: Map<string, T> | undefined;
  const found: { part: T; first: T; key: string }[] = [];
  for (const part of parts) {
    const key = keyOf(part);
    if (key) {
      // Most lists have no ids at all: nothing is made for them.
      seen ??= new Map();
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, part);
      } else {
        found.push({ part, first, key });
      }
    }
  }
  return found;
}
