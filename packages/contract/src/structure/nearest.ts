/** The name that is most likely meant by a misspelt one; `undefined` when none is near. @public */
export function nearest(
  name: string,
  names: readonly string[],
): string | undefined {
  if (name.length > 40) {
    return undefined;
  }
  const wanted = plainly(name);
  let best: string | undefined;
  let distance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of names) {
    const apart = distanceBetween(wanted, plainly(candidate), distance);
    if (apart < distance) {
      best = candidate;
      distance = apart;
    }
  }
  return best;
}

/** Case, hyphens and underscores are what people mistake most. */
function plainly(name: string): string {
  return name.toLowerCase().replace(/[-_ ]/g, '');
}

/** How many letters are added, missing, other or swapped; stops where `limit` is reached. */
function distanceBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) {
    return limit;
  }
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(
        last[j] + 1,
        row[j - 1] + 1,
        last[j - 1] + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, before[j - 2] + 1);
      }
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[b.length];
}
