import { IncidentState } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Tone, ToneBadge } from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  RiAlarmWarningLine,
  RiArrowUpCircleLine,
  RiCheckLine,
  RiUserFollowLine,
} from '@remixicon/react';
import { ReactElement } from 'react';
import { useLevelTranslation } from './useLevelTranslation';

type Look = { readonly tone: Tone; readonly icon: ReactElement };

const LOOKS: Readonly<Record<IncidentState | 'upstream', Look>> = {
  open: { tone: 'danger', icon: <RiAlarmWarningLine size={12} aria-hidden /> },
  acknowledged: {
    tone: 'warning',
    icon: <RiUserFollowLine size={12} aria-hidden />,
  },
  resolved: { tone: 'success', icon: <RiCheckLine size={12} aria-hidden /> },
  upstream: {
    tone: 'warning',
    icon: <RiArrowUpCircleLine size={12} aria-hidden />,
  },
};

/** What state an incident is in; one that began at another product says so for as long as it is not over. */
export function IncidentBadge({
  incident: { state, upstream },
}: {
  readonly incident: {
    readonly state: IncidentState;
    readonly upstream: boolean;
  };
}) {
  const t = useLevelTranslation();
  const look = upstream && state !== 'resolved' ? 'upstream' : state;
  return <ToneBadge {...LOOKS[look]}>{t(`levels.incident.${look}`)}</ToneBadge>;
}
