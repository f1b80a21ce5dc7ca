import { QualityDimension } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Link } from '@backstage/ui';
import { Part } from '../../shared/Part';
import { useQualityTranslation } from '../useQualityTranslation';
import { noFilters, useQualityUrl } from '../useQualityUrl';
import styles from './Dimensions.module.css';

/** How each dimension of quality stands, in words; the bar repeats it for the eye. */
export function Dimensions({
  dimensions,
}: {
  readonly dimensions: readonly QualityDimension[];
}) {
  const t = useQualityTranslation();
  const { hrefOf } = useQualityUrl();
  if (dimensions.length === 0) return null;
  return (
    <Part title={t('quality.summary.dimensions')} term="dimension" level={4}>
      <ul className={styles.list}>
        {dimensions.map(row => (
          <li key={row.dimension} className={styles.dimension}>
            <Link
              href={hrefOf({
                ...noFilters,
                dimension: [row.dimension],
                view: [],
              })}
            >
              {row.dimension}
            </Link>
            <Outcome row={row} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Outcome({ row }: { readonly row: QualityDimension }) {
  const t = useQualityTranslation();
  const counted = (
    [
      ['fail', row.failed],
      ['error', row.errors],
      ['warn', row.warned],
      ['pass', row.passed],
      ['not-measured', row.notMeasured],
    ] as const
  ).filter(([, number]) => number > 0);
  return (
    <div className={styles.outcome}>
      <div className={styles.bar} aria-hidden>
        {counted.map(([status, number]) => (
          <span
            key={status}
            data-status={status}
            style={{ flexGrow: number }}
          />
        ))}
      </div>
      <span className={styles.words}>
        {counted
          .map(([status, number]) => t(`quality.count.${status}`, { number }))
          .join(', ')}
        {row.notMeasured > 0 &&
          ` · ${t('quality.summary.coverageOf', {
            measured: row.total - row.notMeasured,
            total: row.total,
          })}`}
      </span>
    </div>
  );
}
