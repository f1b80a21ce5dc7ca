import { Objective } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  QueryState,
  serviceLevelApiRef,
  useEntityHref,
  useFormats,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Alert, Link } from '@backstage/ui';
import { useState } from 'react';
import { usePaging } from '../../../hooks/usePaging';
import { PageButtons } from '../../paging/PageButtons';
import { FactTable } from '../../shared/FactTable';
import styles from '../page/Levels.module.css';
import { isFiltered, LevelsUrl } from '../page/levelsUrl';
import { Scope } from '../../../hooks/useScope';
import { useLevelsTranslation } from '../page/useLevelsTranslation';
import {
  BudgetBar,
  SliceStrip,
  StandingBadge,
  useLevelSignal,
  useObjectiveWords,
} from '../shared';

const topId = 'data-mesh-promises';
const PAGE_SIZE = 25;

/** All promises that fit, page by page. */
export function PromiseTable({
  url: { state, change },
  scope,
}: {
  readonly url: LevelsUrl;
  readonly scope: Scope;
}) {
  const t = useLevelsTranslation();
  const api = useApi(serviceLevelApiRef);
  const [looks, setLooks] = useState(0);
  useLevelSignal(() => setLooks(n => n + 1));
  const query = {
    ...scope,
    q: state.q || undefined,
    standing: state.standing.length > 0 ? [...state.standing] : undefined,
    indicator: state.indicator.length > 0 ? [...state.indicator] : undefined,
    feasible: state.onlyInfeasible ? false : undefined,
    sort: state.sort,
    cursor: state.cursor,
    limit: PAGE_SIZE,
  };
  const promises = useQuery(`${looks} ${JSON.stringify(query)}`, signal =>
    api.listObjectives(query, { signal }),
  );
  const paging = usePaging(
    state.cursor,
    promises.pending ? undefined : promises.value?.nextCursor,
    to => change({ cursor: to === undefined ? [] : [to] }),
  );
  return (
    <div className={styles.stack} id={topId}>
      <QueryState
        query={promises}
        isEmpty={({ items }) => items.length === 0}
        empty={
          <Alert
            status="info"
            icon
            title={t(
              isFiltered(state)
                ? 'levelsPage.promises.nothingFits'
                : 'levelsPage.promises.none',
            )}
            description={
              isFiltered(state) ? undefined : t('levelsPage.promises.noneHint')
            }
          />
        }
      >
        {({ items, total }) => (
          <>
            <p className={styles.quiet} role="status">
              {t('levelsPage.promises.hits', { count: total })}
            </p>
            <Rows objectives={items} />
          </>
        )}
      </QueryState>
      <PageButtons paging={paging} topId={topId} />
    </div>
  );
}

function Rows({ objectives }: { readonly objectives: readonly Objective[] }) {
  const t = useLevelsTranslation();
  const { percent } = useFormats();
  return (
    <FactTable
      label={t('levelsPage.promises.list')}
      rows={objectives}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'promise',
          label: t('levelsPage.promises.promise'),
          isWide: true,
          cell: objective => <PromiseLink objective={objective} />,
        },
        {
          id: 'standing',
          label: t('levelsPage.promises.standing'),
          cell: ({ standing }) => <StandingBadge standing={standing} />,
        },
        {
          id: 'attainment',
          label: t('levelsPage.promises.attainment'),
          term: 'attainment',
          cell: ({ budget }) =>
            budget?.attainment !== undefined &&
            t('levelsPage.promises.ofTarget', {
              attained: percent(budget.attainment),
              target: percent(budget.target),
            }),
        },
        {
          id: 'budget',
          label: t('levelsPage.promises.budget'),
          term: 'errorBudget',
          cell: ({ budget, cadence }) =>
            budget && <BudgetBar budget={budget} cadence={cadence} />,
        },
        {
          id: 'recent',
          label: t('levelsPage.promises.recent'),
          term: 'slice',
          cell: objective =>
            objective.recent.length > 0 && (
              <SliceStrip slices={objective.recent} objective={objective} />
            ),
        },
      ]}
    />
  );
}

/** Leads to the promise on the page of its product. */
export function PromiseLink({
  objective,
  isOfRow = false,
}: {
  readonly objective: Objective;
  /** Whose promise it is stands beside it. */
  readonly isOfRow?: boolean;
}) {
  const t = useLevelsTranslation();
  const words = useObjectiveWords();
  const href = useEntityHref();
  const { product, contract, why, feasible } = objective;
  const of = product ?? contract;
  const text = words.promise(objective);
  return (
    <div className={styles.tight}>
      {of ? (
        <Link
          href={`${href(of.ref, 'service-levels')}?objective=${objective.id}`}
        >
          {text}
        </Link>
      ) : (
        text
      )}
      {of && !isOfRow && <span className={styles.quiet}>{of.title}</span>}
      {why && <span className={styles.quiet}>{why}</span>}
      {feasible === false && (
        <span className={styles.quiet}>
          {t('levelsPage.promises.infeasible')}
        </span>
      )}
    </div>
  );
}
