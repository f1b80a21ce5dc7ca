import { QueryState } from '@backstage-data-mesh/plugin-data-mesh-react';
import { ChoiceButtons } from '../../shared/ChoiceButtons';
import { useLevelsScope } from '../../serviceLevel/page/useLevelsScope';
import { RuleSetDetailsView } from '../scorecards/RuleSetDetailsView';
import { RuleSetList } from '../scorecards/RuleSetList';
import { noDetails, useScorecardsUrl } from '../scorecards/scorecardsUrl';
import { useGovernanceTranslation } from '../shared';
import styles from '../shared/Governance.module.css';
import { useGovernanceUrl, views } from './governanceUrl';
import { RuleProblems } from './RuleProblems';

/** Which scorecards and policies apply where, how each is kept, and what is wrong in their rules. */
export function GovernanceContent() {
  const t = useGovernanceTranslation();
  const url = useGovernanceUrl();
  const { state, change } = url;
  return (
    <div className={styles.page}>
      <ChoiceButtons
        label={t('governance.view')}
        chosen={state.view}
        choices={views.map(id => ({ id, text: t(`governance.view.${id}`) }))}
        onChoose={id =>
          change({ ...noDetails, view: id === 'rules' ? [] : [id] })
        }
      />
      {state.view === 'problems' ? <RuleProblems url={url} /> : <Rules />}
    </div>
  );
}

function Rules() {
  const url = useScorecardsUrl();
  const scope = useLevelsScope(url.state);
  const { of } = url.state;
  return of ? (
    <QueryState query={scope}>
      {known => (
        <RuleSetDetailsView key={of} refOf={of} url={url} scope={known} />
      )}
    </QueryState>
  ) : (
    <RuleSetList kinds={['datapolicy', 'datascorecard']} url={url} />
  );
}
