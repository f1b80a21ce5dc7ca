import type {
  TemplateRepositoryPage,
  TemplateUse,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  EntityLabelLink,
  templateApiRef,
  QueryState,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { parseEntityRef } from '@backstage/catalog-model';
import { Alert, Link, Text } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { usePaging } from '../../hooks/usePaging';
import { useUrlState } from '../../hooks/useUrlState';
import { useMessages } from '../../useMessages';
import { PageButtons } from '../paging/PageButtons';
import { FactTable } from '../shared/FactTable';
import layout from '../shared/layout.module.css';
import styles from './Templates.module.css';

const topId = 'data-mesh-outdated';

/** What was made from older versions of one template, each with what it lacks. */
export function Outdated(props: { use: TemplateUse }) {
  const { template, version } = props.use;
  const api = useApi(templateApiRef);
  const t = useMessages();
  const [url, change] = useUrlState();
  const cursor = url.cursor?.[0];
  const page = useQuery(JSON.stringify([template.ref, cursor]), () =>
    api.listOutdated(parseEntityRef(template.ref), { cursor }),
  );
  const paging = usePaging(
    cursor,
    page.pending ? undefined : page.value?.nextCursor,
    to => change({ cursor: to === undefined ? [] : [to] }),
  );
  return (
    <section className={layout.stack} id={topId} aria-labelledby={`${topId}-h`}>
      <Link href="?">{t('templates.close')}</Link>
      <Text as="h2" variant="title-small" weight="bold" id={`${topId}-h`}>
        {t('templates.drift', { template: template.title })}
      </Text>
      <Text as="p" color="secondary" className={styles.lead}>
        {t('templates.driftLead', { version })}
      </Text>
      <QueryState
        query={page}
        isEmpty={({ items }) => items.length === 0}
        empty={<Alert status="info" icon title={t('templates.noneOlder')} />}
      >
        {({ items }, { stale }) => (
          <div aria-busy={stale}>
            <OutdatedTable items={items} />
          </div>
        )}
      </QueryState>
      <PageButtons paging={paging} topId={topId} />
    </section>
  );
}

function OutdatedTable(props: { items: TemplateRepositoryPage['items'] }) {
  const t = useMessages();
  return (
    <FactTable
      label={t('templates.outdated')}
      rows={props.items}
      keyOf={({ entity }) => entity.ref}
      columns={[
        {
          id: 'entity',
          label: t('templates.product'),
          cell: ({ entity }) => <EntityLabelLink label={entity} />,
        },
        {
          id: 'owner',
          label: t('templates.owner'),
          cell: ({ owner }) => owner && <EntityLabelLink label={owner} />,
        },
        {
          id: 'version',
          label: t('templates.madeFrom'),
          cell: ({ version }) => version ?? t('templates.unknownVersion'),
        },
        {
          id: 'changes',
          label: t('templates.changedSince'),
          isWide: true,
          cell: item => <Changes item={item} />,
        },
      ]}
    />
  );
}

function Changes(props: { item: TemplateRepositoryPage['items'][number] }) {
  const { version, changes } = props.item;
  const t = useMessages();
  if (changes.length === 0) {
    return (
      <span className={layout.quiet}>
        {t(
          version === undefined
            ? 'templates.changesUnknown'
            : 'templates.changesUndeclared',
        )}
      </span>
    );
  }
  return (
    <ul className={styles.changes}>
      {changes.map(change => (
        <li key={`${change.version} ${change.text}`}>
          <strong>{change.version}</strong> {change.text}
        </li>
      ))}
    </ul>
  );
}
