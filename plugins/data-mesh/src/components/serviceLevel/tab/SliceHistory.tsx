import {
  JudgedSlice,
  ObjectiveDetails,
  SliceList,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  QueryState,
  serviceLevelApiRef,
  useFormats,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useApi } from '@backstage/frontend-plugin-api';
import { lazy, Suspense } from 'react';
import { FactTable } from '../../shared/FactTable';
import { Part } from '../../shared/Part';
import {
  SliceStrip,
  useLevelTranslation,
  useObjectiveWords,
  wholeSlices,
} from '../shared';
import styles from './Levels.module.css';

const BudgetChart = lazy(() =>
  import('./BudgetChart').then(m => ({ default: m.BudgetChart })),
);

/** More bars than these are no bars any more. */
const BARS = 120;

/** The slices of the window: how each came out and what was left after it. */
export function SliceHistory({
  objective,
}: {
  readonly objective: ObjectiveDetails;
}) {
  const t = useLevelTranslation();
  const api = useApi(serviceLevelApiRef);
  const { dateTime } = useFormats();
  const labelOf = ({ items, allowed }: SliceList) => {
    const first = items[0];
    const last = items[items.length - 1];
    return t('levels.detail.budgetLabel', {
      first: dateTime(first.start),
      last: dateTime(last.end),
      start: wholeSlices(first.left),
      end: wholeSlices(last.left),
      allowed: wholeSlices(allowed),
    });
  };
  const slices = useQuery(objective.id, signal =>
    api.listSlices({ objectiveId: objective.id }, { signal }),
  );
  return (
    <QueryState query={slices}>
      {list =>
        list.items.length === 0 ? (
          <p className={styles.quiet}>{t('levels.strip.none')}</p>
        ) : (
          <>
            <Part title={t('levels.detail.slices')} level={4}>
              <SliceStrip
                slices={list.items.slice(-BARS)}
                objective={objective}
              />
            </Part>
            <Part title={t('levels.detail.budget')} level={4}>
              <Suspense fallback={<div className={styles.plot} />}>
                <BudgetChart list={list} label={labelOf(list)} />
              </Suspense>
              <SliceTable list={list} objective={objective} />
            </Part>
          </>
        )
      }
    </QueryState>
  );
}

function SliceTable({
  list,
  objective,
}: {
  readonly list: SliceList;
  readonly objective: ObjectiveDetails;
}) {
  const t = useLevelTranslation();
  const words = useObjectiveWords();
  const { period, number } = useFormats();
  const isCorrected = list.items.some(({ corrected }) => corrected);
  return (
    <details>
      <summary>{t('levels.detail.table')}</summary>
      <FactTable
        label={t('levels.detail.slices')}
        rows={[...list.items].reverse()}
        keyOf={({ start }) => start}
        columns={[
          {
            id: 'period',
            label: t('levels.detail.period'),
            isWide: true,
            cell: ({ start, end }) =>
              period(start, end, objective.cadence?.zone ?? 'UTC'),
          },
          {
            id: 'state',
            label: t('levels.detail.state'),
            cell: ({ state, excuse }) =>
              [t(`levels.slice.${state}`), excuse].filter(Boolean).join(': '),
          },
          {
            id: 'measured',
            label: t('levels.detail.measured'),
            cell: ({ value }) =>
              value === undefined
                ? undefined
                : words.value(value, objective.unit),
          },
          {
            id: 'left',
            label: t('levels.detail.left'),
            cell: ({ left }) => number(wholeSlices(left)),
          },
          {
            id: 'version',
            label: t('levels.detail.version'),
            cell: ({ version }) => version,
          },
          ...(isCorrected
            ? [
                {
                  id: 'corrected',
                  label: t('levels.detail.corrected'),
                  cell: ({ corrected }: JudgedSlice) =>
                    corrected && number(corrected),
                },
              ]
            : []),
        ]}
      />
    </details>
  );
}
