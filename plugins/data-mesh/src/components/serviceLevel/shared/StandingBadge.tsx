import { ObjectiveStanding } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Tone, ToneBadge } from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  RiCheckLine,
  RiCloseCircleLine,
  RiErrorWarningLine,
  RiForbidLine,
  RiQuestionLine,
} from '@remixicon/react';
import { ReactElement } from 'react';
import { useLevelTranslation } from './useLevelTranslation';

const LOOKS: Readonly<
  Record<
    ObjectiveStanding,
    { readonly tone: Tone; readonly icon: ReactElement }
  >
> = {
  broken: { tone: 'danger', icon: <RiCloseCircleLine size={12} aria-hidden /> },
  'at-risk': {
    tone: 'warning',
    icon: <RiErrorWarningLine size={12} aria-hidden />,
  },
  kept: { tone: 'success', icon: <RiCheckLine size={12} aria-hidden /> },
  'not-measured': {
    tone: 'neutral',
    icon: <RiQuestionLine size={12} aria-hidden />,
  },
  'not-measurable': {
    tone: 'neutral',
    icon: <RiForbidLine size={12} aria-hidden />,
  },
};

/** How a promise stands: an icon and a word. With a number: how many stand so. */
export function StandingBadge({
  standing,
  number,
  title,
}: {
  readonly standing: ObjectiveStanding;
  readonly number?: number;
  /** Shown on hover. */
  readonly title?: string;
}) {
  const t = useLevelTranslation();
  return (
    <ToneBadge {...LOOKS[standing]} title={title}>
      {number === undefined
        ? t(`levels.standing.${standing}`)
        : t(`levels.count.${standing}`, { number })}
    </ToneBadge>
  );
}
