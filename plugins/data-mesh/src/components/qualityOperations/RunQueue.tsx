import type {
  QualityRun,
  QualityServer,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshApiRef,
  QueryState,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { Alert, Select } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { usePaging } from '../../hooks/usePaging';
import { useUrlState } from '../../hooks/useUrlState';
import { useMessages } from '../../useMessages';
import { PageButtons } from '../paging/PageButtons';
import { ChoiceButtons } from '../shared/ChoiceButtons';
import { FactTable } from '../shared/FactTable';
import { CancelRun } from './CancelRun';
import styles from './QualityOperations.module.css';
import { useRefresh } from './useRefresh';
import { useRunColumns } from './useRunColumns';

const topId = 'data-mesh-quality-runs';
const allServers = '';

/** Which runs one may want to see, and the states that stand for them. */
const choices: Readonly<
  Record<'active' | 'failed' | 'all', readonly QualityRun['state'][]>
> = {
  active: ['running', 'queued'],
  failed: ['failed'],
  all: [],
};

type Choice = keyof typeof choices;

function choiceOf(inUrl: string | undefined): Choice {
  return inUrl === 'failed' || inUrl === 'all' ? inUrl : 'active';
}

/** What waits and runs; it follows the runs by itself. */
export function RunQueue(props: { servers: readonly QualityServer[] }) {
  const { servers } = props;
  const api = useApi(dataMeshApiRef);
  const t = useMessages();
  const columns = useRunColumns();
  const [url, change] = useUrlState();
  const choice = choiceOf(url.runs?.[0]);
  const server = url.server?.[0];
  const cursor = url.cursor?.[0];
  const state = [...choices[choice]];
  const runs = useQuery(JSON.stringify([choice, server, cursor]), signal =>
    api.listQualityRuns(
      {
        state: state.length > 0 ? state : undefined,
        server,
        cursor,
        limit: 25,
      },
      { signal },
    ),
  );
  const isActive = runs.value?.items.some(run =>
    choices.active.includes(run.state),
  );
  useRefresh(runs.retry, isActive ?? false);
  const paging = usePaging(
    cursor,
    runs.pending ? undefined : runs.value?.nextCursor,
    to => change({ cursor: to === undefined ? [] : [to] }),
  );
  return (
    <div className={styles.stack} id={topId}>
      <div className={styles.filters}>
        <ChoiceButtons
          label={t('operations.runs')}
          chosen={choice}
          choices={(['active', 'failed', 'all'] as const).map(id => ({
            id,
            text: t(`operations.runs.${id}`),
          }))}
          onChoose={id => change({ runs: [id], cursor: [] })}
        />
        <Select
          className={styles.server}
          label={t('operations.run.server')}
          options={[
            { id: allServers, label: t('operations.allServers') },
            ...servers.map(({ name }) => ({ id: name, label: name })),
          ]}
          search={servers.length > 10 || undefined}
          value={server ?? allServers}
          onChange={chosen =>
            change({
              server: chosen === allServers ? [] : [String(chosen)],
              cursor: [],
            })
          }
        />
      </div>
      <QueryState
        query={runs}
        isEmpty={page => page.items.length === 0}
        empty={
          <Alert status="info" icon title={t(`operations.noRuns.${choice}`)} />
        }
      >
        {(page, { stale }) => (
          <div aria-busy={stale}>
            <FactTable
              label={t(`operations.runs.${choice}`)}
              rows={page.items}
              keyOf={run => run.id}
              columns={[
                columns.contract,
                columns.server,
                columns.state,
                columns.trigger,
                columns.created,
                columns.took,
                {
                  id: 'cancel',
                  label: t('operations.run.action'),
                  cell: run =>
                    run.mayCancel && (
                      <CancelRun run={run} onCancelled={runs.retry} />
                    ),
                },
              ]}
            />
          </div>
        )}
      </QueryState>
      <PageButtons paging={paging} topId={topId} />
    </div>
  );
}
