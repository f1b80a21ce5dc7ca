import {
  RuleSetDetails,
  RuleSetLabel,
  ScoredProduct,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  EntityLabelLink,
  governanceApiRef,
  QueryState,
  useFormats,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Alert, Button, Select } from '@backstage/ui';
import { usePaging } from '../../../hooks/usePaging';
import { PageButtons } from '../../paging/PageButtons';
import { Choices } from '../../shared/Choices';
import { FactTable } from '../../shared/FactTable';
import { Part } from '../../shared/Part';
import type { Scope } from '../../../hooks/useScope';
import {
  CountLine,
  RuleSetLink,
  ruleSetPath,
  ScoreGauge,
  statuses,
  useGovernanceTranslation,
  useScoreWords,
} from '../shared';
import styles from '../shared/Governance.module.css';
import { listed } from '../shared/readUrl';
import { productSorts, ScorecardsUrl } from './scorecardsUrl';

const topId = 'data-mesh-leaderboard';
const PAGE_SIZE = 25;
const any = 'any';

/** The products to which it applies, page by page. */
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
  const products = useQuery(
    `${details.evaluatedAt} ${JSON.stringify(query)}`,
    signal => api.listScoredProducts(query, { signal }),
  );
  const paging = usePaging(
    state.cursor,
    products.pending ? undefined : products.value?.nextCursor,
    to => change({ cursor: to === undefined ? [] : [to] }),
  );
  return (
    <div id={topId}>
      <Part title={t('governance.products')}>
        <Filters details={details} url={{ state, change }} />
        <QueryState
          query={products}
          isEmpty={({ items }) => items.length === 0}
          empty={
            <Alert status="info" icon title={t('governance.products.none')} />
          }
        >
          {({ items, total }) => (
            <>
              <p className={styles.quiet} role="status">
                {t('governance.products.hits', { count: total })}
              </p>
              <ScoredProducts products={items} details={details} />
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

/** Products with their score; each leads to the reasons on its page. */
export function ScoredProducts({
  products,
  details,
}: {
  readonly products: readonly (ScoredProduct & {
    /** Named where the products are not all of one scorecard. */
    readonly ruleSet?: RuleSetLabel;
  })[];
  /** Names levels and bands. */
  readonly details?: Pick<RuleSetDetails, 'levelList' | 'bandList' | 'kind'>;
}) {
  const t = useGovernanceTranslation();
  const words = useScoreWords();
  const { percent, dateTime } = useFormats();
  const isPolicy = details?.kind === 'datapolicy';
  return (
    <FactTable
      label={t('governance.products')}
      rows={products}
      keyOf={({ product, ruleSet }) => `${product.ref} ${ruleSet?.ref}`}
      columns={[
        {
          id: 'product',
          label: t('governance.products.product'),
          isWide: true,
          cell: ({ product, ruleSet, counts }) => (
            <div className={styles.tight}>
              <EntityLabelLink label={product} tab="scorecard" />
              {ruleSet && <RuleSetLink ruleSet={ruleSet} />}
              <CountLine counts={counts} />
            </div>
          ),
        },
        {
          id: 'score',
          label: t('governance.score'),
          cell: ({ score }) =>
            !isPolicy &&
            (score === undefined ? (
              t('governance.score.none')
            ) : (
              <div className={styles.tight}>
                <span>{words.score(score)}</span>
                <ScoreGauge score={score} />
              </div>
            )),
        },
        {
          id: 'level',
          label: t('governance.score.level'),
          cell: ({ level }) => words.name(level, details?.levelList),
        },
        {
          id: 'band',
          label: t('governance.score.band'),
          cell: ({ band }) => !isPolicy && words.name(band, details?.bandList),
        },
        {
          id: 'coverage',
          label: t('governance.score.coverage'),
          cell: ({ coverage }) => coverage !== undefined && percent(coverage),
        },
        {
          id: 'owner',
          label: t('governance.list.owner'),
          cell: ({ owner }) => owner && <EntityLabelLink label={owner} />,
        },
        {
          id: 'domain',
          label: t('governance.list.domain'),
          cell: ({ domain }) => domain && <EntityLabelLink label={domain} />,
        },
        {
          id: 'since',
          label: t('governance.products.since'),
          cell: ({ since }) => dateTime(since),
        },
      ]}
    />
  );
}
