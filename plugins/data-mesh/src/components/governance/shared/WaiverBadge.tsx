import { WaiverState } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Tone, ToneBadge } from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  RiArrowGoBackLine,
  RiCheckLine,
  RiCloseCircleLine,
  RiForbidLine,
  RiHourglassLine,
  RiTimeLine,
} from '@remixicon/react';
import { ReactElement } from 'react';
import { useGovernanceTranslation } from './useGovernanceTranslation';

const LOOKS: Readonly<
  Record<WaiverState, { readonly tone: Tone; readonly icon: ReactElement }>
> = {
  requested: {
    tone: 'warning',
    icon: <RiHourglassLine size={12} aria-hidden />,
  },
  active: { tone: 'info', icon: <RiCheckLine size={12} aria-hidden /> },
  rejected: {
    tone: 'neutral',
    icon: <RiCloseCircleLine size={12} aria-hidden />,
  },
  withdrawn: {
    tone: 'neutral',
    icon: <RiArrowGoBackLine size={12} aria-hidden />,
  },
  expired: { tone: 'neutral', icon: <RiTimeLine size={12} aria-hidden /> },
  revoked: { tone: 'neutral', icon: <RiForbidLine size={12} aria-hidden /> },
};

/** The state of a waiver: an icon and a word. */
export function WaiverBadge({ state }: { readonly state: WaiverState }) {
  const t = useGovernanceTranslation();
  return (
    <ToneBadge {...LOOKS[state]}>
      {t(`governance.waiver.state.${state}`)}
    </ToneBadge>
  );
}
