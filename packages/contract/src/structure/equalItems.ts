import { isMapping } from '../read/fields';
import { plain } from '../read/scalars';

/** Whether two items of a list are equal as JSON is: the order of keys does not count. */
export function hasEqualItems(items: readonly unknown[]): boolean {
  if (items.length < 2) {
    return false;
  }
  const seen = new Set<string>();
  for (const item of items) {
    const text = JSON.stringify(sorted(plain(item)));
    if (seen.has(text)) {
      return true;
    }
    seen.add(text);
  }
  return false;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sorted);
  }
  if (isMapping(value)) {
    return Object.keys(value)
      .sort()
      .map(key => [key, sorted(value[key])]);
  }
  // Told apart from the pairs that a mapping becomes.
  return { is: value };
}
