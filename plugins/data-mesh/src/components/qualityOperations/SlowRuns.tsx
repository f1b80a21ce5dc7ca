import {
  dataMeshApiRef,
  QueryState,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Alert, Text } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { useMessages } from '../../useMessages';
import { FactTable } from '../shared/FactTable';
import styles from './QualityOperations.module.css';
import { useRunColumns } from './useRunColumns';

/** What took longest lately: where a filter for the newest partition or another schedule would help. */
export function SlowRuns() {
  const api = useApi(dataMeshApiRef);
  const t = useMessages();
  const columns = useRunColumns();
  const runs = useQuery('slow', signal => api.listSlowRuns({ signal }));
  return (
    <div className={styles.stack}>
      <Text as="p" color="secondary" className={styles.lead}>
        {t('operations.slowLead')}
      </Text>
      <QueryState
        query={runs}
        isEmpty={items => items.length === 0}
        empty={<Alert status="info" icon title={t('operations.noSlowRuns')} />}
      >
        {items => (
          <FactTable
            label={t('operations.section.slow')}
            rows={items}
            keyOf={run => run.id}
            columns={[
              columns.contract,
              columns.took,
              columns.server,
              columns.state,
              columns.statements,
              columns.trigger,
              columns.created,
            ]}
          />
        )}
      </QueryState>
    </div>
  );
}
