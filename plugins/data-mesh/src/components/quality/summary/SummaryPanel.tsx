import {
  QualityRun,
  QualitySummary,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { useFormats } from '@backstage-data-mesh/plugin-data-mesh-react';
import { Alert, Button } from '@backstage/ui';
import { Facts } from '../../shared/Facts';
import { Part } from '../../shared/Part';
import styles from '../Quality.module.css';
import { StatusBadge } from '../StatusBadge';
import { useQualityTranslation } from '../useQualityTranslation';
import { noFilters, useQualityUrl } from '../useQualityUrl';
import { useResultWords } from '../useResultWords';
import { ContractServers } from './ContractServers';
import { Dimensions } from './Dimensions';

/** Where data stands: how much holds, how much of what is promised is measured, by whom, and where it can be measured. */
export function SummaryPanel({
  summary,
  live,
  onChanged,
}: {
  readonly summary: QualitySummary;
  /** Tells a run with its progress by now. */
  readonly live: (run: QualityRun) => QualityRun;
  readonly onChanged: () => void;
}) {
  const t = useQualityTranslation();
  const words = useResultWords();
  const { dateTime } = useFormats();
  const { sign, coverage, tools } = summary;
  return (
    <Part title={t('quality.summary.title')} term="check">
      <div className={styles.stack}>
        <Counts sign={sign} />
        <NothingMeasured summary={summary} />
        <Facts
          facts={[
            {
              label: t('quality.summary.promises'),
              value:
                coverage.checks > 0 &&
                t('quality.summary.measuredOf', {
                  measured: coverage.measured,
                  total: coverage.checks,
                }),
            },
            {
              label: t('quality.summary.tables'),
              value:
                coverage.tables > 0 &&
                t('quality.summary.measuredOf', {
                  measured: coverage.tablesMeasured,
                  total: coverage.tables,
                }),
            },
            {
              label: t('quality.summary.tools'),
              value: tools.map(words.tool).join(', '),
            },
            {
              label: t('quality.summary.latest'),
              value: sign.observedAt && (
                <time dateTime={sign.observedAt}>
                  {dateTime(sign.observedAt)}
                </time>
              ),
            },
          ]}
        />
        <Waiting summary={summary} />
        <div className={styles.columns}>
          <Dimensions dimensions={summary.dimensions} />
          <ContractServers
            contracts={summary.contracts}
            live={live}
            onChanged={onChanged}
          />
        </div>
      </div>
    </Part>
  );
}

/** How many checks came out how, the bad ones first. */
function Counts({ sign }: { readonly sign: QualitySummary['sign'] }) {
  const t = useQualityTranslation();
  const { passed, warned, failed, errors, total } = sign;
  if (total === 0) {
    return (
      <Alert
        status="info"
        icon
        title={t('quality.empty.noChecks')}
        description={t('quality.empty.noChecksHint')}
      />
    );
  }
  const counted = (
    [
      ['fail', failed],
      ['error', errors],
      ['warn', warned],
      ['pass', passed],
      ['not-measured', total - passed - warned - failed - errors],
    ] as const
  ).filter(([, number]) => number > 0);
  return (
    <div className={styles.row}>
      {counted.map(([status, number]) => (
        <StatusBadge key={status} status={status} number={number} />
      ))}
    </div>
  );
}

/** Says why there is no result at all, and what would bring one. */
function NothingMeasured({ summary }: { readonly summary: QualitySummary }) {
  const t = useQualityTranslation();
  const { sign, contracts } = summary;
  if (sign.total === 0 || sign.status !== 'not-measured') return null;
  const isConfigured = contracts.some(({ servers }) =>
    servers.some(({ engine }) => engine),
  );
  return (
    <Alert
      status="info"
      icon
      title={t('quality.empty.notMeasured')}
      description={t(
        isConfigured ? 'quality.empty.waitForRun' : 'quality.empty.noServer',
      )}
    />
  );
}

/** What of the promises nobody measures, and why. */
function Waiting({ summary }: { readonly summary: QualitySummary }) {
  const t = useQualityTranslation();
  const { change } = useQualityUrl();
  const { checks, measured, executable } = summary.coverage;
  const waiting = checks - measured;
  const reportedOnly = checks - executable;
  if (waiting <= 0) return null;
  return (
    <div className={styles.row}>
      <p className={styles.quiet}>
        {t('quality.summary.waiting', { count: waiting })}{' '}
        {reportedOnly > 0 &&
          t('quality.summary.notExecutable', { count: reportedOnly })}
      </p>
      <Button
        size="small"
        variant="tertiary"
        onPress={() =>
          change({ ...noFilters, status: ['not-measured'], view: [] })
        }
      >
        {t('quality.summary.showWaiting')}
      </Button>
    </div>
  );
}
