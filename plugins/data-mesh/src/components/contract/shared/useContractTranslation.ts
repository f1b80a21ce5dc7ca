import { useMessages } from '../../../useMessages';
import { Translate } from './translate';

/** The messages of the contract views in the reader's language. */
export function useContractTranslation(): Translate {
  return useMessages();
}
