import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { dataMeshTranslationRef } from '../../translation';
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
  // The ref's own type demands each message's values one by one, which cannot be said of keys put together at run time.
  return useTranslationRef(dataMeshTranslationRef).t as QualityTranslate;
}
