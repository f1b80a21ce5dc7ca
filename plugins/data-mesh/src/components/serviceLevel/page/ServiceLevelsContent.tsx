import { QueryState } from '@backstage-data-mesh/plugin-data-mesh-react';
import { ChoiceButtons } from '../../shared/ChoiceButtons';
import { Board } from '../board/Board';
import { IncidentDialog } from '../incident/IncidentDialog';
import { IncidentTable } from '../incidents/IncidentTable';
import { PromiseTable } from '../promises/PromiseTable';
import { Scorecard } from '../scorecard/Scorecard';
import { LevelFilters } from './LevelFilters';
import styles from './Levels.module.css';
import { LevelsUrl, useLevelsUrl, views } from './levelsUrl';
import { Scope, useScope } from '../../../hooks/useScope';
import { useLevelsTranslation } from './useLevelsTranslation';

/** Service levels across the mesh: the board, all promises, all incidents, and scorecards over months and quarters. */
export function ServiceLevelsContent() {
  const t = useLevelsTranslation();
  const url = useLevelsUrl();
  const scope = useScope(url.state);
  return (
    <div className={styles.page}>
      <div data-print="no">
        <ChoiceButtons
          label={t('levelsPage.view')}
          chosen={url.state.view}
          choices={views.map(id => ({ id, text: t(`levelsPage.view.${id}`) }))}
          onChoose={id => url.change({ view: id === 'board' ? [] : [id] })}
        />
      </div>
      {url.state.view !== 'scorecard' && <LevelFilters url={url} />}
      <QueryState query={scope}>
        {known => <View url={url} scope={known} />}
      </QueryState>
      {url.state.incident && (
        <IncidentDialog
          incidentId={url.state.incident}
          onClose={() => url.change({ incident: [] })}
          // Open pages hear of it by a signal.
          onChanged={() => {}}
        />
      )}
    </div>
  );
}

function View(props: { readonly url: LevelsUrl; readonly scope: Scope }) {
  switch (props.url.state.view) {
    case 'promises':
      return <PromiseTable {...props} />;
    case 'incidents':
      return <IncidentTable {...props} />;
    case 'scorecard':
      return <Scorecard url={props.url} />;
    default:
      return <Board {...props} />;
  }
}
