import { Incident } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  EntityLabelLink,
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
import { PersonName } from '../../shared/PersonName';
import styles from '../page/Levels.module.css';
import { incidentChoices, LevelsUrl } from '../page/levelsUrl';
import { Scope } from '../../../hooks/useScope';
import { useLevelsTranslation } from '../page/useLevelsTranslation';
import { IncidentBadge, useLevelSignal } from '../shared';

const topId = 'data-mesh-incidents';
const PAGE_SIZE = 25;

/** Incidents that fit, newest first. */
export function IncidentTable({
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
  const states = incidentChoices[state.state];
  const query = {
    ...scope,
    state: states.length > 0 ? [...states] : undefined,
    upstream: state.onlyOwn ? false : undefined,
    cursor: state.cursor,
    limit: PAGE_SIZE,
  };
  const incidents = useQuery(`${looks} ${JSON.stringify(query)}`, signal =>
    api.listIncidents(query, { signal }),
  );
  const paging = usePaging(
    state.cursor,
    incidents.pending ? undefined : incidents.value?.nextCursor,
    to => change({ cursor: to === undefined ? [] : [to] }),
  );
  return (
    <div className={styles.stack} id={topId}>
      <QueryState
        query={incidents}
        isEmpty={({ items }) => items.length === 0}
        empty={
          <Alert
            status="info"
            icon
            title={t(`levelsPage.incidents.none.${state.state}`)}
          />
        }
      >
        {({ items, total }) => (
          <>
            <p className={styles.quiet} role="status">
              {t('levelsPage.incidents.hits', { count: total })}
            </p>
            <IncidentRows incidents={items} />
          </>
        )}
      </QueryState>
      <PageButtons paging={paging} topId={topId} />
    </div>
  );
}

/** Incidents as rows that lead to the page of their product. */
export function IncidentRows({
  incidents,
}: {
  readonly incidents: readonly Incident[];
}) {
  const t = useLevelsTranslation();
  const { dateTime, span } = useFormats();
  const lasted = ({ since, resolvedAt }: Incident) =>
    (Date.parse(resolvedAt ?? new Date().toISOString()) - Date.parse(since)) /
    1000;
  return (
    <FactTable
      label={t('levelsPage.incidents.list')}
      rows={incidents}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'what',
          label: t('levelsPage.incidents.what'),
          isWide: true,
          cell: incident => <What incident={incident} />,
        },
        {
          id: 'product',
          label: t('levelsPage.incidents.product'),
          cell: ({ product }) => <EntityLabelLink label={product} />,
        },
        {
          id: 'owner',
          label: t('levelsPage.incidents.owner'),
          cell: ({ owner }) => owner && <EntityLabelLink label={owner} />,
        },
        {
          id: 'since',
          label: t('levelsPage.incidents.since'),
          cell: ({ since }) => dateTime(since),
        },
        {
          id: 'lasted',
          label: t('levelsPage.incidents.lasted'),
          cell: incident =>
            span(Math.max(0, Math.round(lasted(incident) / 60) * 60)),
        },
        {
          id: 'by',
          label: t('levelsPage.incidents.by'),
          cell: ({ acknowledgedBy }) =>
            acknowledgedBy && <PersonName who={acknowledgedBy} />,
        },
      ]}
    />
  );
}

function What({ incident }: { readonly incident: Incident }) {
  const t = useLevelsTranslation();
  const href = useEntityHref();
  const { id, product, title, roots, upstream, reopened } = incident;
  const isUrgent =
    incident.severity === 'page' && incident.state !== 'resolved';
  return (
    <div className={styles.tight}>
      <span className={styles.row}>
        <IncidentBadge incident={incident} />
        {isUrgent && <span>{t('levelsPage.incidents.page')}</span>}
      </span>
      <Link href={`${href(product.ref, 'service-levels')}?incident=${id}`}>
        {title}
      </Link>
      {upstream && (
        <span className={styles.quiet}>
          {roots.length > 0
            ? t('levelsPage.incidents.from', {
                roots: roots.map(root => root.title).join(', '),
              })
            : t('levelsPage.incidents.fromHidden')}
        </span>
      )}
      {reopened > 0 && (
        <span className={styles.quiet}>
          {t('levelsPage.incidents.reopened', { count: reopened })}
        </span>
      )}
    </div>
  );
}
