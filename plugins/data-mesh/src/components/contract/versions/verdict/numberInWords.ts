import { ContractVersionChanges } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Translate } from '../../shared/translate';

/** How a declared version number goes with what changed, in words. */
export interface NumberInWords {
  readonly text: string;
  /** It says something that is not true. */
  readonly isWrong: boolean;
}

/** Puts the judgement of a version number into a sentence; nothing when there is nothing to say. */
export function numberInWords(
  {
    declared,
    honest,
    judgement,
  }: {
    readonly declared: string;
    readonly honest: string | undefined;
    readonly judgement: ContractVersionChanges['judgement'];
  },
  t: Translate,
): NumberInWords | undefined {
  switch (judgement) {
    case 'too-low':
    case 'unchanged':
    case 'lower':
      return {
        isWrong: true,
        text: honest
          ? t(`contract.number.${judgement}`, { declared, honest })
          : t(`contract.number.${judgement}.plain`, { declared }),
      };
    case 'fits':
    case 'unknown':
      return { isWrong: false, text: t(`contract.number.${judgement}`) };
    default:
      return undefined;
  }
}
