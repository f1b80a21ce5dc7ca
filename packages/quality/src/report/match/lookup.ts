/** The value of a key, made when it is not there yet. */
export function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}

/** Adds to the list of a key. */
export function add<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  entry(map, key, () => []).push(value);
}
