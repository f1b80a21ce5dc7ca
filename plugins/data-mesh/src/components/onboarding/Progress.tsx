import type { TableProfileJob } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Button } from '@backstage/ui';
import { Part } from '../shared/Part';
import styles from './Onboarding.module.css';
import { useOnboardingTranslation } from './useOnboardingTranslation';

/** How far the look at each table is, and why one failed. */
export function Progress({
  job,
  onCancel,
  onAgain,
}: {
  readonly job: TableProfileJob;
  readonly onCancel: () => void;
  readonly onAgain: () => void;
}) {
  const t = useOnboardingTranslation();
  const done = job.tables.filter(
    ({ state }) => state !== 'waiting' && state !== 'running',
  ).length;
  return (
    <Part title={t('onboarding.progress')}>
      <div className={styles.stack}>
        <p role="status" className={styles.quiet}>
          {t('onboarding.progress.said', { done, count: job.tables.length })}
        </p>
        <ul className={styles.list}>
          {job.tables.map(({ schema, table, state, problem }) => (
            <li key={`${schema} ${table}`}>
              <strong>{table}</strong> · {t(`onboarding.state.${state}`)}
              {problem && <p className={styles.problem}>{problem}</p>}
            </li>
          ))}
        </ul>
        <div className={styles.row}>
          {job.state === 'running' && (
            <Button size="small" variant="secondary" onPress={onCancel}>
              {t('onboarding.cancel')}
            </Button>
          )}
          <Button size="small" variant="tertiary" onPress={onAgain}>
            {t('onboarding.again')}
          </Button>
        </div>
      </div>
    </Part>
  );
}
