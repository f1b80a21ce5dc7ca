import { ServiceLevelBoard } from '@backstage-data-mesh/plugin-data-mesh-common';
import { useFormats } from '@backstage-data-mesh/plugin-data-mesh-react';
import { Part } from '../../shared/Part';
import styles from '../page/Levels.module.css';
import { useLevelsTranslation } from '../page/useLevelsTranslation';
import { usePeriodWords } from '../scorecard/usePeriodWords';
import trend from './Trend.module.css';

type Quarter = ServiceLevelBoard['quarters'][number];

/** The last quarters, newest first: a table whose shares are bars for the eye, too. */
export function Trend({ quarters }: { readonly quarters: readonly Quarter[] }) {
  const t = useLevelsTranslation();
  const { number } = useFormats();
  const periodWords = usePeriodWords();
  const isMeasured = quarters.some(
    ({ attainment }) => attainment !== undefined,
  );
  if (!isMeasured) {
    return (
      <Part title={t('levelsPage.trend')}>
        <p className={styles.quiet}>{t('levelsPage.trend.none')}</p>
      </Part>
    );
  }
  const running = quarters[quarters.length - 1];
  return (
    <Part title={t('levelsPage.trend')}>
      <table className={trend.table} aria-label={t('levelsPage.trend')}>
        <thead>
          <tr>
            <th scope="col">{t('levelsPage.trend.period')}</th>
            <th scope="col">{t('levelsPage.trend.attainment')}</th>
            <th scope="col" className={trend.count}>
              {t('levelsPage.trend.incidents')}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...quarters].reverse().map(quarter => (
            <tr key={quarter.period}>
              <th scope="row">
                {periodWords(quarter.period)}
                {quarter === running && (
                  <div className={styles.quiet}>
                    {t('levelsPage.trend.running')}
                  </div>
                )}
              </th>
              <td>
                <Share quarter={quarter} />
              </td>
              <td className={trend.count}>{number(quarter.incidents)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}

function Share({
  quarter: { attainment, good, bad },
}: {
  readonly quarter: Quarter;
}) {
  const t = useLevelsTranslation();
  const { percent } = useFormats();
  if (attainment === undefined) {
    return (
      <span className={styles.quiet}>{t('levelsPage.trend.notMeasured')}</span>
    );
  }
  return (
    <div className={trend.share}>
      <span>{percent(attainment)}</span>
      <span className={trend.bar} aria-hidden>
        <span style={{ inlineSize: `${attainment * 100}%` }} />
      </span>
      <span className={styles.quiet}>
        {t('levelsPage.trend.of', { number: good, total: good + bad })}
      </span>
    </div>
  );
}
