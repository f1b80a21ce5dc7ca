import {
  ContractChangeHistory,
  ContractChangeQuery,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshApiRef,
  QueryState,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Skeleton } from '@backstage/ui';
import { Part } from '../../../shared/Part';
import { useContractTranslation } from '../../shared/useContractTranslation';
import { HistoryBars } from './HistoryBars';
import { HistoryTable } from './HistoryTable';
import styles from './history.module.css';

/** How often the contracts of something changed in the last twelve months, and how badly. */
export function ChangeHistory({
  of,
}: {
  readonly of: Pick<ContractChangeQuery, 'contract' | 'product' | 'domain'>;
}) {
  const t = useContractTranslation();
  const api = useApi(dataMeshApiRef);
  const history = useQuery(JSON.stringify(of), signal =>
    api.getContractChanges({ ...of, interval: 'month' }, { signal }),
  );
  return (
    <Part title={t('contract.history.title')}>
      <QueryState
        query={history}
        skeleton={<Skeleton width="100%" height={64} />}
      >
        {value => <LoadedHistory history={value} />}
      </QueryState>
    </Part>
  );
}

function LoadedHistory({
  history,
}: {
  readonly history: ContractChangeHistory;
}) {
  const t = useContractTranslation();
  const { versions, breaking, dangerous, compatible } = history.totals;
  if (versions === 0) {
    return <p className={styles.summary}>{t('contract.history.none')}</p>;
  }
  return (
    <div className={styles.root}>
      <p className={styles.summary}>
        {t('contract.history.summary', {
          versions: t('contract.history.versions', { count: versions }),
          breaking,
          dangerous,
          compatible,
        })}
      </p>
      <HistoryBars history={history} />
      <HistoryTable history={history} />
    </div>
  );
}
