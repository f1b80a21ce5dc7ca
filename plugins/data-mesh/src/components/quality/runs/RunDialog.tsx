import { QualityRunDetails } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshApiRef,
  QueryState,
  useFormats,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Link,
} from '@backstage/ui';
import { CancelRun } from '../../qualityOperations/CancelRun';
import { RunState } from '../../qualityOperations/RunState';
import { useRefresh } from '../../qualityOperations/useRefresh';
import { useRunColumns } from '../../qualityOperations/useRunColumns';
import { Facts } from '../../shared/Facts';
import { FactTable } from '../../shared/FactTable';
import { Part } from '../../shared/Part';
import { LastResult } from '../checks/LastResult';
import styles from '../Quality.module.css';
import { isActive } from '../useQuality';
import { useQualityTranslation } from '../useQualityTranslation';
import { useQualityUrl } from '../useQualityUrl';

/** One run with its results; the address says which. */
export function RunDialog({ runId }: { readonly runId: string }) {
  const t = useQualityTranslation();
  const api = useApi(dataMeshApiRef);
  const { dateTime } = useFormats();
  const { change } = useQualityUrl();
  const run = useQuery(runId, signal => api.getQualityRun(runId, { signal }));
  useRefresh(
    () => run.value && isActive(run.value.run) && run.retry(),
    run.value !== undefined && isActive(run.value.run),
  );
  const when = run.value && dateTime(run.value.run.createdAt);
  return (
    <Dialog
      isOpen
      onOpenChange={isOpen => !isOpen && change({ run: [] })}
      width="min(56rem, 94vw)"
    >
      <DialogHeader>
        {when ? t('quality.runs.detail', { when }) : t('quality.view.runs')}
      </DialogHeader>
      <DialogBody>
        <QueryState query={run}>
          {value => <Details details={value} onChanged={run.retry} />}
        </QueryState>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" slot="close">
          {t('quality.detail.close')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}

function Details({
  details: { run, results, truncated },
  onChanged,
}: {
  readonly details: QualityRunDetails;
  readonly onChanged: () => void;
}) {
  const t = useQualityTranslation();
  const { hrefOf } = useQualityUrl();
  const columns = useRunColumns();
  return (
    <div className={styles.stack}>
      <RunState run={run} />
      <CancelRun run={run} onCancelled={onChanged} />
      <Facts
        layout="list"
        facts={[
          columns.contract,
          columns.server,
          columns.trigger,
          columns.took,
          columns.statements,
        ].map(({ label, cell }) => ({ label, value: cell(run) }))}
      />
      <Part title={t('quality.runs.worstFirst')} level={4}>
        {results.length === 0 && (
          <p className={styles.quiet}>{t('quality.runs.noResults')}</p>
        )}
        {truncated && (
          <p className={styles.quiet}>{t('quality.runs.truncated')}</p>
        )}
        {results.length > 0 && (
          <FactTable
            label={t('quality.runs.worstFirst')}
            rows={results}
            keyOf={({ checkId }, i) => `${checkId} ${i}`}
            columns={[
              {
                id: 'name',
                label: t('quality.checks.name'),
                cell: ({ checkId, name }) => (
                  <Link href={hrefOf({ check: [checkId], run: [] })}>
                    <bdi className={styles.name}>{name}</bdi>
                  </Link>
                ),
              },
              {
                id: 'place',
                label: t('quality.checks.place'),
                cell: ({ object, property }) => (
                  <bdi className={styles.mono}>
                    {[object, property].filter(Boolean).join('.')}
                  </bdi>
                ),
              },
              {
                id: 'result',
                label: t('quality.runs.results'),
                isWide: true,
                cell: result => <LastResult {...result} />,
              },
            ]}
          />
        )}
      </Part>
    </div>
  );
}
