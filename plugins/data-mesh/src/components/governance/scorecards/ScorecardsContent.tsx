import { QueryState } from '@backstage-data-mesh/plugin-data-mesh-react';
import { useScope } from '../../../hooks/useScope';
import styles from '../shared/Governance.module.css';
import { RuleSetDetailsView } from './RuleSetDetailsView';
import { RuleSetList } from './RuleSetList';
import { useScorecardsUrl } from './scorecardsUrl';

/** All scorecards, or one of them. */
export function ScorecardsContent() {
  const url = useScorecardsUrl();
  const scope = useScope(url.state);
  const { of } = url.state;
  return (
    <div className={styles.page}>
      {of ? (
        <QueryState query={scope}>
          {known => (
            <RuleSetDetailsView key={of} refOf={of} url={url} scope={known} />
          )}
        </QueryState>
      ) : (
        <RuleSetList kinds={['datascorecard']} url={url} />
      )}
    </div>
  );
}
