import {
  dataMeshSyncRunPermission,
  type Health,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  type Query,
  ToneBadge,
  useFormats,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { usePermission } from '@backstage/plugin-permission-react';
import { Alert, Button, Card, CardBody, CardHeader, Text } from '@backstage/ui';
import {
  RiCheckLine,
  RiCloseCircleLine,
  RiRefreshLine,
} from '@remixicon/react';
import { useMessages } from '../../useMessages';
import { Facts } from '../shared/Facts';
import styles from './Health.module.css';
import { useSyncNow } from './useSyncNow';

function SyncButton(props: { query: Query<Health> }) {
  const t = useMessages();
  const { allowed } = usePermission({ permission: dataMeshSyncRunPermission });
  const [sync, ask] = useSyncNow(props.query);
  return (
    <div className={styles.sync}>
      <span role="status">
        {sync.state === 'asked' && t('health.syncAsked')}
        {sync.state === 'done' && t('health.syncDone')}
        {sync.state === 'failed' &&
          t('health.syncFailed', { message: sync.message })}
      </span>
      {allowed && (
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiRefreshLine aria-hidden />}
          isPending={sync.state === 'asked'}
          onPress={ask}
        >
          {t('health.syncNow')}
        </Button>
      )}
    </div>
  );
}

function LastRun({ health: { lastSync } }: { health: Health }) {
  const t = useMessages();
  if (!lastSync) return <>{t('health.never')}</>;
  return lastSync.ok ? (
    <ToneBadge tone="success" icon={<RiCheckLine size={12} aria-hidden />}>
      {t('health.ok')}
    </ToneBadge>
  ) : (
    <ToneBadge tone="danger" icon={<RiCloseCircleLine size={12} aria-hidden />}>
      {t('health.notOk')}
    </ToneBadge>
  );
}

/** When the suite last compared with the catalog, how that went, and what it holds. */
export function SyncPanel(props: { health: Health; query: Query<Health> }) {
  const { health, query } = props;
  const { lastSync, lagSeconds } = health;
  const t = useMessages();
  const formats = useFormats();
  return (
    <Card>
      <CardHeader>
        <div className={styles.head}>
          <Text as="h2" variant="title-x-small" weight="bold">
            {t('health.sync')}
          </Text>
          <SyncButton query={query} />
        </div>
      </CardHeader>
      <CardBody>
        <div className={styles.stack}>
          {lastSync?.error && (
            <Alert
              status="danger"
              icon
              title={t('health.notOk')}
              description={lastSync.error}
            />
          )}
          <Facts
            facts={[
              {
                label: t('health.state'),
                value: <LastRun health={health} />,
              },
              {
                label: t('health.lag'),
                value: lagSeconds !== undefined && formats.ago(lagSeconds),
              },
              {
                label: t('health.finished'),
                value: lastSync && (
                  <time dateTime={lastSync.finishedAt}>
                    {formats.dateTime(lastSync.finishedAt)}
                  </time>
                ),
              },
              {
                label: t('health.changes'),
                value:
                  lastSync &&
                  [
                    t('health.changed', { count: lastSync.changed }),
                    t('health.removed', { number: lastSync.removed }),
                    t('health.unchanged', { number: lastSync.unchanged }),
                  ].join(' · '),
              },
              {
                label: t('health.products'),
                value: formats.number(health.products),
              },
              {
                label: t('health.contracts'),
                value: formats.number(health.contracts),
              },
              {
                label: t('health.contractVersions'),
                value: formats.number(health.contractVersions),
              },
              {
                label: t('health.domains'),
                value: formats.number(health.domains),
              },
            ]}
          />
        </div>
      </CardBody>
    </Card>
  );
}
