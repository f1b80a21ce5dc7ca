import {
  CheckRow,
  QualitySummary,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshApiRef,
  EntityLabelLink,
  QueryState,
  useFormats,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Alert, Button, Link } from '@backstage/ui';
import { RiStickyNoteLine } from '@remixicon/react';
import { usePaging } from '../../../hooks/usePaging';
import { PageButtons } from '../../paging/PageButtons';
import { FactTable } from '../../shared/FactTable';
import styles from '../Quality.module.css';
import { Scope } from '../useQuality';
import { useQualityTranslation } from '../useQualityTranslation';
import { isFiltered, noFilters, useQualityUrl } from '../useQualityUrl';
import { useResultWords } from '../useResultWords';
import { CheckFilters } from './CheckFilters';
import { LastResult } from './LastResult';
import { TrendStrip } from './TrendStrip';

const topId = 'data-mesh-quality-checks';
const PAGE_SIZE = 25;

/** One page of checks, in the order and with the filters of the address. */
export function CheckList({
  scope,
  summary,
  looks,
}: {
  readonly scope: Scope;
  readonly summary: QualitySummary;
  /** Grows when the list may have changed. */
  readonly looks: number;
}) {
  const t = useQualityTranslation();
  const api = useApi(dataMeshApiRef);
  const { state, change } = useQualityUrl();
  const { cursor, sort } = state;
  const list = <T,>(values: readonly T[]) =>
    values.length > 0 ? [...values] : undefined;
  const query = {
    ...scope,
    q: state.q || undefined,
    status: list(state.status),
    dimension: list(state.dimension),
    origin: list(state.origin),
    tool: list(state.tool),
    object: list(state.table),
    sort,
    cursor,
    limit: PAGE_SIZE,
  };
  const checks = useQuery(`${looks} ${JSON.stringify(query)}`, signal =>
    api.listChecks(query, { signal }),
  );
  const paging = usePaging(
    cursor,
    checks.pending ? undefined : checks.value?.nextCursor,
    to => change({ cursor: to === undefined ? [] : [to] }),
  );
  const total = checks.value?.totalItems;
  return (
    <div className={styles.stack}>
      <CheckFilters summary={summary} />
      <div role="status" id={topId} className={styles.quiet}>
        {total !== undefined &&
          !checks.error &&
          t('quality.checks.hits', { count: total })}
      </div>
      <QueryState
        query={checks}
        isEmpty={({ items }) => items.length === 0}
        empty={
          isFiltered(state) ? (
            <Alert
              status="info"
              icon
              title={t('quality.checks.nothingFits')}
              customActions={
                <Button
                  size="small"
                  variant="secondary"
                  onPress={() => change(noFilters)}
                >
                  {t('quality.checks.clear')}
                </Button>
              }
            />
          ) : (
            <></>
          )
        }
      >
        {({ items }) => (
          <CheckTable
            rows={items}
            withContract={summary.contracts.length > 1}
          />
        )}
      </QueryState>
      <PageButtons paging={paging} topId={topId} />
    </div>
  );
}

function CheckTable({
  rows,
  withContract,
}: {
  readonly rows: readonly CheckRow[];
  /** Whether they are of several contracts. */
  readonly withContract: boolean;
}) {
  const t = useQualityTranslation();
  const { dateTime } = useFormats();
  const words = useResultWords();
  return (
    <FactTable
      label={t('quality.checks.list')}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'name',
          label: t('quality.checks.name'),
          cell: row => <CheckName row={row} />,
        },
        {
          id: 'place',
          label: t('quality.checks.place'),
          cell: row => (
            <div className={styles.tight}>
              <Place row={row} />
              {withContract && (
                <EntityLabelLink label={row.contract} tab="quality" />
              )}
            </div>
          ),
        },
        {
          id: 'dimension',
          label: t('quality.checks.dimension'),
          term: 'dimension',
          cell: ({ dimension }) => dimension,
        },
        {
          id: 'result',
          label: t('quality.checks.result'),
          cell: row => (
            <div className={styles.resultCell}>
              <LastResult {...row} />
            </div>
          ),
        },
        {
          id: 'since',
          label: t('quality.checks.since'),
          cell: ({ since }) =>
            since && <time dateTime={since}>{dateTime(since)}</time>,
        },
        {
          id: 'trend',
          label: t('quality.checks.trend'),
          cell: ({ recent }) =>
            recent.length > 0 && <TrendStrip recent={recent} />,
        },
        {
          id: 'by',
          label: t('quality.checks.by'),
          cell: ({ tools }) => tools.map(words.tool).join(', '),
        },
      ]}
    />
  );
}

function CheckName({ row }: { readonly row: CheckRow }) {
  const t = useQualityTranslation();
  const { hrefOf } = useQualityUrl();
  return (
    <div className={`${styles.tight} ${styles.nameCell}`}>
      <Link href={hrefOf({ check: [row.id], series: [] })}>
        <bdi className={styles.name}>{row.name}</bdi>
      </Link>
      <span className={styles.quiet}>
        {[
          t(`quality.origin.${row.origin}`),
          row.severity &&
            t('quality.checks.severity', { severity: row.severity }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {row.note && (
        <span className={styles.quiet} title={row.note.text}>
          <RiStickyNoteLine size={12} aria-hidden /> {t('quality.checks.note')}
        </span>
      )}
    </div>
  );
}

function Place({ row }: { readonly row: CheckRow }) {
  const text = [row.object, row.property].filter(Boolean).join('.');
  return text ? <bdi className={styles.mono}>{text}</bdi> : null;
}
