import { useMessages } from '../../useMessages';
import { onboardingMessages } from './messages';

type MessageKey = keyof typeof onboardingMessages;

/** Keys of plural messages are asked for without their ending. */
export type OnboardingMessageKey = MessageKey extends infer TKey
  ? TKey extends `${infer TBase}_${'one' | 'other'}`
    ? TBase
    : TKey
  : never;

/** Says a message of the form field in the reader's language. `count` chooses the plural. */
export type OnboardingTranslate = (
  key: OnboardingMessageKey,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** The messages of the form field in the reader's language. */
export function useOnboardingTranslation(): OnboardingTranslate {
  return useMessages();
}
