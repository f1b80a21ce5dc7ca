import {
  ApiHolder,
  TranslationRef,
  translationApiRef,
} from '@backstage/frontend-plugin-api';
import { dataMeshTranslationRef } from './translation';
import type { Say } from './useMessages';

/**
 * The plugin's messages in the reader's language, for what is no component: the validators of form fields. Where the
 * language is not loaded, which a form that is shown has seen to, keys stand for messages.
 */
export function messagesFor(apiHolder: ApiHolder): Say {
  const snapshot = apiHolder
    .get(translationApiRef)
    ?.getTranslation(dataMeshTranslationRef as unknown as TranslationRef);
  return snapshot?.ready
    ? (snapshot.t as unknown as Say) // as in `useMessages`
    : (((key: string) => key) as Say);
}
