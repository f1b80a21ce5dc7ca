import {
  dataMeshApiRef,
  QueryState,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Findings } from './Findings';
import styles from './Health.module.css';
import { SyncPanel } from './SyncPanel';

/** For platform teams: how fresh the suite's copy of the catalog is, and what keeps files from being used. */
export function HealthContent() {
  const api = useApi(dataMeshApiRef);
  const health = useQuery('health', signal => api.getHealth({ signal }));
  return (
    <div className={styles.page}>
      <QueryState query={health}>
        {value => (
          <>
            <SyncPanel health={value} query={health} />
            <Findings counts={value.counts} />
          </>
        )}
      </QueryState>
    </div>
  );
}
