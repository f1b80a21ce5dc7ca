import { useMessages } from '../../../useMessages';
import type { governanceMessages } from '../messages';

type MessageKey = keyof typeof governanceMessages;

/** Keys of plural messages are asked for without their ending. */
export type GovernanceMessageKey = MessageKey extends infer TKey
  ? TKey extends `${infer TBase}_${'one' | 'other'}`
    ? TBase
    : TKey
  : never;

/** Says a message of scorecards and policies in the reader's language. `count` chooses the plural. */
export type GovernanceTranslate = (
  key: GovernanceMessageKey,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** The messages of scorecards and policies in the reader's language. */
export function useGovernanceTranslation(): GovernanceTranslate {
  return useMessages();
}
