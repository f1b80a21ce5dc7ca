/**
 * The index of the first item at a moment or later.
 *
 * @param items - by time
 */
export function firstFrom<T>(
  items: readonly T[],
  moment: number,
  timeOf: (item: T) => number,
): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (timeOf(items[middle]) >= moment) high = middle;
    else low = middle + 1;
  }
  return low;
}
