import { QualityDimension } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Link } from '@backstage/ui';
import { FactTable } from '../../shared/FactTable';
import { Part } from '../../shared/Part';
import styles from '../Quality.module.css';
import { StatusBadge } from '../StatusBadge';
import { useQualityTranslation } from '../useQualityTranslation';

/** How each dimension of quality stands, in words; the bar repeats it for the eye. */
export function Dimensions({
  dimensions,
}: {
  readonly dimensions: readonly QualityDimension[];
}) {
  const t = useQualityTranslation();
  if (dimensions.length === 0) return null;
  return (
    <Part title={t('quality.summary.dimensions')} level={4}>
      <FactTable
        label={t('quality.summary.dimensions')}
        rows={dimensions}
        keyOf={({ dimension }) => dimension}
        columns={[
          {
            id: 'dimension',
            label: t('quality.summary.dimension'),
            cell: ({ dimension }) =>
              dimension ? (
                <Link href={`?${new URLSearchParams({ dimension })}`}>
                  {dimension}
                </Link>
              ) : (
                t('quality.dimension.other')
              ),
          },
          {
            id: 'outcome',
            label: t('quality.summary.outcome'),
            isWide: true,
            cell: row => <Outcome row={row} />,
          },
          {
            id: 'coverage',
            label: t('quality.summary.coverage'),
            cell: ({ total, notMeasured }) =>
              t('quality.summary.measuredOf', {
                measured: total - notMeasured,
                total,
              }),
          },
        ]}
      />
    </Part>
  );
}

function Outcome({ row }: { readonly row: QualityDimension }) {
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
    <div className={styles.tight}>
      <div className={styles.bar} aria-hidden>
        {counted.map(([status, number]) => (
          <span
            key={status}
            data-status={status}
            style={{ flexGrow: number }}
          />
        ))}
      </div>
      <div className={styles.row}>
        {counted.map(([status, number]) => (
          <StatusBadge key={status} status={status} number={number} />
        ))}
      </div>
    </div>
  );
}
