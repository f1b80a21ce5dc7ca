import { DomainScore } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  EntityLabelLink,
  ToneBadge,
  useFormats,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { RiCheckLine, RiMedalLine } from '@remixicon/react';
import { Facts } from '../../shared/Facts';
import { Part } from '../../shared/Part';
import {
  CountLine,
  RuleSetLink,
  ScoreFigure,
  useGovernanceTranslation,
  useScoreWords,
} from '../shared';
import styles from '../shared/Governance.module.css';
import { NextSteps } from './NextSteps';
import { OutcomeTable } from './OutcomeTable';

/** One scorecard of a product or domain: score, band, level, coverage, what to do next, and every rule. */
export function ScorecardPart({
  score,
  isExplained,
}: {
  readonly score: DomainScore;
  /** Whether its words are explained: of many below each other, once is enough. */
  readonly isExplained: boolean;
}) {
  const t = useGovernanceTranslation();
  const { percent } = useFormats();
  const { ruleSet, owner, counts, coverage, cappedBy, band } = score;
  const cap = score.rules.find(({ id }) => id === cappedBy)?.title ?? cappedBy;
  return (
    <Part title={ruleSet.title}>
      <div className={styles.columns}>
        <div className={styles.stack}>
          <ScoreFigure score={score.score} />
          <Facts
            layout="dense"
            facts={[
              {
                label: t('governance.score.level'),
                term: isExplained ? 'level' : undefined,
                value: <Level of={score} />,
              },
              {
                label: t('governance.score.band'),
                term: isExplained ? 'band' : undefined,
                value: band,
              },
              {
                label: t('governance.score.coverage'),
                term: isExplained ? 'coverage' : undefined,
                value: coverage !== undefined && (
                  <span title={t('governance.score.coverageHint')}>
                    {percent(coverage)}
                  </span>
                ),
              },
            ]}
          />
          {cap && (
            <p className={styles.warning}>
              {t('governance.tab.capped', { rule: cap })}
            </p>
          )}
          <CountLine counts={counts} />
          <Since score={score} />
          <div className={styles.row}>
            <RuleSetLink ruleSet={ruleSet} />
            {owner && <EntityLabelLink label={owner} />}
          </div>
          <p className={styles.quiet}>{score.why}</p>
        </div>
        <NextSteps score={score} />
      </div>
      <OutcomeTable score={score} />
    </Part>
  );
}

/** All levels from the lowest, those that are reached with a sign; the level alone where the list is not known. */
function Level({
  of: { level, levelList = [] },
}: {
  readonly of: DomainScore;
}) {
  const t = useGovernanceTranslation();
  const words = useScoreWords();
  if (levelList.length === 0) {
    return level ? <ToneBadge>{words.name(level)}</ToneBadge> : null;
  }
  const reached = levelList.findIndex(({ id }) => id === level);
  return (
    <span className={styles.tight}>
      {reached < 0 && t('governance.score.noLevel')}
      <span className={styles.row}>
        {levelList.map(({ id, title }, index) => (
          <ToneBadge
            key={id}
            tone={index <= reached ? 'success' : 'neutral'}
            icon={
              index <= reached ? (
                <RiCheckLine
                  size={12}
                  role="img"
                  aria-label={t('governance.tab.reached')}
                />
              ) : (
                <RiMedalLine size={12} aria-hidden />
              )
            }
          >
            {title}
          </ToneBadge>
        ))}
      </span>
    </span>
  );
}

/** Since when it is so, and why. */
export function Since({
  score: { since, cause },
}: {
  readonly score: Pick<DomainScore, 'since' | 'cause'>;
}) {
  const t = useGovernanceTranslation();
  const { dateTime } = useFormats();
  const when = dateTime(since);
  return (
    <p className={styles.quiet}>
      {cause
        ? t('governance.tab.since', {
            when,
            cause: t(`governance.cause.${cause}`),
          })
        : t('governance.tab.sinceOnly', { when })}
    </p>
  );
}
