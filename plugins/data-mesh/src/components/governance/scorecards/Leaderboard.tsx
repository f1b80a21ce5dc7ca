import {
  RuleSetDetails,
  ScoredDomainPage,
  ScoredProductPage,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  governanceApiRef,
  QueryState,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Alert, Button, Select } from '@backstage/ui';
import { usePaging } from '../../../hooks/usePaging';
import { PageButtons } from '../../paging/PageButtons';
import { Choices } from '../../shared/Choices';
import { Part } from '../../shared/Part';
import type { Scope } from '../../../hooks/useScope';
import { ruleSetPath, statuses, useGovernanceTranslation } from '../shared';
import styles from '../shared/Governance.module.css';
import { listed } from '../shared/readUrl';
import { ScoredDomains } from './ScoredDomains';
import { ScoredProducts } from './ScoredProducts';
import { productSorts, ScorecardsUrl } from './scorecardsUrl';

const topId = 'data-mesh-leaderboard';
const PAGE_SIZE = 25;
const any = 'any';

/** A page of either. */
type Scored =
  | ({ readonly about: 'product' } & ScoredProductPage)
  | ({ readonly about: 'domain' } & ScoredDomainPage);

/** The products or domains to which it applies, page by page. */
export function Leaderboard({
  details,
  url: { state, change },
  scope,
}: {
  readonly details: RuleSetDetails;
  readonly url: ScorecardsUrl;
  readonly scope: Scope;
}) {
  const t = useGovernanceTranslation();
  const api = useApi(governanceApiRef);
  const query = {
    ...ruleSetPath(details.ref),
    ...scope,
    level: listed(state.level),
    band: listed(state.band),
    rule: state.status.length > 0 ? state.rule : undefined,
    status: state.rule ? listed(state.status) : undefined,
    sort: state.sort,
    cursor: state.cursor,
    limit: PAGE_SIZE,
  };
  const about = details.about ?? 'product';
  const scored = useQuery(
    `${details.evaluatedAt} ${JSON.stringify(query)}`,
    async (signal): Promise<Scored> =>
      about === 'domain'
        ? { about, ...(await api.listScoredDomains(query, { signal })) }
        : { about, ...(await api.listScoredProducts(query, { signal })) },
  );
  const paging = usePaging(
    state.cursor,
    scored.pending ? undefined : scored.value?.nextCursor,
    to => change({ cursor: to === undefined ? [] : [to] }),
  );
  return (
    <div id={topId}>
      <Part title={t(`governance.about.${about}`)}>
        <Filters details={details} url={{ state, change }} />
        <QueryState
          query={scored}
          isEmpty={({ items }) => items.length === 0}
          empty={
            <Alert
              status="info"
              icon
              title={t(`governance.about.${about}.none`)}
            />
          }
        >
          {page => (
            <>
              <p className={styles.quiet} role="status">
                {t(`governance.about.${about}.hits`, { count: page.total })}
              </p>
              {page.about === 'domain' ? (
                <ScoredDomains domains={page.items} details={details} />
              ) : (
                <ScoredProducts products={page.items} details={details} />
              )}
            </>
          )}
        </QueryState>
        <PageButtons paging={paging} topId={topId} />
      </Part>
    </div>
  );
}

function Filters({
  details,
  url: { state, change },
}: {
  readonly details: RuleSetDetails;
  readonly url: ScorecardsUrl;
}) {
  const t = useGovernanceTranslation();
  const all = t('governance.filter.all');
  const isPolicy = details.kind === 'datapolicy';
  const isFiltered =
    state.rule !== undefined || state.level.length + state.band.length > 0;
  const options = (list: readonly { id: string; title: string }[]) =>
    list.map(({ id, title }) => ({ id, label: title }));
  return (
    <div className={styles.filters}>
      {details.levelList.length > 0 && (
        <Choices
          all={all}
          label={t('governance.score.level')}
          options={[
            { id: 'none', label: t('governance.score.noLevel') },
            ...options(details.levelList),
          ]}
          chosen={state.level}
          onChoose={level => change({ level })}
        />
      )}
      {!isPolicy && details.bandList.length > 0 && (
        <Choices
          all={all}
          label={t('governance.score.band')}
          options={options(details.bandList)}
          chosen={state.band}
          onChoose={band => change({ band })}
        />
      )}
      <Select
        size="medium"
        label={t('governance.tab.rule')}
        options={[{ id: any, label: all }, ...options(details.ruleList)]}
        search={details.ruleList.length > 10 || undefined}
        value={state.rule ?? any}
        onChange={key =>
          change(
            key === any || key === null
              ? { rule: [], status: [] }
              : {
                  rule: [String(key)],
                  status: state.status.length > 0 ? state.status : ['fail'],
                },
          )
        }
      />
      {state.rule && (
        <Choices
          all={all}
          label={t('governance.tab.status')}
          options={statuses.map(id => ({
            id,
            label: t(`governance.status.${id}`),
          }))}
          chosen={state.status}
          onChoose={status => change({ status })}
        />
      )}
      <Select
        size="medium"
        label={t('governance.products.sort')}
        options={productSorts.map(id => ({
          id,
          label: t(`governance.products.sort.${id}`),
        }))}
        value={state.sort}
        onChange={key => change({ sort: [String(key)] })}
      />
      {isFiltered && (
        <Button
          size="small"
          variant="tertiary"
          onPress={() => change({ level: [], band: [], rule: [], status: [] })}
        >
          {t('governance.filter.clear')}
        </Button>
      )}
    </div>
  );
}
