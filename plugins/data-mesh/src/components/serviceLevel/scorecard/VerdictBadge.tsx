import { ScorecardLine } from '@backstage-data-mesh/plugin-data-mesh-common';
import { ToneBadge } from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  RiCheckLine,
  RiCloseCircleLine,
  RiQuestionLine,
} from '@remixicon/react';
import { useLevelsTranslation } from '../page/useLevelsTranslation';

const LOOKS = {
  kept: { tone: 'success', icon: <RiCheckLine size={12} aria-hidden /> },
  broken: { tone: 'danger', icon: <RiCloseCircleLine size={12} aria-hidden /> },
  'not-measured': {
    tone: 'neutral',
    icon: <RiQuestionLine size={12} aria-hidden />,
  },
} as const;

/** Whether a promise was kept over a period; of one that is not over, so far. */
export function VerdictBadge({
  verdict,
  running,
}: {
  readonly verdict: ScorecardLine['verdict'];
  readonly running: boolean;
}) {
  const t = useLevelsTranslation();
  const words = {
    kept: t(running ? 'levelsPage.said.keptSoFar' : 'levelsPage.said.kept'),
    broken: t('levelsPage.said.broken'),
    'not-measured': t('levelsPage.scorecard.notMeasured'),
  };
  return <ToneBadge {...LOOKS[verdict]}>{words[verdict]}</ToneBadge>;
}
