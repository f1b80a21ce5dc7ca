import {
  QualityContract,
  QualityRun,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshApiRef,
  messageOf,
  useFormats,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { RiPlayLine } from '@remixicon/react';
import { useEffect, useRef, useState } from 'react';
import { CancelRun } from '../../qualityOperations/CancelRun';
import { RunState } from '../../qualityOperations/RunState';
import { PlanDialog } from '../plan/PlanDialog';
import styles from '../Quality.module.css';
import { isActive } from '../useQuality';
import { useQualityTranslation } from '../useQualityTranslation';

/** Has the checks of a contract run, follows those runs, and shows beforehand what they would ask. */
export function RunNow({
  contract: asked,
  live,
  onChanged,
}: {
  readonly contract: QualityContract;
  /** Tells a run with its progress by now. */
  readonly live: (run: QualityRun) => QualityRun;
  readonly onChanged: () => void;
}) {
  const t = useQualityTranslation();
  const api = useApi(dataMeshApiRef);
  const { dateTime } = useFormats();
  const { contract, servers, mayRun } = asked;
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [started, setStarted] = useState<readonly QualityRun[]>([]);
  const runs = useMerged(asked, started, setStarted).map(live);
  // Days of the past are looked at for hours, in the background: they keep nobody from a run of now.
  const isRunning = runs.some(({ trigger }) => trigger !== 'backfill');
  const isOver = useIsOver(isRunning);
  const canBeAsked = servers.filter(({ engine }) => engine);

  const run = async () => {
    setAsking(true);
    setProblem(undefined);
    try {
      setStarted(await api.startQualityRun({ contract: contract.ref }));
      onChanged();
    } catch (reason) {
      const error =
        reason instanceof Error ? reason : new Error(String(reason));
      setProblem(messageOf(error));
    } finally {
      setAsking(false);
    }
  };

  return (
    <>
      {runs.length > 0 && (
        <ul className={styles.list} aria-label={t('quality.run.active')}>
          {runs.map(each => (
            <li key={each.id} className={styles.tight}>
              <span className={styles.row}>
                <bdi className={styles.mono}>{each.server}</bdi>
                {each.asOf && (
                  <span className={styles.quiet}>
                    {t('quality.run.asOf', { when: dateTime(each.asOf) })}
                  </span>
                )}
              </span>
              <RunState run={each} />
              <CancelRun run={each} onCancelled={onChanged} />
            </li>
          ))}
        </ul>
      )}
      <span role="status" className={styles.said}>
        {isOver && t('quality.run.over', { contract: contract.title })}
      </span>
      {mayRun && canBeAsked.length > 0 && (
        <div className={styles.row}>
          <Button
            size="small"
            variant="primary"
            iconStart={<RiPlayLine aria-hidden />}
            isPending={asking}
            isDisabled={isRunning}
            onPress={run}
            aria-label={t('quality.run.nowOf', { contract: contract.title })}
          >
            {t('quality.run.now')}
          </Button>
          <PlanDialog
            contract={contract}
            servers={canBeAsked.map(({ server }) => server)}
          />
        </div>
      )}
      {problem && (
        <p role="alert" className={styles.problem}>
          {t('quality.run.failed', { message: problem })}
        </p>
      )}
    </>
  );
}

/** The runs under way, with those just started until the next summary says what became of them. */
function useMerged(
  asked: QualityContract,
  started: readonly QualityRun[],
  setStarted: (runs: readonly QualityRun[]) => void,
): readonly QualityRun[] {
  const atStart = useRef(asked);
  useEffect(() => {
    // A summary from after the start knows the runs, be it as active or no more.
    if (started.length > 0 && atStart.current !== asked) setStarted([]);
    atStart.current = asked;
  }, [asked, started, setStarted]);
  const known = asked.activeRuns ?? [];
  return [
    ...known,
    ...started.filter(
      run => isActive(run) && !known.some(({ id }) => id === run.id),
    ),
  ];
}

/** Whether what was under way on this page has ended. */
function useIsOver(isRunning: boolean): boolean {
  const [ran, setRan] = useState(false);
  useEffect(() => {
    if (isRunning) setRan(true);
  }, [isRunning]);
  return ran && !isRunning;
}
