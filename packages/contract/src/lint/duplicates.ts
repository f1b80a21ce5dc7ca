const NONE: readonly never[] = [];

export interface Duplicate<T> {
  readonly part: T;
  /** Its position in the list. */
  readonly index: number;
  /** The earlier part with the same key. */
  readonly first: T;
  readonly key: string;
}

/** Those parts whose key an earlier part of the list already has. Empty keys do not count. */
export function duplicates<T>(
  parts: readonly T[],
  keyOf: (part: T) => string | undefined,
): readonly Duplicate<T>[] {
  if (parts.length < 2) {
    return NONE;
  }
  let seen: Map<string, T> | undefined;
  const found: Duplicate<T>[] = [];
  parts.forEach((part, index) => {
    const key = keyOf(part);
    if (key) {
      // Most lists have no ids at all: nothing is made for them.
      seen ??= new Map();
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, part);
      } else {
        found.push({ part, index, first, key });
      }
    }
  });
  return found;
}
