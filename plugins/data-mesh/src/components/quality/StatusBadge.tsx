import { CheckStatus } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Tone, ToneBadge } from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  RiAlertLine,
  RiCheckLine,
  RiCloseCircleLine,
  RiErrorWarningLine,
  RiQuestionLine,
  RiSkipForwardLine,
} from '@remixicon/react';
import { ReactElement } from 'react';
import { useQualityTranslation } from './useQualityTranslation';

const LOOKS: Readonly<
  Record<CheckStatus, { readonly tone: Tone; readonly icon: ReactElement }>
> = {
  pass: { tone: 'success', icon: <RiCheckLine size={12} aria-hidden /> },
  warn: { tone: 'warning', icon: <RiErrorWarningLine size={12} aria-hidden /> },
  fail: { tone: 'danger', icon: <RiCloseCircleLine size={12} aria-hidden /> },
  error: { tone: 'warning', icon: <RiAlertLine size={12} aria-hidden /> },
  skip: { tone: 'neutral', icon: <RiSkipForwardLine size={12} aria-hidden /> },
  unknown: { tone: 'neutral', icon: <RiQuestionLine size={12} aria-hidden /> },
  'not-measured': {
    tone: 'neutral',
    icon: <RiQuestionLine size={12} aria-hidden />,
  },
};

/** How a check came out: an icon and a word. With a number: how many did. */
export function StatusBadge({
  status,
  number,
}: {
  readonly status: CheckStatus;
  readonly number?: number;
}) {
  const t = useQualityTranslation();
  return (
    <ToneBadge {...LOOKS[status]}>
      {number === undefined
        ? t(`quality.status.${status}`)
        : t(`quality.count.${status}`, { number })}
    </ToneBadge>
  );
}
