import { Button, Checkbox, Select } from '@backstage/ui';
import { Choices } from '../../shared/Choices';
import { ScopeFilters } from '../../shared/ScopeFilters';
import { SearchBox } from '../../shared/SearchBox';
import { useLevelTranslation, useObjectiveWords } from '../shared';
import { levelWords } from '../shared/messages';
import {
  filtersOf,
  incidentChoices,
  isFiltered,
  noFilters,
  promiseSorts,
  standings,
} from './levelsUrl';
import type { IncidentChoice, LevelsUrl } from './levelsUrl';
import styles from './Levels.module.css';
import { useLevelsTranslation } from './useLevelsTranslation';

const ofIndicator = 'levels.indicator.';

/** What is measured, as the service calls it. */
const indicators = Object.keys(levelWords)
  .filter(key => key.startsWith(ofIndicator))
  .map(key => key.slice(ofIndicator.length));

/** Narrows the view down; all of it stands in the address. */
export function LevelFilters(props: { url: LevelsUrl }) {
  const { state, change } = props.url;
  const t = useLevelsTranslation();
  const say = useLevelTranslation();
  const words = useObjectiveWords();
  const all = t('levelsPage.filter.all');
  const has = (name: (typeof filtersOf)['promises'][number]) =>
    filtersOf[state.view].includes(name);
  return (
    <div className={styles.filters} data-print="no">
      {has('q') && (
        <div className={styles.search}>
          <SearchBox
            q={state.q}
            label={t('levelsPage.filter.search')}
            hint={t('levelsPage.filter.searchHint')}
            onSearch={q => change({ q: q ? [q] : [] }, { replace: true })}
          />
        </div>
      )}
      <ScopeFilters scope={state} onChange={change} />
      {has('standing') && (
        <Choices
          all={all}
          label={t('levelsPage.filter.standing')}
          options={standings.map(id => ({
            id,
            label: say(`levels.standing.${id}`),
          }))}
          chosen={state.standing}
          onChoose={standing => change({ standing })}
        />
      )}
      {has('indicator') && (
        <Choices
          all={all}
          label={t('levelsPage.filter.indicator')}
          options={indicators
            .map(id => ({
              id,
              label: words.name({ property: id, indicator: id }),
            }))
            .sort((a, b) => a.label.localeCompare(b.label))}
          chosen={state.indicator}
          onChoose={indicator => change({ indicator })}
        />
      )}
      {state.view === 'promises' && (
        <>
          <Select
            size="medium"
            label={t('levelsPage.promises.sort')}
            options={promiseSorts.map(id => ({
              id,
              label: t(`levelsPage.promises.sort.${id}`),
            }))}
            value={state.sort}
            onChange={key => change({ sort: [String(key)] })}
          />
          <Checkbox
            isSelected={state.onlyInfeasible}
            onChange={isOn => change({ feasible: isOn ? ['no'] : [] })}
          >
            {t('levelsPage.promises.onlyInfeasible')}
          </Checkbox>
        </>
      )}
      {state.view === 'incidents' && (
        <>
          <Select
            size="medium"
            label={t('levelsPage.incidents.state')}
            // Its own keys.
            options={(Object.keys(incidentChoices) as IncidentChoice[]).map(
              id => ({ id, label: t(`levelsPage.incidents.state.${id}`) }),
            )}
            value={state.state}
            onChange={key =>
              change({ state: key === 'current' ? [] : [String(key)] })
            }
          />
          <Checkbox
            isSelected={state.onlyOwn}
            onChange={isOn => change({ upstream: isOn ? ['no'] : [] })}
          >
            {t('levelsPage.incidents.onlyOwn')}
          </Checkbox>
        </>
      )}
      {isFiltered(state) && (
        <Button
          size="small"
          variant="tertiary"
          onPress={() => change(noFilters)}
        >
          {t('levelsPage.filter.clear')}
        </Button>
      )}
    </div>
  );
}
