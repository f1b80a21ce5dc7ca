import type { QualityRun } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshApiRef,
  messageOf,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Button } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { useState } from 'react';
import { useMessages } from '../../useMessages';
import styles from './QualityOperations.module.css';

/** Ends a run that waits or is under way, for those who may. What was measured so far is kept, so nothing is asked. */
export function CancelRun(props: { run: QualityRun; onCancelled: () => void }) {
  const { run, onCancelled } = props;
  const api = useApi(dataMeshApiRef);
  const t = useMessages();
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string>();
  if (!run.mayCancel) {
    return null;
  }
  const cancel = async () => {
    setAsking(true);
    setProblem(undefined);
    try {
      await api.cancelQualityRun(run.id);
      onCancelled();
    } catch (reason) {
      const error =
        reason instanceof Error ? reason : new Error(String(reason));
      setProblem(messageOf(error));
    } finally {
      setAsking(false);
    }
  };
  return (
    <div className={styles.state}>
      <Button
        size="small"
        variant="secondary"
        isPending={asking}
        onPress={cancel}
        aria-label={t('operations.cancelOf', { contract: run.contract.title })}
      >
        {t('operations.cancel')}
      </Button>
      {problem && (
        <span role="alert" className={styles.problem}>
          {t('operations.cancelFailed', { message: problem })}
        </span>
      )}
    </div>
  );
}
