import {
  ScorecardLine,
  SlaScorecard,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  EntityLabelLink,
  useFormats,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { FactTable } from '../../shared/FactTable';
import { Part } from '../../shared/Part';
import styles from '../page/Levels.module.css';
import { useLevelsTranslation } from '../page/useLevelsTranslation';
import { useObjectiveWords, wholeSlices } from '../shared';
import sheet from './Scorecard.module.css';
import { toMinutes } from './toMinutes';
import { useLineWords } from './useLineWords';
import { usePeriodWords } from './usePeriodWords';
import { VerdictBadge } from './VerdictBadge';

/** Each promise with what came of it, the worst first. */
export function ScorecardLines({ card }: { readonly card: SlaScorecard }) {
  const t = useLevelsTranslation();
  const { percent, span, number } = useFormats();
  const mean = (value: number | undefined) =>
    value === undefined ? undefined : span(toMinutes(value));
  return (
    <Part title={t('levelsPage.scorecard.promises')}>
      <FactTable
        label={t('levelsPage.scorecard.promises')}
        rows={card.lines}
        keyOf={({ objectiveId }) => objectiveId}
        columns={[
          {
            id: 'promise',
            label: t('levelsPage.scorecard.promise'),
            isWide: true,
            cell: line => <Said line={line} card={card} />,
          },
          {
            id: 'target',
            label: t('levelsPage.scorecard.target'),
            cell: ({ target }) => percent(target),
          },
          {
            id: 'attainment',
            label: t('levelsPage.scorecard.attainment'),
            term: 'attainment',
            cell: line =>
              line.attainment !== undefined && (
                <Attainment line={line} before={card.before} />
              ),
          },
          {
            id: 'budget',
            label: t('levelsPage.scorecard.budget'),
            term: 'errorBudget',
            cell: ({ bad, allowed, verdict }) =>
              verdict !== 'not-measured' &&
              t('levelsPage.scorecard.used', {
                bad,
                allowed: wholeSlices(allowed),
              }),
          },
          {
            id: 'incidents',
            label: t('levelsPage.scorecard.incidents'),
            cell: ({ incidents }) => incidents > 0 && number(incidents),
          },
          {
            id: 'detect',
            label: t('levelsPage.scorecard.detect'),
            cell: ({ timeToDetect }) => mean(timeToDetect),
          },
          {
            id: 'repair',
            label: t('levelsPage.scorecard.repair'),
            cell: ({ timeToRepair }) => mean(timeToRepair),
          },
        ]}
      />
      {card.truncated && (
        <p className={styles.quiet}>
          {t('levelsPage.scorecard.truncated', { number: card.lines.length })}
        </p>
      )}
    </Part>
  );
}

function Said({
  line,
  card,
}: {
  readonly line: ScorecardLine;
  readonly card: SlaScorecard;
}) {
  const words = useObjectiveWords();
  const sentence = useLineWords();
  const isOfOne = line.product.ref === card.of.ref;
  return (
    <div className={styles.tight}>
      <span className={sheet.verdict}>
        <VerdictBadge verdict={line.verdict} running={card.running} />
        <span className={sheet.promise}>{words.promise(line)}</span>
      </span>
      {(!isOfOne || line.contract) && (
        <span className={styles.row}>
          {!isOfOne && (
            <EntityLabelLink label={line.product} tab="service-levels" />
          )}
          {line.contract && (
            <span className={styles.quiet}>{line.contract.title}</span>
          )}
        </span>
      )}
      <span>{sentence(line, card)}</span>
    </div>
  );
}

function Attainment({
  line: { attainment = 0, attainmentBefore },
  before,
}: {
  readonly line: ScorecardLine;
  readonly before?: string;
}) {
  const t = useLevelsTranslation();
  const { percent } = useFormats();
  const periodWords = usePeriodWords();
  return (
    <div className={styles.tight}>
      <span>{percent(attainment)}</span>
      {before !== undefined && attainmentBefore !== undefined && (
        <span className={styles.quiet}>
          {t('levelsPage.scorecard.before', {
            period: periodWords(before),
            value: percent(attainmentBefore),
          })}
        </span>
      )}
    </div>
  );
}
