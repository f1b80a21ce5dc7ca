import { CheckSeries } from '@backstage-data-mesh/plugin-data-mesh-common';
import { ToneBadge } from '@backstage-data-mesh/plugin-data-mesh-react';
import { Link } from '@backstage/ui';
import { CopyText } from '../../shared/CopyText';
import { Facts } from '../../shared/Facts';
import { Part } from '../../shared/Part';
import { LastResult } from '../checks/LastResult';
import styles from '../Quality.module.css';
import { useQualityTranslation } from '../useQualityTranslation';
import { useQualityUrl } from '../useQualityUrl';
import { useResultWords } from '../useResultWords';

const MATCHES = [
  'rule',
  'mapping',
  'kind',
  'column',
  'table',
  'contract',
] as const;

/** Whose results there are, from which server, how they were found to belong here, and what was asked. */
export function SeriesList({
  series,
}: {
  readonly series: readonly CheckSeries[];
}) {
  const t = useQualityTranslation();
  return (
    <Part title={t('quality.detail.series')} level={4}>
      {series.length === 0 && (
        <p className={styles.quiet}>{t('quality.detail.noSeries')}</p>
      )}
      <ul className={styles.list}>
        {series.map(each => (
          <li key={each.id} className={styles.card}>
            <Series series={each} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Series({ series }: { readonly series: CheckSeries }) {
  const t = useQualityTranslation();
  const words = useResultWords();
  const { hrefOf } = useQualityUrl();
  const match = MATCHES.find(by => by === series.matchedBy);
  const tool = words.tool(series.tool);
  const said = series.decides
    ? 'quality.detail.decides'
    : 'quality.detail.decidesNot';
  return (
    <>
      <div className={styles.row}>
        <ToneBadge>{t(series.stale ? 'quality.detail.stale' : said)}</ToneBadge>
        {series.backfilled && (
          <ToneBadge>{t('quality.detail.backfilled')}</ToneBadge>
        )}
      </div>
      <Facts
        layout="list"
        facts={[
          { label: t('quality.detail.tool'), value: tool },
          { label: t('quality.detail.toolCheck'), value: series.toolCheck },
          {
            label: t('quality.detail.server'),
            value: [series.server, series.environment]
              .filter(Boolean)
              .join(' · '),
          },
          {
            label: t('quality.detail.matched'),
            value: match ? t(`quality.matched.${match}`) : series.matchedBy,
          },
          {
            label: t('quality.detail.last'),
            value: <LastResult {...series} />,
          },
        ]}
      />
      {series.runId && (
        <div>
          <Link href={hrefOf({ run: [series.runId], check: [], series: [] })}>
            {t('quality.detail.showRun')}
          </Link>
        </div>
      )}
      {series.statement && (
        <CopyText
          text={series.statement}
          label={t('quality.detail.statement')}
          of={[tool, series.server].filter(Boolean).join(' · ')}
        />
      )}
    </>
  );
}
