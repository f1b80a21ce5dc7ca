import { mockApis } from '@backstage/test-utils';
import { dataMeshTranslationRef } from '../../../translation';
import { Translate } from '../shared/translate';

/** Says messages in English, as the portal does. */
export function english(): Translate {
  const snapshot = mockApis
    .translation()
    .getTranslation(dataMeshTranslationRef);
  if (!snapshot.ready) throw new Error('English is always there');
  // As in useContractTranslation.
  return snapshot.t as Translate;
}
