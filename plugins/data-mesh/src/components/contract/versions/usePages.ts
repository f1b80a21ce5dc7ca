import { Query, useQuery } from '@backstage-data-mesh/plugin-data-mesh-react';
import { useState } from 'react';

/** What was read so far, in order, and how to read on. */
export interface Pages<T> {
  readonly items: readonly T[];
  /** Absent when all are there. */
  readonly more?: () => void;
}

/**
 * Reads a list page by page, each below the ones before.
 *
 * @param key - Names the list; a component that shows another list must be another one (by its own `key`).
 */
export function usePages<T>(
  key: string,
  ask: (
    cursor: string | undefined,
    signal: AbortSignal,
  ) => Promise<{ items: readonly T[]; nextCursor?: string }>,
): Query<Pages<T>> {
  const [before, setBefore] = useState<readonly T[]>([]);
  const [cursor, setCursor] = useState<string>();
  return useQuery(`${key} ${cursor ?? ''}`, async signal => {
    const { items: read, nextCursor } = await ask(cursor, signal);
    const items = [...before, ...read];
    return {
      items,
      more: nextCursor
        ? () => {
            setBefore(items);
            setCursor(nextCursor);
          }
        : undefined,
    };
  });
}
