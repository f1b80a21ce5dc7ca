import {
  QualityRun,
  ResultStatus,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshApiRef,
  QueryState,
  useFormats,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Alert, Link, Select } from '@backstage/ui';
import { usePaging } from '../../../hooks/usePaging';
import { useMessages } from '../../../useMessages';
import { PageButtons } from '../../paging/PageButtons';
import { CancelRun } from '../../qualityOperations/CancelRun';
import { RunState } from '../../qualityOperations/RunState';
import { useRunColumns } from '../../qualityOperations/useRunColumns';
import { FactTable } from '../../shared/FactTable';
import styles from '../Quality.module.css';
import { StatusBadge } from '../StatusBadge';
import { isActive, Scope } from '../useQuality';
import { useQualityTranslation } from '../useQualityTranslation';
import { runStates, useQualityUrl } from '../useQualityUrl';

const topId = 'data-mesh-quality-runs';
const PAGE_SIZE = 25;

/** Runs of the portal and of other tools, newest first. */
export function RunList({
  scope,
  looks,
}: {
  readonly scope: Scope;
  /** Grows when the list may have changed. */
  readonly looks: number;
}) {
  const t = useQualityTranslation();
  const words = useMessages();
  const api = useApi(dataMeshApiRef);
  const { state, change } = useQualityUrl();
  const columns = useRunColumns();
  const cursor = state.runsCursor;
  const query = {
    ...scope,
    state: state.state.length > 0 ? [...state.state] : undefined,
    cursor,
    limit: PAGE_SIZE,
  };
  const runs = useQuery(`${looks} ${JSON.stringify(query)}`, signal =>
    api.listQualityRuns(query, { signal }),
  );
  const paging = usePaging(
    cursor,
    runs.pending ? undefined : runs.value?.nextCursor,
    to => change({ runsCursor: to === undefined ? [] : [to] }),
  );
  return (
    <div className={styles.stack} id={topId}>
      <Select
        className={styles.picker}
        label={t('quality.runs.state')}
        selectionMode="multiple"
        placeholder={t('quality.checks.all')}
        options={runStates.map(id => ({
          id,
          label: words(`operations.runState.${id}`),
        }))}
        value={[...state.state]}
        onChange={keys => change({ state: keys.map(String), runsCursor: [] })}
      />
      <QueryState
        query={runs}
        isEmpty={({ items }) => items.length === 0}
        empty={<Alert status="info" icon title={t('quality.runs.none')} />}
      >
        {({ items }) => (
          <FactTable
            label={t('quality.runs.title')}
            rows={items}
            keyOf={({ id }) => id}
            columns={[
              columns.created,
              ...(scope.product ? [columns.contract] : []),
              columns.trigger,
              columns.server,
              {
                ...columns.took,
                // A report says when its checks ran, not for how long.
                cell: run => run.trigger !== 'report' && columns.took.cell(run),
              },
              {
                id: 'state',
                label: columns.state.label,
                cell: run => <RunState run={run} isShort={!isActive(run)} />,
              },
              {
                id: 'results',
                label: t('quality.runs.results'),
                isWide: true,
                cell: run => <Results run={run} onChanged={runs.retry} />,
              },
            ]}
          />
        )}
      </QueryState>
      <PageButtons paging={paging} topId={topId} />
    </div>
  );
}

const ORDER = [
  'fail',
  'error',
  'warn',
  'pass',
  'skip',
  'unknown',
] as const satisfies readonly ResultStatus[];

function Results({
  run,
  onChanged,
}: {
  readonly run: QualityRun;
  readonly onChanged: () => void;
}) {
  const t = useQualityTranslation();
  const { dateTime } = useFormats();
  const { hrefOf } = useQualityUrl();
  return (
    <div className={styles.tight}>
      <span className={styles.row}>
        {ORDER.filter(status => run.counts[status] > 0).map(status => (
          <StatusBadge
            key={status}
            status={status}
            number={run.counts[status]}
          />
        ))}
      </span>
      <Link
        href={hrefOf({ run: [run.id] })}
        aria-label={t('quality.runs.showOf', { when: dateTime(run.createdAt) })}
      >
        {t('quality.runs.show')}
      </Link>
      <CancelRun run={run} onCancelled={onChanged} />
    </div>
  );
}
