import { ServiceLevelSummary } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  QueryState,
  serviceLevelApiRef,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Alert, ButtonLink } from '@backstage/ui';
import { useState } from 'react';
import { useLevelsHref } from '../../../hooks/useLevelsHref';
import { Part } from '../../shared/Part';
import { Scope, useEntityScope } from '../../quality/useQuality';
import { IncidentDialog } from '../incident/IncidentDialog';
import { IncidentList } from '../incident/IncidentList';
import { StandingBadge, useLevelSignal, useLevelTranslation } from '../shared';
import { Around } from './Around';
import { Follow } from './Follow';
import styles from './Levels.module.css';
import { ObjectiveDialog } from './ObjectiveDialog';
import { ObjectiveTile } from './ObjectiveTile';
import { useLevelTab } from './useLevelTab';

/** More than a product promises. */
const MOST = 100;

/** Entity content of a `DataProduct` or a `DataContract`: what is promised, how it stands, and what is broken. */
export function ServiceLevelsTab() {
  const api = useApi(serviceLevelApiRef);
  const scope = useEntityScope();
  const tab = useLevelTab();
  const [looks, setLooks] = useState(0);
  const summary = useQuery(JSON.stringify(scope), signal =>
    api.getServiceLevelSummary(scope, { signal }),
  );
  const again = () => {
    summary.retry();
    setLooks(n => n + 1);
  };
  useLevelSignal(again);
  return (
    <div className={styles.page}>
      <QueryState query={summary}>
        {counts => (
          <>
            <Counts counts={counts} productRef={scope.product} />
            <div className={styles.beside}>
              <div className={styles.broken}>
                <IncidentList scope={scope} looks={looks} />
                {scope.product && <Follow productRef={scope.product} />}
              </div>
              <div className={styles.promises}>
                <Promises scope={scope} looks={looks} />
              </div>
              {scope.product && (
                <div className={styles.around}>
                  <Around
                    productRef={scope.product}
                    mayManage={counts.mayManage ?? false}
                    onChanged={again}
                  />
                </div>
              )}
            </div>
          </>
        )}
      </QueryState>
      {tab.objective && (
        <ObjectiveDialog key={tab.objective} objectiveId={tab.objective} />
      )}
      {tab.incident && (
        <IncidentDialog
          key={tab.incident}
          incidentId={tab.incident}
          onClose={tab.close}
          onChanged={again}
        />
      )}
    </div>
  );
}

function Counts({
  counts,
  productRef,
}: {
  readonly counts: ServiceLevelSummary;
  readonly productRef?: string;
}) {
  const t = useLevelTranslation();
  const href = useLevelsHref();
  const all = [
    ['broken', counts.broken],
    ['at-risk', counts.atRisk],
    ['kept', counts.kept],
    ['not-measured', counts.notMeasured],
    ['not-measurable', counts.notMeasurable],
  ] as const;
  return (
    <div className={styles.tight}>
      <div className={styles.row}>
        {productRef && (
          <ButtonLink
            className={styles.toScorecard}
            size="small"
            variant="secondary"
            href={href({ view: 'scorecard', of: productRef })}
          >
            {t('levels.tab.scorecard')}
          </ButtonLink>
        )}
        {all
          .filter(([, number]) => number > 0)
          .map(([standing, number]) => (
            <StandingBadge key={standing} standing={standing} number={number} />
          ))}
      </div>
      {counts.infeasible > 0 && (
        <p className={styles.warning}>
          {t('levels.tab.infeasibleCount', { count: counts.infeasible })}
        </p>
      )}
    </div>
  );
}

function Promises({
  scope,
  looks,
}: {
  readonly scope: Scope;
  readonly looks: number;
}) {
  const t = useLevelTranslation();
  const api = useApi(serviceLevelApiRef);
  const promises = useQuery(JSON.stringify([scope, looks]), signal =>
    api.listObjectives({ ...scope, limit: MOST }, { signal }),
  );
  return (
    <Part title={t('levels.tab.promises')} term="serviceLevel">
      <QueryState query={promises}>
        {({ items, total }) =>
          items.length === 0 ? (
            <Alert
              status="info"
              icon
              title={t('levels.tab.none')}
              description={t('levels.tab.noneHint')}
            />
          ) : (
            <div className={styles.stack}>
              <ul className={styles.tiles}>
                {items.map(objective => (
                  <ObjectiveTile
                    key={objective.id}
                    objective={objective}
                    withContract={
                      new Set(items.map(({ contract }) => contract?.ref)).size >
                      1
                    }
                  />
                ))}
              </ul>
              {total > items.length && (
                <p className={styles.quiet}>
                  {t('levels.tab.more', { count: items.length })}
                </p>
              )}
            </div>
          )
        }
      </QueryState>
    </Part>
  );
}
