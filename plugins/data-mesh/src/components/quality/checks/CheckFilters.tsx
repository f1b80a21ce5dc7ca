import { QualitySummary } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Button, Select } from '@backstage/ui';
import { SearchBox } from '../../shared/SearchBox';
import styles from '../Quality.module.css';
import { useQualityTranslation } from '../useQualityTranslation';
import {
  isFiltered,
  noFilters,
  origins,
  sorts,
  statuses,
  useQualityUrl,
} from '../useQualityUrl';
import { useResultWords } from '../useResultWords';

/** Narrows down and orders the checks; all of it stands in the address. */
export function CheckFilters({
  summary,
}: {
  readonly summary: QualitySummary;
}) {
  const t = useQualityTranslation();
  const words = useResultWords();
  const { state, change } = useQualityUrl();
  const same = (id: string) => ({ id, label: id });
  const choose = (name: string) => (values: readonly string[]) =>
    change({ [name]: values, cursor: [] });
  return (
    <div className={styles.filters}>
      <div className={styles.search}>
        <SearchBox
          q={state.q}
          label={t('quality.checks.search')}
          hint={t('quality.checks.searchHint')}
          onSearch={q =>
            change({ q: q ? [q] : [], cursor: [] }, { replace: true })
          }
        />
      </div>
      <Choices
        label={t('quality.checks.status')}
        options={statuses.map(id => ({
          id,
          label: t(`quality.status.${id}`),
        }))}
        chosen={state.status}
        onChoose={choose('status')}
      />
      <Choices
        label={t('quality.checks.dimension')}
        options={summary.dimensions
          .filter(({ dimension }) => dimension)
          .map(({ dimension }) => same(dimension))}
        chosen={state.dimension}
        onChoose={choose('dimension')}
      />
      <Choices
        label={t('quality.checks.table')}
        options={summary.objects.map(same)}
        chosen={state.table}
        onChoose={choose('table')}
      />
      <Choices
        label={t('quality.checks.origin')}
        options={origins.map(id => ({ id, label: t(`quality.origin.${id}`) }))}
        chosen={state.origin}
        onChoose={choose('origin')}
      />
      <Choices
        label={t('quality.checks.tool')}
        options={summary.tools.map(id => ({ id, label: words.tool(id) }))}
        chosen={state.tool}
        onChoose={choose('tool')}
      />
      <Select
        label={t('quality.checks.sort')}
        options={sorts.map(id => ({
          id,
          label: t(`quality.checks.sort.${id}`),
        }))}
        value={state.sort}
        onChange={key =>
          change({ sort: key === 'status' ? [] : [String(key)], cursor: [] })
        }
      />
      {isFiltered(state) && (
        <Button
          size="small"
          variant="tertiary"
          onPress={() => change(noFilters)}
        >
          {t('quality.checks.clear')}
        </Button>
      )}
    </div>
  );
}

function Choices({
  label,
  options,
  chosen,
  onChoose,
}: {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly chosen: readonly string[];
  readonly onChoose: (values: readonly string[]) => void;
}) {
  const t = useQualityTranslation();
  // What is chosen must stay in sight, even when nothing has it any more.
  const gone = chosen
    .filter(id => !options.some(option => option.id === id))
    .map(id => ({ id, label: id }));
  const all = [...options, ...gone];
  if (all.length === 0) return null;
  return (
    <Select
      label={label}
      selectionMode="multiple"
      placeholder={t('quality.checks.all')}
      options={all}
      search={all.length > 10 || undefined}
      value={[...chosen]}
      onChange={keys => onChoose(keys.map(String))}
    />
  );
}
