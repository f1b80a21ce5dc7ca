import {
  TranslationRef,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import type { ReactElement, ReactNode } from 'react';
import { dataMeshTranslationRef, MessageName } from './translation';

/** Keys of plural messages are asked for without their ending. */
export type MessageKey = MessageName extends infer TKey
  ? TKey extends `${infer TBase}_${'one' | 'other'}`
    ? TBase
    : TKey
  : never;

/** Says a message in the reader's language. `count` chooses the plural. */
export interface Say {
  (key: MessageKey, values?: Readonly<Record<string, string | number>>): string;
  /** With links and badges in the sentence. */
  (
    key: MessageKey,
    values: Readonly<Record<string, string | number | ReactElement>>,
  ): ReactNode;
}

/**
 * The plugin's messages in the reader's language. The ref's own type demands each message's values one by one: that cannot
 * be said of keys put together at run time, and with hundreds of messages it takes minutes to check.
 */
export function useMessages(): Say {
  return useTranslationRef(dataMeshTranslationRef as unknown as TranslationRef)
    .t as unknown as Say;
}
