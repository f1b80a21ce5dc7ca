import {
  CheckDetails,
  CheckHistory,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshApiRef,
  QueryState,
  useFormats,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Select,
  Skeleton,
} from '@backstage/ui';
import { lazy, Suspense } from 'react';
import { ChoiceButtons } from '../../shared/ChoiceButtons';
import { FactTable } from '../../shared/FactTable';
import { Part } from '../../shared/Part';
import { countsInWords } from '../checks/TrendStrip';
import styles from '../Quality.module.css';
import { StatusBadge } from '../StatusBadge';
import { useQualityTranslation } from '../useQualityTranslation';
import { ranges, useQualityUrl } from '../useQualityUrl';
import { useResultWords } from '../useResultWords';
import { Corrections, countCorrected, isCorrected } from './Corrections';

// Drawing brings a library along: it is fetched when there is something to draw.
const HistoryChart = lazy(() =>
  import('./HistoryChart').then(m => ({ default: m.HistoryChart })),
);

const DAY = 86_400_000;

/** How a check came out over time: one series, over a span of days that the address names. */
export function HistorySection({
  details: { check, series },
}: {
  readonly details: CheckDetails;
}) {
  const t = useQualityTranslation();
  const words = useResultWords();
  const api = useApi(dataMeshApiRef);
  const { state, change } = useQualityUrl();
  const chosen =
    series.find(({ id }) => id === state.series) ??
    series.find(({ decides }) => decides) ??
    series[0];
  const history = useQuery(`${check.id} ${chosen.id} ${state.range}`, signal =>
    api.getCheckHistory(
      {
        checkId: check.id,
        series: chosen.id,
        from: new Date(Date.now() - state.range * DAY).toISOString(),
      },
      { signal },
    ),
  );
  return (
    <Part title={t('quality.history.title')} level={4}>
      <div className={styles.stack}>
        <div className={styles.spread}>
          <ChoiceButtons
            label={t('quality.history.range')}
            chosen={String(state.range)}
            choices={ranges.map(days => ({
              id: String(days),
              text: t('quality.history.days', { count: days }),
            }))}
            onChoose={range => change({ range: [range] }, { replace: true })}
          />
          {series.length > 1 && (
            <Select
              aria-label={t('quality.history.series')}
              options={series.map(({ id, tool, server }) => ({
                id,
                label: [words.tool(tool), server].filter(Boolean).join(' · '),
              }))}
              value={chosen.id}
              onChange={id =>
                change({ series: [String(id)] }, { replace: true })
              }
            />
          )}
        </div>
        <QueryState
          query={history}
          skeleton={<Skeleton width="100%" height={256} />}
          isEmpty={({ points }) => points.length === 0}
          empty={<p className={styles.quiet}>{t('quality.history.none')}</p>}
        >
          {value => (
            <Loaded
              history={{ ...value, unit: value.unit ?? chosen.unit }}
              name={check.name}
            />
          )}
        </QueryState>
      </div>
    </Part>
  );
}

function Loaded({
  history,
  name,
}: {
  readonly history: CheckHistory;
  readonly name: string;
}) {
  const t = useQualityTranslation();
  const counts = countsInWords(history.points, t);
  const corrected = countCorrected(history.points);
  return (
    <>
      <p className={styles.words}>
        {counts}
        {history.resolution === 'day' && `. ${t('quality.history.daily')}`}
        {corrected > 0 &&
          `. ${t('quality.history.correctedCount', { count: corrected })}`}
      </p>
      <Suspense fallback={<Skeleton width="100%" height={256} />}>
        <HistoryChart
          history={history}
          label={t('quality.history.chart', { name, counts })}
        />
      </Suspense>
      <p className={styles.quiet} aria-hidden>
        {t('quality.history.legend')}
      </p>
      <Accordion>
        <AccordionTrigger title={t('quality.history.table')} />
        <AccordionPanel>
          <HistoryTable history={history} />
        </AccordionPanel>
      </Accordion>
    </>
  );
}

/** What the chart shows, in words and numbers, newest first. */
function HistoryTable({ history }: { readonly history: CheckHistory }) {
  const t = useQualityTranslation();
  const { dateTime } = useFormats();
  const words = useResultWords();
  const { unit } = history;
  return (
    <FactTable
      label={t('quality.history.title')}
      rows={[...history.points].reverse()}
      keyOf={({ at }, i) => `${at} ${i}`}
      columns={[
        {
          id: 'at',
          label: t('quality.history.at'),
          cell: ({ at, backfilled }) => (
            <>
              <time dateTime={at}>{dateTime(at)}</time>
              {backfilled && ` (${t('quality.history.backfilled')})`}
            </>
          ),
        },
        {
          id: 'status',
          label: t('quality.detail.status'),
          cell: ({ status }) => <StatusBadge status={status} />,
        },
        {
          id: 'measure',
          label: t('quality.history.measure'),
          cell: point =>
            [
              words.against({ ...point, unit }),
              words.rows(point),
              point.lowest !== undefined &&
                point.lowest !== point.highest &&
                t('quality.history.lowest', {
                  value: words.measure(point.lowest, unit),
                }),
              point.highest !== undefined &&
                point.lowest !== point.highest &&
                t('quality.history.highest', {
                  value: words.measure(point.highest, unit),
                }),
            ]
              .filter(Boolean)
              .join(' · '),
        },
        {
          id: 'reason',
          label: t('quality.history.reason'),
          cell: ({ reason }) => reason,
        },
        {
          id: 'corrections',
          label: t('quality.history.corrections'),
          cell: point =>
            isCorrected(point) && <Corrections point={point} unit={unit} />,
        },
      ]}
    />
  );
}
