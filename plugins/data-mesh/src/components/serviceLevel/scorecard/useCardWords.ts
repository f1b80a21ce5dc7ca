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

function verdictOf(
  { kept, broken, running }: SlaScorecard,
  t: LevelsTranslate,
): string {
  const count = kept + broken;
  if (count === 0) return t('levelsPage.said.noneMeasured');
  // More was bad than may be in the whole period: what is to come does not mend that.
  if (kept === 0) return t('levelsPage.said.all.broken', { count });
  if (broken === 0) {
    return running
      ? t('levelsPage.said.allSoFar', { count })
      : t('levelsPage.said.all.kept', { count });
  }
  return running
    ? t('levelsPage.said.someSoFar', { kept, count })
    : t('levelsPage.said.some', { kept, count });
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
