import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  RiBuilding2Line,
  RiGlobalLine,
  RiLock2Line,
  RiShieldLine,
} from '@remixicon/react';
import type { ReactElement } from 'react';
import { dataMeshReactTranslationRef } from '../translation';
import { type Tone, ToneBadge } from './ToneBadge';

/** Organisations have words of their own; only what these common ones stand for is dressed up. */
const signs: Readonly<Record<string, { tone: Tone; icon: ReactElement }>> = {
  public: { tone: 'neutral', icon: <RiGlobalLine size={12} aria-hidden /> },
  internal: { tone: 'info', icon: <RiBuilding2Line size={12} aria-hidden /> },
  confidential: {
    tone: 'warning',
    icon: <RiLock2Line size={12} aria-hidden />,
  },
  sensitive: { tone: 'warning', icon: <RiLock2Line size={12} aria-hidden /> },
  pii: { tone: 'warning', icon: <RiLock2Line size={12} aria-hidden /> },
  restricted: { tone: 'danger', icon: <RiLock2Line size={12} aria-hidden /> },
  secret: { tone: 'danger', icon: <RiLock2Line size={12} aria-hidden /> },
};

const unknownSign = {
  tone: 'neutral',
  icon: <RiShieldLine size={12} aria-hidden />,
} as const;

/** @public */
export type ClassificationBadgeProps = Readonly<{
  /** As the contract has it, e.g. `confidential`. */
  classification: string;
}>;

/**
 * How confidential data is, in the word of its contract.
 * @public
 */
export function ClassificationBadge(props: ClassificationBadgeProps) {
  const { classification } = props;
  const { t } = useTranslationRef(dataMeshReactTranslationRef);
  const key = classification.toLowerCase();
  const sign = Object.hasOwn(signs, key) ? signs[key] : unknownSign;
  return (
    <ToneBadge
      tone={sign.tone}
      icon={sign.icon}
      title={t('classification.label', { value: classification })}
    >
      {classification}
    </ToneBadge>
  );
}
