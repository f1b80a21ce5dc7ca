import type { QualityRun } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  MessageText,
  type Tone,
  ToneBadge,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  RiCheckLine,
  RiCloseCircleLine,
  RiHourglassLine,
  RiPlayLine,
  RiStopCircleLine,
} from '@remixicon/react';
import type { ReactElement } from 'react';
import { useMessages } from '../../useMessages';
import styles from './QualityOperations.module.css';

/** A run that is done is neutral, not green: whether its checks hold is another question. */
const looks: Readonly<
  Record<QualityRun['state'], { tone: Tone; icon: ReactElement }>
> = {
  queued: { tone: 'neutral', icon: <RiHourglassLine size={12} aria-hidden /> },
  running: { tone: 'info', icon: <RiPlayLine size={12} aria-hidden /> },
  finished: { tone: 'neutral', icon: <RiCheckLine size={12} aria-hidden /> },
  cancelled: {
    tone: 'neutral',
    icon: <RiStopCircleLine size={12} aria-hidden />,
  },
  failed: {
    tone: 'danger',
    icon: <RiCloseCircleLine size={12} aria-hidden />,
  },
};

/** How far a run is, how its checks came out so far, and why it could not be carried out. */
export function RunState(props: {
  run: QualityRun;
  /** Without what came out, where that is said beside it. */
  isShort?: boolean;
}) {
  const { run, isShort } = props;
  const t = useMessages();
  const { tone, icon } = looks[run.state];
  const { counts } = run;
  const outcome = [
    counts.fail > 0 && t('operations.run.failing', { count: counts.fail }),
    counts.error > 0 && t('operations.run.errors', { count: counts.error }),
    counts.warn > 0 && t('operations.run.warning', { count: counts.warn }),
  ].filter(Boolean);
  const progress = t('operations.run.done', {
    done: run.done,
    total: run.total,
  });
  return (
    <div className={styles.state}>
      <ToneBadge tone={tone} icon={icon}>
        {t(`operations.runState.${run.state}`)}
      </ToneBadge>
      {run.state === 'running' && run.total > 0 && (
        <progress
          className={styles.progress}
          value={run.done}
          max={run.total}
          aria-label={t('operations.run.progress')}
        />
      )}
      {run.total > 0 && run.state !== 'queued' && !isShort && (
        <span>{[progress, ...outcome].join(' · ')}</span>
      )}
      {(run.attempts ?? 0) > 1 && (
        <span>
          {t('operations.run.attempts', { count: run.attempts ?? 0 })}
        </span>
      )}
      {run.problem && (
        <span className={styles.problem}>
          <MessageText text={run.problem} />
        </span>
      )}
    </div>
  );
}
