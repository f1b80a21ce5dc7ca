import {
  governanceApiRef,
  QueryState,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { usePaging } from '../../../hooks/usePaging';
import { PageButtons } from '../../paging/PageButtons';
import { Problem } from '../scorecards/ProblemList';
import { RuleSetLink, useGovernanceTranslation } from '../shared';
import styles from '../shared/Governance.module.css';
import type { GovernanceUrl } from './governanceUrl';

const topId = 'data-mesh-rule-problems';
const PAGE_SIZE = 50;

/** What is wrong with the rules of scorecards and policies, errors first. */
export function RuleProblems({
  url: { state, change },
}: {
  readonly url: GovernanceUrl;
}) {
  const t = useGovernanceTranslation();
  const api = useApi(governanceApiRef);
  const query = { cursor: state.cursor, limit: PAGE_SIZE };
  const problems = useQuery(JSON.stringify(query), signal =>
    api.listRuleProblems(query, { signal }),
  );
  const paging = usePaging(
    state.cursor,
    problems.pending ? undefined : problems.value?.nextCursor,
    to => change({ cursor: to === undefined ? [] : [to] }),
  );
  return (
    <div className={styles.stack} id={topId}>
      <QueryState
        query={problems}
        isEmpty={({ items }) => items.length === 0}
        empty={
          <Alert status="success" icon title={t('governance.problems.none')} />
        }
      >
        {({ items, total }) => (
          <>
            <p className={styles.quiet} role="status">
              {t('governance.problems.hits', { count: total })}
            </p>
            <ul className={styles.list}>
              {items.map((problem, index) => (
                <li
                  key={`${problem.ruleSet.ref} ${problem.code} ${index}`}
                  className={styles.tight}
                >
                  <span>
                    <RuleSetLink ruleSet={problem.ruleSet} />
                  </span>
                  <Problem problem={problem} />
                </li>
              ))}
            </ul>
          </>
        )}
      </QueryState>
      <PageButtons paging={paging} topId={topId} />
    </div>
  );
}
