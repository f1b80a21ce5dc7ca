/**
 * Makes a text smaller as long as it stays faulty: takes away halves, quarters and so on, of its lines first, then of
 * its characters.
 *
 * @param until - when to be content with what there is (milliseconds since the epoch)
 */
export function minimise(
  text: string,
  isFaulty: (text: string) => boolean,
  until: number,
): string {
  const lines = shrink(
    text.split('\n'),
    parts => isFaulty(parts.join('\n')),
    until,
  ).join('\n');
  return lines.length > 5_000
    ? lines
    : shrink([...lines], parts => isFaulty(parts.join('')), until).join('');
}

function shrink(
  parts: readonly string[],
  isFaulty: (parts: readonly string[]) => boolean,
  until: number,
): readonly string[] {
  let left = parts;
  for (let size = Math.ceil(left.length / 2); size >= 1; ) {
    let smaller = false;
    for (let from = 0; from < left.length && Date.now() < until; ) {
      const without = left.toSpliced(from, size);
      if (isFaulty(without)) {
        left = without;
        smaller = true;
      } else {
        from += size;
      }
    }
    if (Date.now() >= until || (size === 1 && !smaller)) {
      break;
    }
    size = size > 1 ? Math.ceil(size / 2) : 1;
  }
  return left;
}
