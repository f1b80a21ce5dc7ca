import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  RiArchiveLine,
  RiCheckboxCircleLine,
  RiCircleLine,
  RiErrorWarningLine,
  RiFlaskLine,
} from '@remixicon/react';
import type { ReactElement } from 'react';
import { dataMeshReactTranslationRef } from '../translation';
import { type Tone, ToneBadge } from './ToneBadge';

const signs: Readonly<Record<string, { tone: Tone; icon: ReactElement }>> = {
  production: {
    tone: 'success',
    icon: <RiCheckboxCircleLine size={12} aria-hidden />,
  },
  experimental: { tone: 'info', icon: <RiFlaskLine size={12} aria-hidden /> },
  deprecated: {
    tone: 'warning',
    icon: <RiErrorWarningLine size={12} aria-hidden />,
  },
  retired: { tone: 'neutral', icon: <RiArchiveLine size={12} aria-hidden /> },
};

const otherSign = {
  tone: 'neutral',
  icon: <RiCircleLine size={12} aria-hidden />,
} as const;

/** @public */
export type LifecycleBadgeProps = Readonly<{
  /** In the words of the catalog, e.g. `production`, or as written. */
  lifecycle: string;
}>;

/**
 * Where a product or contract stands in its life.
 * @public
 */
export function LifecycleBadge(props: LifecycleBadgeProps) {
  const { lifecycle } = props;
  const { t } = useTranslationRef(dataMeshReactTranslationRef);
  const key = lifecycle.toLowerCase();
  const sign = Object.hasOwn(signs, key) ? signs[key] : otherSign;
  return (
    <ToneBadge
      tone={sign.tone}
      icon={sign.icon}
      title={t('lifecycle.label', { value: lifecycle })}
    >
      {lifecycle}
    </ToneBadge>
  );
}
