import { SlaScorecard } from '@backstage-data-mesh/plugin-data-mesh-common';
import { useFormats } from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  LevelsTranslate,
  useLevelsTranslation,
} from '../page/useLevelsTranslation';
import { isSame } from './sameShare';
import { usePeriodWords } from './usePeriodWords';

/** What a person would say of all promises over the period: how many were kept, and whether it was better before. */
export function useCardWords(): (card: SlaScorecard) => string {
  const t = useLevelsTranslation();
  const periodWords = usePeriodWords();
  const { percent } = useFormats();
  return card => {
    const { attainment, notMeasured, running, period } = card;
    return [
      verdictOf(card, t),
      card.kept + card.broken > 0 &&
        notMeasured > 0 &&
        t('levelsPage.said.notMeasured', { count: notMeasured }),
      attainment !== undefined &&
        t('levelsPage.said.share', { share: percent(attainment) }),
      comparedTo(card, t, periodWords),
      running && t('levelsPage.said.running', { period: periodWords(period) }),
    ]
      .filter(Boolean)
      .join(' ');
  };
}

function verdictOf({ kept, broken }: SlaScorecard, t: LevelsTranslate): string {
  if (kept + broken === 0) return t('levelsPage.said.noneMeasured');
  if (broken === 0) return t('levelsPage.said.all.kept', { count: kept });
  if (kept === 0) return t('levelsPage.said.all.broken', { count: broken });
  return t('levelsPage.said.some', { kept, count: kept + broken });
}

function comparedTo(
  { attainment, attainmentBefore, before }: SlaScorecard,
  t: LevelsTranslate,
  periodWords: (period: string) => string,
): string | false {
  if (
    before === undefined ||
    attainment === undefined ||
    attainmentBefore === undefined
  ) {
    return false;
  }
  const period = periodWords(before);
  if (isSame(attainment, attainmentBefore)) {
    return t('levelsPage.said.same', { period });
  }
  return t(
    attainment > attainmentBefore
      ? 'levelsPage.said.better'
      : 'levelsPage.said.worse',
    { period },
  );
}
