import { RuleSetDetails } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  EntityLabelLink,
  governanceApiRef,
  QueryState,
  useFormats,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { useState } from 'react';
import { Part } from '../../shared/Part';
import { ScopeFilters } from '../../shared/ScopeFilters';
import type { Scope } from '../../../hooks/useScope';
import {
  CountLine,
  Distribution,
  ruleSetPath,
  ScoreFigure,
  ScoreTrend,
  useGovernanceSignal,
  useGovernanceTranslation,
  useScoreWords,
} from '../shared';
import styles from '../shared/Governance.module.css';
import { CampaignDialog } from './CampaignDialog';
import { CampaignList } from './CampaignList';
import { Leaderboard } from './Leaderboard';
import { ProblemList } from './ProblemList';
import { Problems, RuleSetFacts } from './RuleSetList';
import { RuleTable } from './RuleTable';
import { noDetails, ScorecardsUrl } from './scorecardsUrl';

/** One scorecard or policy: how products stand, who is where, every rule with how often it holds, and what is wrong in it. */
export function RuleSetDetailsView({
  refOf,
  url,
  scope,
}: {
  readonly refOf: string;
  readonly url: ScorecardsUrl;
  readonly scope: Scope;
}) {
  const t = useGovernanceTranslation();
  const api = useApi(governanceApiRef);
  const [looks, setLooks] = useState(0);
  useGovernanceSignal(() => setLooks(n => n + 1));
  const path = ruleSetPath(refOf);
  const details = useQuery(JSON.stringify([refOf, scope, looks]), signal =>
    api.getRuleSet({ ...path, ...scope }, { signal }),
  );
  const { state, change } = url;
  return (
    <>
      <div>
        <Button
          size="small"
          variant="tertiary"
          onPress={() => change(noDetails)}
        >
          {t(
            path.kind === 'datapolicy'
              ? 'governance.details.allRules'
              : 'governance.details.allScorecards',
          )}
        </Button>
      </div>
      <div className={styles.filters}>
        <ScopeFilters scope={state} onChange={change} />
      </div>
      <QueryState query={details}>
        {value => (
          <>
            <Head details={value} />
            {value.problemList.length > 0 && (
              <Part title={t('governance.problems')}>
                <ProblemList problems={value.problemList} />
              </Part>
            )}
            <div className={styles.columns}>
              <Standing details={value} />
              <Trend details={value} />
            </div>
            {value.campaigns.length > 0 && (
              <Part title={t('governance.campaigns')}>
                <CampaignList campaigns={value.campaigns} url={url} />
              </Part>
            )}
            <Part title={t('governance.details.rules')}>
              <RuleTable details={value} url={url} />
            </Part>
            <Leaderboard details={value} url={url} scope={scope} />
            {state.campaign && (
              <CampaignDialog
                key={state.campaign}
                scorecard={path}
                campaignId={state.campaign}
                title={
                  value.campaigns.find(({ id }) => id === state.campaign)?.title
                }
                scope={scope}
                onClose={() => change({ campaign: [] })}
              />
            )}
          </>
        )}
      </QueryState>
    </>
  );
}

function Head({ details }: { readonly details: RuleSetDetails }) {
  const t = useGovernanceTranslation();
  const { dateTime } = useFormats();
  const { source, evaluatedAt, pending = 0 } = details;
  return (
    <div className={styles.stack}>
      <div className={styles.tight}>
        <h2 className={styles.title}>
          <EntityLabelLink label={{ ...details, exists: true }} />
        </h2>
        {details.description && (
          <p className={styles.text} dir="auto">
            {details.description}
          </p>
        )}
        {source && (
          <p className={styles.quiet}>
            {source.line === undefined
              ? source.file
              : t('governance.problems.inFile', {
                  file: source.file,
                  place: t('governance.problems.line', { line: source.line }),
                })}
          </p>
        )}
      </div>
      <Problems row={details} />
      <RuleSetFacts row={details} />
      <p className={styles.quiet}>
        {[
          evaluatedAt &&
            t('governance.details.evaluated', { when: dateTime(evaluatedAt) }),
          pending > 0 && t('governance.details.pending', { count: pending }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  );
}

function Standing({ details }: { readonly details: RuleSetDetails }) {
  const t = useGovernanceTranslation();
  const isPolicy = details.kind === 'datapolicy';
  return (
    <Part title={t(`governance.about.${details.about ?? 'product'}.standing`)}>
      {!isPolicy && <ScoreFigure score={details.score} />}
      <CountLine counts={details.counts} />
      {!isPolicy &&
        (['levels', 'bands'] as const).map(name => (
          <Distribution
            key={name}
            label={t(`governance.${name}`)}
            counts={details[name]}
          />
        ))}
    </Part>
  );
}

function Trend({ details }: { readonly details: RuleSetDetails }) {
  const t = useGovernanceTranslation();
  const words = useScoreWords();
  const { percent } = useFormats();
  const isPolicy = details.kind === 'datapolicy';
  return (
    <Part title={t('governance.trend')}>
      {isPolicy ? (
        <ScoreTrend
          name={t('governance.score.compliant')}
          points={details.trend}
          valueOf={({ compliant, products }) =>
            compliant === undefined || products === 0
              ? undefined
              : (100 * compliant) / products
          }
          say={value => percent(value / 100)}
        />
      ) : (
        <ScoreTrend
          name={t('governance.score')}
          points={details.trend}
          valueOf={({ score }) => score}
          say={words.score}
        />
      )}
    </Part>
  );
}
