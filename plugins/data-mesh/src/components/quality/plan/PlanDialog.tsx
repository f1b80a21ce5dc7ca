import {
  EntityLabel,
  PlanGap,
  QualityPlan,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshApiRef,
  QueryState,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  DialogTrigger,
  Select,
} from '@backstage/ui';
import { useState } from 'react';
import { CopyText } from '../../shared/CopyText';
import { FactTable } from '../../shared/FactTable';
import { Part } from '../../shared/Part';
import styles from '../Quality.module.css';
import { useQualityTranslation } from '../useQualityTranslation';

/** What a run would ask of a server, statement by statement, and what it would leave out. */
export function PlanDialog({
  contract,
  servers,
}: {
  readonly contract: EntityLabel;
  /** Names of the contract's servers that can be asked. */
  readonly servers: readonly string[];
}) {
  const t = useQualityTranslation();
  return (
    <DialogTrigger>
      <Button
        size="small"
        variant="secondary"
        aria-label={t('quality.plan.showOf', { contract: contract.title })}
      >
        {t('quality.plan.show')}
      </Button>
      <Dialog width="min(60rem, 94vw)">
        <DialogHeader>
          {t('quality.plan.title', { contract: contract.title })}
        </DialogHeader>
        <DialogBody>
          <PlanOfServer contract={contract.ref} servers={servers} />
        </DialogBody>
        <DialogFooter>
          <Button variant="secondary" slot="close">
            {t('quality.plan.close')}
          </Button>
        </DialogFooter>
      </Dialog>
    </DialogTrigger>
  );
}

function PlanOfServer({
  contract,
  servers,
}: {
  readonly contract: string;
  readonly servers: readonly string[];
}) {
  const t = useQualityTranslation();
  const api = useApi(dataMeshApiRef);
  const [server, setServer] = useState(servers[0]);
  const plan = useQuery(`${contract} ${server}`, signal =>
    api.getQualityPlan({ contract, server }, { signal }),
  );
  return (
    <div className={styles.stack}>
      {servers.length > 1 && (
        <Select
          label={t('quality.plan.server')}
          options={servers.map(id => ({ id, label: id }))}
          value={server}
          onChange={key => setServer(String(key))}
        />
      )}
      <QueryState query={plan}>{value => <Plan plan={value} />}</QueryState>
    </div>
  );
}

function Plan({ plan }: { readonly plan: QualityPlan }) {
  const t = useQualityTranslation();
  return (
    <>
      <p className={styles.words}>
        {t('quality.plan.lead', {
          count: plan.scans.length,
          dialect: plan.dialect,
        })}
      </p>
      {!plan.verified && (
        <Alert status="warning" icon title={t('quality.plan.unverified')} />
      )}
      <ol className={styles.list}>
        {plan.scans.map(({ kind, object, statement, checks }, i) => {
          const title = object
            ? t('quality.plan.scanOf', {
                kind: t(`quality.plan.scan.${kind}`),
                object,
              })
            : t(`quality.plan.scan.${kind}`);
          return (
            // Statements have no names, and their order never changes.
            // eslint-disable-next-line react/no-array-index-key
            <li key={i} className={styles.card}>
              <h4>{title}</h4>
              <p className={styles.quiet}>
                {t('quality.plan.answers', { count: checks.length })}:{' '}
                {checks.join(', ')}
              </p>
              <CopyText
                text={statement}
                label={t('quality.plan.statement')}
                of={title}
              />
            </li>
          );
        })}
      </ol>
      <Gaps title={t('quality.plan.refused')} gaps={plan.refused} />
      <Gaps title={t('quality.plan.notExecutable')} gaps={plan.notExecutable} />
    </>
  );
}

function Gaps({
  title,
  gaps,
}: {
  readonly title: string;
  readonly gaps: readonly PlanGap[];
}) {
  const t = useQualityTranslation();
  if (gaps.length === 0) return null;
  return (
    <Part title={title} level={4}>
      <FactTable
        label={title}
        rows={gaps}
        keyOf={(_, i) => String(i)}
        columns={[
          {
            id: 'check',
            label: t('quality.plan.check'),
            cell: ({ check }) => check,
          },
          { id: 'why', label: t('quality.plan.why'), cell: ({ why }) => why },
        ]}
      />
    </Part>
  );
}
