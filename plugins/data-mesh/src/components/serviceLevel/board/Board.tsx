import {
  BoardProduct,
  ObjectiveStanding,
  ServiceLevelBoard,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  EntityLabelLink,
  QueryState,
  serviceLevelApiRef,
  useFormats,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Alert, Link, Text } from '@backstage/ui';
import { useMemo, useState } from 'react';
import { useLevelsHref } from '../../../hooks/useLevelsHref';
import { usePaging } from '../../../hooks/usePaging';
import { PageButtons } from '../../paging/PageButtons';
import { ChoiceButtons } from '../../shared/ChoiceButtons';
import { Facts } from '../../shared/Facts';
import { FactTable } from '../../shared/FactTable';
import { Part } from '../../shared/Part';
import { IncidentRows } from '../incidents/IncidentTable';
import styles from '../page/Levels.module.css';
import { LevelsUrl, LookBack, lookBacks } from '../page/levelsUrl';
import { Scope } from '../../../hooks/useScope';
import { useLevelsTranslation } from '../page/useLevelsTranslation';
import { PromiseLink } from '../promises/PromiseTable';
import {
  BudgetBar,
  IncidentBadge,
  SliceStrip,
  StandingBadge,
  useLevelSignal,
} from '../shared';
import { Changes } from './Changes';
import { Trend } from './Trend';

const topId = 'data-mesh-board';
const PAGE_SIZE = 25;
const DAY = 86_400_000;
const MINUTE = 60_000;

