/** Replaces what stands from `start` to `end` (offsets, end excluded) by `text`. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Splices that do not overlap; those at one place are applied in the order given. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const inOrder = [...splices].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
  let result = '';
  let at = 0;
  for (const { start, end, text: inserted } of inOrder) {
    if (start < at) {
      throw new RangeError('Splices overlap');
    }
    result += text.slice(at, start) + inserted;
    at = end;
  }
  return result + text.slice(at);
}
