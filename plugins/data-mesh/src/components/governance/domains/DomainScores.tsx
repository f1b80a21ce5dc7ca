import {
  governanceApiRef,
  QueryState,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { parseEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { useState } from 'react';
import { useGovernanceSignal, useGovernanceTranslation } from '../shared';
import styles from '../shared/Governance.module.css';
import { AskForWaiver } from '../tab/AskForWaiver';
import { RuleDialog } from '../tab/RuleDialog';
import { ScoreList } from '../tab/ScoreList';
import { ScoreHistory } from '../tab/ScoreHistory';
import { SubjectWaivers } from '../tab/SubjectWaivers';
import { useScorecardTab } from '../tab/useScorecardTab';

/** How the domain itself stands by scorecards and policies about domains, why, what would raise it, and what changed. */
export function DomainScores({ domainRef }: { readonly domainRef: string }) {
  const t = useGovernanceTranslation();
  const api = useApi(governanceApiRef);
  // Without the kind: what else is in an argument becomes part of the question.
  const { namespace, name } = parseEntityRef(domainRef);
  const path = { namespace, name };
  const { rule, close } = useScorecardTab();
  const [looks, setLooks] = useState(0);
  const again = () => setLooks(n => n + 1);
  useGovernanceSignal(again);
  const scores = useQuery(`${domainRef} ${looks}`, signal =>
    api.getDomainScores(path, { signal }),
  );
  return (
    <QueryState
      query={scores}
      isEmpty={({ items }) => items.length === 0}
      // Most organisations score only products.
      empty={null}
    >
      {({ items, pending, partlyHidden }) => (
        <>
          {partlyHidden && (
            <Alert
              status="info"
              icon
              title={t('governance.domain.partlyHidden')}
            />
          )}
          {pending && (
            <p className={styles.quiet} role="status">
              {t('governance.pending')}
            </p>
          )}
          <ScoreList scores={items} />
          <SubjectWaivers subjectRef={domainRef} looks={looks} />
          <ScoreHistory
            load={(query, options) =>
              api.listDomainScoreChanges({ ...path, ...query }, options)
            }
            looks={looks}
          />
          {rule && (
            <RuleDialog
              scores={items}
              opened={rule}
              onClose={close}
              actions={(score, shown) => (
                <AskForWaiver
                  subjectRef={domainRef}
                  score={score}
                  rule={shown}
                  onAsked={again}
                />
              )}
            />
          )}
        </>
      )}
    </QueryState>
  );
}
