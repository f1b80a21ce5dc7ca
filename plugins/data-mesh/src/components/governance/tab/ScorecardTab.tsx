import { ProductScores } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  governanceApiRef,
  QueryState,
  useFormats,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import {
  getCompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Alert, Button } from '@backstage/ui';
import { useState } from 'react';
import {
  DateField,
  dayIn,
  endOf,
  useGovernanceSignal,
  useGovernanceTranslation,
} from '../shared';
import styles from '../shared/Governance.module.css';
import { AskForWaiver } from './AskForWaiver';
import { RuleDialog } from './RuleDialog';
import { ScoreHistory } from './ScoreHistory';
import { ScoreList } from './ScoreList';
import { SubjectWaivers } from './SubjectWaivers';
import { useScorecardTab } from './useScorecardTab';

/** Entity content of a `DataProduct`: how it stands by scorecards and policies, why, and what would raise it. */
export function ScorecardTab() {
  const api = useApi(governanceApiRef);
  const { entity } = useEntity();
  const ref = stringifyEntityRef(entity);
  // Without the kind: what else is in an argument becomes part of the question.
  const { namespace, name } = getCompoundEntityRef(entity);
  const path = { namespace, name };
  const tab = useScorecardTab();
  const [looks, setLooks] = useState(0);
  const at = tab.at && endOf(tab.at);
  const scores = useQuery(JSON.stringify([ref, at, looks]), signal =>
    api.getProductScores({ ...path, at }, { signal }),
  );
  const again = () => setLooks(n => n + 1);
  useGovernanceSignal(again);
  return (
    <div className={styles.page}>
      <Moment />
      <QueryState query={scores}>
        {value => (
          <>
            <Scores scores={value} />
            {tab.rule && (
              <RuleDialog
                scores={value.items}
                opened={tab.rule}
                onClose={tab.close}
                actions={(score, rule) =>
                  // Nothing can be asked for of a day that is over.
                  tab.at === undefined && (
                    <AskForWaiver
                      subjectRef={ref}
                      score={score}
                      rule={rule}
                      onAsked={again}
                    />
                  )
                }
              />
            )}
          </>
        )}
      </QueryState>
      <SubjectWaivers subjectRef={ref} looks={looks} />
      <ScoreHistory
        load={(query, options) =>
          api.listScoreChanges({ ...path, ...query }, options)
        }
        until={at}
        looks={looks}
      />
    </div>
  );
}

/** The day at which one looks. */
function Moment() {
  const t = useGovernanceTranslation();
  const { period } = useFormats();
  const { at, showAt } = useScorecardTab();
  return (
    <div className={styles.tight}>
      <div className={styles.row}>
        <DateField
          label={t('governance.tab.asOf')}
          value={at ?? ''}
          max={dayIn(-1)}
          onChange={day => showAt(day || undefined)}
        />
        {at && (
          <Button
            size="small"
            variant="secondary"
            onPress={() => showAt(undefined)}
          >
            {t('governance.tab.now')}
          </Button>
        )}
      </div>
      {at && (
        <p className={styles.quiet} role="status">
          {t('governance.tab.then', {
            day: period(`${at}T00:00:00Z`, endOf(at), 'UTC'),
          })}
        </p>
      )}
    </div>
  );
}

function Scores({ scores }: { readonly scores: ProductScores }) {
  const t = useGovernanceTranslation();
  const { at } = useScorecardTab();
  if (scores.items.length === 0) {
    return (
      <Alert
        status="info"
        icon
        title={t(at ? 'governance.tab.noneThen' : 'governance.tab.none')}
        description={at ? undefined : t('governance.tab.noneHint')}
      />
    );
  }
  return (
    <>
      {scores.pending && !at && (
        <p className={styles.quiet} role="status">
          {t('governance.pending')}
        </p>
      )}
      <ScoreList scores={scores.items} />
    </>
  );
}
