import type { FacetValue } from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshApiRef,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useApi } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import { useState } from 'react';
import styles from '../page/Levels.module.css';
import { useLevelsTranslation } from '../page/useLevelsTranslation';
import { lastPeriods, lengthOf, periodLengths } from './periods';
import { usePeriodWords } from './usePeriodWords';

/** Products offered at once; further ones are found by their names. */
const PRODUCTS = 20;

/** Whose scorecard, and over which month, quarter or year. */
export function ScorecardChoice({
  of,
  title,
  period,
  onOf,
  onPeriod,
}: {
  /** Entity ref of a product, a domain or a group. */
  readonly of?: string;
  /** Of what is chosen, once it is known. */
  readonly title?: string;
  readonly period?: string;
  readonly onOf: (ref: string) => void;
  readonly onPeriod: (period: string) => void;
}) {
  const t = useLevelsTranslation();
  const periodWords = usePeriodWords();
  const length = lengthOf(period);
  const periods = lastPeriods(length, new Date());
  // Older ones than are offered can still be linked to.
  const offered =
    period && !periods.includes(period) ? [...periods, period] : periods;
  return (
    <div className={styles.filters} data-print="no">
      <Whose of={of} title={title} onOf={onOf} />
      <Select
        size="medium"
        label={t('levelsPage.scorecard.length')}
        options={periodLengths.map(id => ({
          id,
          label: t(`levelsPage.scorecard.length.${id}`),
        }))}
        value={length}
        onChange={key => {
          const chosen = periodLengths.find(id => id === key);
          if (chosen) onPeriod(lastPeriods(chosen, new Date())[0]);
        }}
      />
      <Select
        size="medium"
        label={t('levelsPage.scorecard.period')}
        options={offered.map(id => ({ id, label: periodWords(id) }))}
        value={period ?? periods[0]}
        onChange={key => key && onPeriod(String(key))}
      />
    </div>
  );
}

function Whose({
  of,
  title,
  onOf,
}: {
  readonly of?: string;
  readonly title?: string;
  readonly onOf: (ref: string) => void;
}) {
  const t = useLevelsTranslation();
  const api = useApi(dataMeshApiRef);
  const [text, setText] = useState('');
  const q = text.trim().slice(0, 200);
  const facets = useQuery('all', signal =>
    api.getProductFacets({}, { signal }),
  );
  const products = useQuery(`products ${q}`, signal =>
    api.listProducts(
      { q: q || undefined, sort: 'name', limit: PRODUCTS },
      { signal },
    ),
  );
  const fitting = (values: readonly FacetValue[] | undefined) =>
    (values ?? [])
      .filter(({ label }) =>
        label.toLocaleLowerCase().includes(q.toLocaleLowerCase()),
      )
      .map(({ value, label }) => ({ id: value, label }));
  const found = [
    {
      title: t('levelsPage.scorecard.domains'),
      options: fitting(facets.value?.domain),
    },
    {
      title: t('levelsPage.scorecard.groups'),
      options: fitting(facets.value?.owner),
    },
    {
      title: t('levelsPage.scorecard.products'),
      options: (products.value?.items ?? []).map(row => ({
        id: row.ref,
        label: row.title,
      })),
    },
  ].filter(({ options }) => options.length > 0);
  const isOffered = found.some(({ options }) =>
    options.some(({ id }) => id === of),
  );
  // What is chosen has to be among the options to be named.
  const options =
    of && !isOffered
      ? [{ id: of, label: title ?? of.split('/').at(-1) ?? of }, ...found]
      : found;
  return (
    <Select
      size="medium"
      label={t('levelsPage.scorecard.of')}
      placeholder={t('levelsPage.scorecard.ofHint')}
      options={options}
      search={{
        mode: 'server',
        inputValue: text,
        onInputChange: setText,
        placeholder: t('levelsPage.scorecard.search'),
      }}
      value={of ?? null}
      onChange={key => key && onOf(String(key))}
    />
  );
}
