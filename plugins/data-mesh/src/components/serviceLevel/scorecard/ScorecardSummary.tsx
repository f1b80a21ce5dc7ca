import { SlaScorecard } from '@backstage-data-mesh/plugin-data-mesh-common';
import { useFormats } from '@backstage-data-mesh/plugin-data-mesh-react';
import { Facts } from '../../shared/Facts';
import { Part } from '../../shared/Part';
import { useLevelsTranslation } from '../page/useLevelsTranslation';
import { toMinutes } from './toMinutes';
import { usePeriodWords } from './usePeriodWords';

/** The period in figures, with those of the one before below them. */
export function ScorecardSummary({ card }: { readonly card: SlaScorecard }) {
  const t = useLevelsTranslation();
  const { percent, span, number } = useFormats();
  const periodWords = usePeriodWords();
  /** A figure, with what it was before beside its name. */
  const figure = (
    label: string,
    value: string | undefined,
    before?: string,
  ) => ({
    label:
      before !== undefined && card.before !== undefined
        ? t('levelsPage.scorecard.withBefore', {
            label,
            before: t('levelsPage.scorecard.before', {
              period: periodWords(card.before),
              value: before,
            }),
          })
        : label,
    value,
  });
  const share = (value: number | undefined) =>
    value === undefined ? undefined : percent(value);
  const count = (value: number | undefined) =>
    value === undefined ? undefined : number(value);
  const mean = (value: number | undefined) =>
    value === undefined ? undefined : span(toMinutes(value));
  return (
    <Part title={t('levelsPage.scorecard.summary')}>
      <Facts
        layout="figures"
        facts={[
          figure(t('levelsPage.scorecard.kept'), count(card.kept)),
          figure(t('levelsPage.scorecard.broken'), count(card.broken)),
          figure(
            t('levelsPage.scorecard.notMeasured'),
            count(card.notMeasured),
          ),
          figure(
            t('levelsPage.scorecard.attainment'),
            share(card.attainment),
            share(card.attainmentBefore),
          ),
          figure(
            t('levelsPage.scorecard.incidents'),
            count(card.incidents),
            count(card.incidentsBefore),
          ),
          figure(t('levelsPage.scorecard.detect'), mean(card.timeToDetect)),
          figure(t('levelsPage.scorecard.repair'), mean(card.timeToRepair)),
        ]}
      />
    </Part>
  );
}
