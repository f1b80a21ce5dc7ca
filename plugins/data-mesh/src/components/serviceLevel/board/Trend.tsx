import { ServiceLevelBoard } from '@backstage-data-mesh/plugin-data-mesh-common';
import { useFormats } from '@backstage-data-mesh/plugin-data-mesh-react';
import { FactTable } from '../../shared/FactTable';
import { Part } from '../../shared/Part';
import styles from '../page/Levels.module.css';
import { useLevelsTranslation } from '../page/useLevelsTranslation';

/** The last quarters: bars for the eye, and a table. */
export function Trend({
  quarters,
}: {
  readonly quarters: ServiceLevelBoard['quarters'];
}) {
  const t = useLevelsTranslation();
  const { percent, number } = useFormats();
  const measured = quarters.filter(
    ({ attainment }) => attainment !== undefined,
  );
  if (measured.length === 0) {
    return (
      <Part title={t('levelsPage.trend')}>
        <p className={styles.quiet}>{t('levelsPage.trend.none')}</p>
      </Part>
    );
  }
  const last = quarters[quarters.length - 1];
  // What differs is at the top: the bars begin a little below the lowest.
  const lowest = Math.min(...measured.map(({ attainment = 1 }) => attainment));
  const floor = Math.max(0, Math.floor(lowest * 10) / 10 - 0.1);
  return (
    <Part title={t('levelsPage.trend')}>
      <div
        className={styles.bars}
        role="img"
        aria-label={t('levelsPage.trend.chart', {
          text: measured
            .map(({ period, attainment = 0 }) =>
              t('levelsPage.trend.point', {
                period,
                share: percent(attainment),
              }),
            )
            .join(', '),
        })}
      >
        {quarters.map(({ period, attainment = floor }) => (
          <span
            key={period}
            className={styles.bar}
            style={{
              blockSize: `${((attainment - floor) / (1 - floor)) * 100}%`,
            }}
          />
        ))}
      </div>
      <FactTable
        label={t('levelsPage.trend')}
        rows={[...quarters].reverse()}
        keyOf={({ period }) => period}
        columns={[
          {
            id: 'period',
            label: t('levelsPage.trend.period'),
            cell: quarter =>
              quarter === last
                ? `${quarter.period} (${t('levelsPage.trend.running')})`
                : quarter.period,
          },
          {
            id: 'attainment',
            label: t('levelsPage.trend.attainment'),
            cell: ({ attainment }) =>
              attainment === undefined ? undefined : percent(attainment),
          },
          {
            id: 'incidents',
            label: t('levelsPage.trend.incidents'),
            cell: ({ incidents, good, bad }) =>
              (good + bad > 0 || incidents > 0) && number(incidents),
          },
        ]}
      />
    </Part>
  );
}
