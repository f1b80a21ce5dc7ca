import type { ReactElement, ReactNode } from 'react';
import { useMessages } from '../../../useMessages';
import type { levelsMessages } from './messages';

type MessageKey = keyof typeof levelsMessages;

/** Keys of plural messages are asked for without their ending. */
export type LevelsMessageKey = MessageKey extends infer TKey
  ? TKey extends `${infer TBase}_${'one' | 'other'}`
    ? TBase
    : TKey
  : never;

/** Says a message of the page in the reader's language. `count` chooses the plural. */
export interface LevelsTranslate {
  (
    key: LevelsMessageKey,
    values?: Readonly<Record<string, string | number>>,
  ): string;
  /** With links and badges in the sentence. */
  (
    key: LevelsMessageKey,
    values: Readonly<Record<string, string | number | ReactElement>>,
  ): ReactNode;
}

/** The messages of the page in the reader's language. */
export function useLevelsTranslation(): LevelsTranslate {
  return useMessages();
}
