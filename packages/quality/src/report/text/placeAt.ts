import { Place } from '@backstage-data-mesh/contract';

/** Line and column of an offset. */
export function placeAt(text: string, offset: number): Place {
  const end = Math.min(offset, text.length);
  let line = 1;
  let start = 0;
  for (
    let next = text.indexOf('\n');
    next >= 0 && next < end;
    next = text.indexOf('\n', start)
  ) {
    line++;
    start = next + 1;
  }
  return { line, column: end - start + 1 };
}
