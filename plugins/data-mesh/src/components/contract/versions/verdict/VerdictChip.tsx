import { Tone, ToneBadge } from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  RiCheckLine,
  RiCloseCircleLine,
  RiErrorWarningLine,
  RiFlagLine,
  RiSubtractLine,
} from '@remixicon/react';
import { ReactElement } from 'react';
import { useContractTranslation } from '../../shared/useContractTranslation';
import { Verdict } from './verdicts';

const SIGNS: Readonly<
  Record<
    Verdict | 'first' | 'none',
    { readonly tone: Tone; readonly icon: ReactElement }
  >
> = {
  breaking: {
    tone: 'danger',
    icon: <RiCloseCircleLine size={12} aria-hidden />,
  },
  dangerous: {
    tone: 'warning',
    icon: <RiErrorWarningLine size={12} aria-hidden />,
  },
  compatible: { tone: 'success', icon: <RiCheckLine size={12} aria-hidden /> },
  first: { tone: 'info', icon: <RiFlagLine size={12} aria-hidden /> },
  none: { tone: 'neutral', icon: <RiSubtractLine size={12} aria-hidden /> },
};

/** What a version or a change does to consumers: an icon and a word. With a number: how many such changes. */
export function VerdictChip({
  verdict,
  number,
}: {
  readonly verdict: Verdict | 'first' | 'none';
  readonly number?: number;
}) {
  const t = useContractTranslation();
  const isCounted =
    number !== undefined && verdict !== 'first' && verdict !== 'none';
  return (
    <ToneBadge
      {...SIGNS[verdict]}
      title={
        verdict === 'first' || verdict === 'none'
          ? undefined
          : t(`contract.verdict.${verdict}.hint`)
      }
    >
      {isCounted
        ? t(`contract.verdict.${verdict}.count`, { number })
        : t(`contract.verdict.${verdict}`)}
    </ToneBadge>
  );
}
