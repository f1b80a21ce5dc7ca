import type { FacetValue } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshApiRef,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Checkbox, Select } from '@backstage/ui';
import { asTree } from '../../explore/facetValues';
import { SearchBox } from '../../shared/SearchBox';
import { useLevelTranslation, useObjectiveWords } from '../shared';
import { levelWords } from '../shared/messages';
import {
  filtersOf,
  incidentChoices,
  isFiltered,
  mine,
  noFilters,
  promiseSorts,
  standings,
} from './levelsUrl';
import type { IncidentChoice, LevelsUrl } from './levelsUrl';
import styles from './Levels.module.css';
import { useLevelsTranslation } from './useLevelsTranslation';

type ChoiceOption = Readonly<{ id: string; label: string }>;

/** A non-breaking space for each level, as a list has no other way to show what belongs to what. */
const indent = '\u00a0\u00a0\u00a0';

const ofIndicator = 'levels.indicator.';

/** What is measured, as the service calls it. */
const indicators = Object.keys(levelWords)
  .filter(key => key.startsWith(ofIndicator))
  .map(key => key.slice(ofIndicator.length));

const domainOptions = (values: readonly FacetValue[]): ChoiceOption[] =>
  asTree(values).map(({ value, depth }) => ({
    id: value.value,
    label: indent.repeat(depth) + value.label,
  }));

/** Narrows the view down; all of it stands in the address. */
export function LevelFilters(props: { url: LevelsUrl }) {
  const { state, change } = props.url;
  const t = useLevelsTranslation();
  const say = useLevelTranslation();
  const api = useApi(dataMeshApiRef);
  const words = useObjectiveWords();
  const facets = useQuery('all', signal =>
    api.getProductFacets({}, { signal }),
  );
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
      <Choices
        label={t('levelsPage.filter.domain')}
        options={domainOptions(facets.value?.domain ?? [])}
        chosen={state.domain}
        onChoose={domain => change({ domain })}
      />
      <Choices
        label={t('levelsPage.filter.owner')}
        options={[
          { id: mine, label: t('levelsPage.filter.mine') },
          ...(facets.value?.owner ?? []).map(({ value, label }) => ({
            id: value,
            label,
          })),
        ]}
        chosen={state.owner}
        onChoose={owner => change({ owner })}
      />
      {has('standing') && (
        <Choices
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

function Choices(props: {
  label: string;
  options: readonly ChoiceOption[];
  chosen: readonly string[];
  onChoose: (values: readonly string[]) => void;
}) {
  const { label, options, chosen, onChoose } = props;
  const t = useLevelsTranslation();
  // What is chosen must stay in sight, even when nothing has it any more.
  const gone = chosen
    .filter(id => !options.some(option => option.id === id))
    .map(id => ({ id, label: id.split('/').at(-1) ?? id }));
  const all = [...options, ...gone];
  return (
    <Select
      size="medium"
      label={label}
      selectionMode="multiple"
      placeholder={t('levelsPage.filter.all')}
      options={all}
      search={all.length > 10 || undefined}
      value={[...chosen]}
      onChange={keys => onChoose(keys.map(String))}
    />
  );
}