/** A domain owner's morning page. */
export function Board({
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
  const since = useMemo(() => {
    // To the minute, so that drawing the page again asks nothing again.
    const now = Math.floor(Date.now() / MINUTE) * MINUTE;
    return new Date(now - lookBacks[state.since] * DAY).toISOString();
  }, [state.since]);
  const first = { ...scope, since, limit: PAGE_SIZE };
  const board = useQuery(`${looks} ${JSON.stringify(first)}`, signal =>
    api.getServiceLevelBoard(first, { signal }),
  );
  const later = useQuery(
    state.cursor && JSON.stringify([first, state.cursor]),
    signal =>
      api.getServiceLevelBoard({ ...first, cursor: state.cursor }, { signal }),
  );
  const products = (state.cursor ? later : board).value?.products;
  const paging = usePaging(state.cursor, products?.nextCursor, to =>
    change({ cursor: to === undefined ? [] : [to] }),
  );
  return (
    <QueryState query={board}>
      {value => (
        <>
          <Counts board={value} scope={scope} />
          <Part title={t('levelsPage.board.incidents')} term="incident">
            {value.incidents.length === 0 ? (
              <p className={styles.quiet}>
                {t('levelsPage.board.noIncidents')}
              </p>
            ) : (
              <IncidentRows incidents={value.incidents} />
            )}
          </Part>
          <div className={styles.columns}>
            <Part title={t('levelsPage.board.changes')}>
              <ChoiceButtons
                label={t('levelsPage.board.since')}
                chosen={state.since}
                // Its own keys.
                choices={(Object.keys(lookBacks) as LookBack[]).map(id => ({
                  id,
                  text: t(`levelsPage.board.since.${id}`),
                }))}
                onChoose={id => change({ since: id === 'day' ? [] : [id] })}
              />
              <Changes changes={value.changes} since={state.since} />
            </Part>
            <Trend quarters={value.quarters} />
          </div>
          <div id={topId}>
            <Part title={t('levelsPage.board.products')}>
              {products && <Products products={products} />}
              <PageButtons paging={paging} topId={topId} />
            </Part>
          </div>
        </>
      )}
    </QueryState>
  );
}

/** Each number leads to what it counts. */
function Counts({
  board: { summary },
  scope,
}: {
  readonly board: ServiceLevelBoard;
  readonly scope: Scope;
}) {
  const t = useLevelsTranslation();
  const { number } = useFormats();
  const href = useLevelsHref();
  const promises = (standing: ObjectiveStanding) =>
    href({ ...scope, view: 'promises', standing });
  const figures = [
    { name: 'broken', to: promises('broken'), isAlwaysShown: true },
    {
      name: 'openIncidents',
      to: href({ ...scope, view: 'incidents', upstream: 'no' }),
      isAlwaysShown: true,
    },
    {
      name: 'upstreamIncidents',
      to: href({ ...scope, view: 'incidents' }),
    },
    { name: 'atRisk', to: promises('at-risk') },
    { name: 'kept', to: promises('kept') },
    { name: 'notMeasured', to: promises('not-measured') },
    { name: 'notMeasurable', to: promises('not-measurable') },
    {
      name: 'infeasible',
      to: href({ ...scope, view: 'promises', feasible: 'no' }),
    },
  ] as const;
  return (
    <Part title={t('levelsPage.board.counts')} term="serviceLevel">
      <Facts
        layout="figures"
        facts={figures
          .filter(
            figure => summary[figure.name] > 0 || 'isAlwaysShown' in figure,
          )
          .map(({ name, to }) => ({
            label: t(`levelsPage.board.${name}`),
            value:
              summary[name] > 0 ? (
                <Link variant="title-small" href={to}>
                  {number(summary[name])}
                </Link>
              ) : (
                <Text variant="title-small">{number(summary[name])}</Text>
              ),
          }))}
      />
    </Part>
  );
}

function Products({
  products: { items, total },
}: {
  readonly products: ServiceLevelBoard['products'];
}) {
  const t = useLevelsTranslation();
  const { percent } = useFormats();
  if (items.length === 0) {
    return (
      <Alert
        status="info"
        icon
        title={t('levelsPage.board.none')}
        description={t('levelsPage.board.noneHint')}
      />
    );
  }
  return (
    <>
      <p className={styles.quiet} role="status">
        {t('levelsPage.board.hits', { count: total })}
      </p>
      <FactTable
        label={t('levelsPage.board.products')}
        rows={items}
        keyOf={({ product }) => product.ref}
        columns={[
          {
            id: 'product',
            label: t('levelsPage.incidents.product'),
            cell: ({ product, sign }) => (
              <div className={styles.tight}>
                <EntityLabelLink label={product} tab="service-levels" />
                <span className={styles.row}>
                  <StandingBadge standing={sign.standing} />
                  <Incident sign={sign} />
                </span>
                <ToScorecard product={product} />
              </div>
            ),
          },
          {
            id: 'worst',
            label: t('levelsPage.board.worst'),
            cell: ({ worst }) =>
              worst && <PromiseLink objective={worst} isOfRow />,
          },
          {
            id: 'budget',
            label: t('levelsPage.promises.budget'),
            term: 'errorBudget',
            cell: ({ worst }) =>
              worst?.budget && (
                <BudgetBar budget={worst.budget} cadence={worst.cadence} />
              ),
          },
          {
            id: 'recent',
            label: t('levelsPage.promises.recent'),
            term: 'slice',
            cell: ({ worst }) =>
              worst &&
              worst.recent.length > 0 && (
                <SliceStrip slices={worst.recent} objective={worst} />
              ),
          },
          {
            id: 'attainment',
            label: t('levelsPage.board.attainment'),
            term: 'attainment',
            cell: ({ attainment }) =>
              attainment !== undefined && percent(attainment),
          },
          {
            id: 'owner',
            label: t('levelsPage.board.owner'),
            cell: ({ owner }) => owner && <EntityLabelLink label={owner} />,
          },
          {
            id: 'domain',
            label: t('levelsPage.board.domain'),
            cell: ({ domain }) => domain && <EntityLabelLink label={domain} />,
          },
        ]}
      />
    </>
  );
}

function ToScorecard({
  product: { ref, title },
}: Pick<BoardProduct, 'product'>) {
  const t = useLevelsTranslation();
  const href = useLevelsHref();
  return (
    <Link
      href={href({ view: 'scorecard', of: ref })}
      variant="body-small"
      aria-label={t('levelsPage.board.scorecardOf', { product: title })}
    >
      {t('levelsPage.board.scorecard')}
    </Link>
  );
}

function Incident({ sign }: { readonly sign: BoardProduct['sign'] }) {
  const { openIncident, upstreamIncident } = sign;
  if (!openIncident && !upstreamIncident) return null;
  return (
    <IncidentBadge incident={{ state: 'open', upstream: !openIncident }} />
  );
}
