import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { dataMeshTranslationRef } from '../../../translation';
import { Translate } from './translate';

/** The messages of the contract views in the reader's language. */
export function useContractTranslation(): Translate {
  // The ref's own type demands each message's values one by one, which cannot be said of keys put together at run time.
  return useTranslationRef(dataMeshTranslationRef).t as Translate;
}
