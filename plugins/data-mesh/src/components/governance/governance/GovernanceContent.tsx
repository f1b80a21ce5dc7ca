import { QueryState } from '@backstage-data-mesh/plugin-data-mesh-react';
import { ChoiceButtons } from '../../shared/ChoiceButtons';
import { ScopeFilters } from '../../shared/ScopeFilters';
import { Scope, useScope } from '../../../hooks/useScope';
import { RuleSetDetailsView } from '../scorecards/RuleSetDetailsView';
import { RuleSetList } from '../scorecards/RuleSetList';
import { noDetails, useScorecardsUrl } from '../scorecards/scorecardsUrl';
import { useGovernanceTranslation } from '../shared';
import styles from '../shared/Governance.module.css';
import { ComplianceView } from './ComplianceView';
import { GovernanceUrl, useGovernanceUrl, views } from './governanceUrl';
import { RuleProblems } from './RuleProblems';
import { SimulationView } from './SimulationView';
import { ViolationTable } from './ViolationTable';
import { WaiverTable } from './WaiverTable';

/** What is filtered by domain and owner on top of the view. */
const scoped: readonly GovernanceUrl['state']['view'][] = [
  'compliance',
  'violations',
  'waivers',
];

/** How the organisation keeps its policies, what is broken or waived, which rules apply where, and what a draft would do. */
export function GovernanceContent() {
  const t = useGovernanceTranslation();
  const url = useGovernanceUrl();
  const { state, change } = url;
  const scope = useScope(state);
  return (
    <div className={styles.page}>
      <ChoiceButtons
        label={t('governance.view')}
        chosen={state.view}
        choices={views.map(id => ({ id, text: t(`governance.view.${id}`) }))}
        onChoose={id =>
          change({ ...noDetails, view: id === 'compliance' ? [] : [id] })
        }
      />
      {scoped.includes(state.view) && (
        <div className={styles.filters}>
          <ScopeFilters scope={state} onChange={change} />
        </div>
      )}
      <QueryState query={scope}>
        {known => <View url={url} scope={known} />}
      </QueryState>
    </div>
  );
}

function View(props: { readonly url: GovernanceUrl; readonly scope: Scope }) {
  const rules = useScorecardsUrl();
  const { of } = rules.state;
  switch (props.url.state.view) {
    case 'violations':
      return <ViolationTable {...props} />;
    case 'waivers':
      return <WaiverTable {...props} />;
    case 'rules':
      return of ? (
        <RuleSetDetailsView
          key={of}
          refOf={of}
          url={rules}
          scope={props.scope}
        />
      ) : (
        <RuleSetList kinds={['datapolicy', 'datascorecard']} url={rules} />
      );
    case 'simulation':
      return <SimulationView />;
    case 'problems':
      return <RuleProblems url={props.url} />;
    default:
      return <ComplianceView {...props} />;
  }
}
