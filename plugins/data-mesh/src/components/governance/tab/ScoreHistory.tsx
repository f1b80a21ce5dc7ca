import {
  DataMeshRequestOptions,
  ScoreChange,
  ScoreChangePage,
  ScoreChangeQuery,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  QueryState,
  useFormats,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { usePaging } from '../../../hooks/usePaging';
import { PageButtons } from '../../paging/PageButtons';
import { FactTable } from '../../shared/FactTable';
import { Part } from '../../shared/Part';
import {
  RuleSetLink,
  useGovernanceTranslation,
  useScoreWords,
} from '../shared';
import styles from '../shared/Governance.module.css';
import { useScorecardTab } from './useScorecardTab';

const topId = 'data-mesh-score-history';
const PAGE_SIZE = 15;

/** What became of the scores and why, newest first: a new rule does not look like a decline. */
export function ScoreHistory({
  load,
  until,
  looks,
}: {
  readonly load: (
    query: ScoreChangeQuery,
    options: DataMeshRequestOptions,
  ) => Promise<ScoreChangePage>;
  readonly until?: string;
  readonly looks: number;
}) {
  const t = useGovernanceTranslation();
  const { cursor, goTo } = useScorecardTab();
  const query = { to: until, cursor, limit: PAGE_SIZE };
  const changes = useQuery(`${looks} ${JSON.stringify(query)}`, signal =>
    load(query, { signal }),
  );
  const paging = usePaging(
    cursor,
    changes.pending ? undefined : changes.value?.nextCursor,
    goTo,
  );
  return (
    <div id={topId}>
      <Part title={t('governance.history')}>
        <QueryState
          query={changes}
          isEmpty={({ items }) => items.length === 0}
          empty={
            <p className={styles.quiet}>
              {t(
                until
                  ? 'governance.history.noneThen'
                  : 'governance.history.none',
              )}
            </p>
          }
        >
          {({ items }) => <Changes changes={items} />}
        </QueryState>
        <PageButtons paging={paging} topId={topId} />
      </Part>
    </div>
  );
}

function Changes({ changes }: { readonly changes: readonly ScoreChange[] }) {
  const t = useGovernanceTranslation();
  const { dateTime } = useFormats();
  return (
    <FactTable
      label={t('governance.history')}
      rows={changes}
      keyOf={({ at, ruleSet }) => `${at} ${ruleSet.ref}`}
      columns={[
        {
          id: 'when',
          label: t('governance.history.when'),
          cell: ({ at }) => dateTime(at),
        },
        {
          id: 'what',
          label: t('governance.history.what'),
          cell: ({ ruleSet }) => <RuleSetLink ruleSet={ruleSet} />,
        },
        {
          id: 'score',
          label: t('governance.history.score'),
          cell: change => <Became change={change} />,
        },
        {
          id: 'cause',
          label: t('governance.history.cause'),
          cell: ({ cause, causes }) =>
            [...new Set([cause, ...causes])]
              .map(each => t(`governance.cause.${each}`))
              .join(' · '),
        },
        {
          id: 'rules',
          label: t('governance.history.rules'),
          isWide: true,
          cell: ({ rules }) => rules.length > 0 && <Rules rules={rules} />,
        },
      ]}
    />
  );
}

function Became({ change }: { readonly change: ScoreChange }) {
  const t = useGovernanceTranslation();
  const words = useScoreWords();
  const { score, scoreBefore, level, levelBefore } = change;
  const say = (value: number | undefined) =>
    value === undefined ? t('governance.score.none') : words.score(value);
  const none = t('governance.score.noLevel');
  return (
    <div className={styles.tight}>
      <span>
        {scoreBefore === undefined || scoreBefore === score
          ? say(score)
          : t('governance.history.fromTo', {
              from: say(scoreBefore),
              to: say(score),
            })}
      </span>
      {level !== levelBefore && (
        <span className={styles.quiet}>
          {t('governance.history.fromTo', {
            from: levelBefore ?? none,
            to: level ?? none,
          })}
        </span>
      )}
    </div>
  );
}

function Rules({ rules }: { readonly rules: ScoreChange['rules'] }) {
  const t = useGovernanceTranslation();
  return (
    <ul className={styles.list}>
      {rules.map(({ id, title, from, to }) => (
        <li key={id}>
          {t('governance.history.rule', {
            rule: title,
            from: t(
              from ? `governance.status.${from}` : 'governance.history.newRule',
            ),
            to: t(
              to ? `governance.status.${to}` : 'governance.history.goneRule',
            ),
          })}
        </li>
      ))}
    </ul>
  );
}
