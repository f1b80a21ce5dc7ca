import { useMessages } from '../../useMessages';
import { qualityMessages } from './messages';

type MessageKey = keyof typeof qualityMessages;

/** Keys of plural messages are asked for without their ending. */
export type QualityMessageKey = MessageKey extends infer TKey
  ? TKey extends `${infer TBase}_${'one' | 'other'}`
    ? TBase
    : TKey
  : never;

/** Says a message of the Quality tab in the reader's language. `count` chooses the plural. */
export type QualityTranslate = (
  key: QualityMessageKey,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** The messages of the Quality tab in the reader's language. */
export function useQualityTranslation(): QualityTranslate {
  return useMessages();
}
