import { useRef } from 'react';

/** The ways from one page of a list to another; a way that is not there is undefined. */
export type Paging = Readonly<{
  next?: () => void;
  /** Known only when the person came from there: the service knows the way forward only. */
  previous?: () => void;
  /** From any other page back to the first. */
  first?: () => void;
}>;

/**
 * Pages through a list whose pages are found by cursors.
 *
 * @param cursor - Of the page that is shown; none for the first.
 * @param nextCursor - What the service said comes after it.
 * @param go - Shows the page of a cursor, or the first.
 */
export function usePaging(
  cursor: string | undefined,
  nextCursor: string | undefined,
  go: (cursor: string | undefined) => void,
): Paging {
  const before = useRef(new Map<string, string | undefined>());
  return {
    next: nextCursor
      ? () => {
          before.current.set(nextCursor, cursor);
          go(nextCursor);
        }
      : undefined,
    previous:
      cursor !== undefined && before.current.has(cursor)
        ? () => go(before.current.get(cursor))
        : undefined,
    first: cursor !== undefined ? () => go(undefined) : undefined,
  };
}
