import { useMessages } from '../../../useMessages';
import type { levelCardMessages } from '../cards/messages';
import type { levelTabMessages } from '../messages';
import type { levelWords } from './messages';

type MessageKey =
  | keyof typeof levelWords
  | keyof typeof levelTabMessages
  | keyof typeof levelCardMessages;

/** Keys of plural messages are asked for without their ending. */
export type LevelMessageKey = MessageKey extends infer TKey
  ? TKey extends `${infer TBase}_${'one' | 'other'}`
    ? TBase
    : TKey
  : never;

/** Says a message of service levels in the reader's language. `count` chooses the plural. */
export type LevelTranslate = (
  key: LevelMessageKey,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** The messages of service levels in the reader's language. */
export function useLevelTranslation(): LevelTranslate {
  return useMessages();
}
