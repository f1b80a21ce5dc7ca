import { DraftReason } from '@backstage-data-mesh/contract';
import { OnboardingTranslate } from './useOnboardingTranslation';

/** What a draft says, sentence by sentence, in the reader's language. */
export function reasonWords(
  reasons: readonly DraftReason[],
  t: OnboardingTranslate,
): string {
  const say = ({ code, values = {} }: DraftReason): string =>
    t(
      `onboarding.reason.${code}`,
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          typeof value === 'object' ? say(value) : value,
        ]),
      ),
    );
  return reasons.map(say).join(' ');
}
