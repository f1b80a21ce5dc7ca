import { messageOf } from '@backstage-data-mesh/plugin-data-mesh-react';

/** What to tell a person of anything that was thrown. */
export function wordsOf(reason: unknown): string {
  return messageOf(
    reason instanceof Error ? reason : new Error(String(reason)),
  );
}
