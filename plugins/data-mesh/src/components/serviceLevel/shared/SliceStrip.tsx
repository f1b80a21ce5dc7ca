import {
  JudgedSlice,
  Objective,
  Slice,
  SliceState,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { KeyboardEvent, useId, useState } from 'react';
import styles from './SliceStrip.module.css';
import { sliceUnit } from './sliceUnit';
import { LevelTranslate, useLevelTranslation } from './useLevelTranslation';
import { useSliceWords } from './useSliceWords';

const ORDER = [
  'bad',
  'good',
  'not-measured',
  'excused',
  'pending',
] as const satisfies readonly SliceState[];

/** How many slices came out how: `27 good, 1 bad`, what is bad first; and of how many results were corrected. */
export function sliceCounts(
  slices: readonly (Pick<Slice, 'state'> & Pick<JudgedSlice, 'corrected'>)[],
  t: LevelTranslate,
): string {
  const counts = [
    ...ORDER.map(state => ({
      what: state,
      number: slices.filter(slice => slice.state === state).length,
    })),
    {
      what: 'corrected' as const,
      number: slices.filter(({ corrected }) => corrected).length,
    },
  ];
  return counts
    .filter(({ number }) => number > 0)
    .map(({ what, number }) => t(`levels.slice.count.${what}`, { number }))
    .join(', ');
}

/** So many are one row, however little room there is. */
const ONE_ROW = 31;

/** So many fill it; fewer would be broad blocks. */
const FULL_ROW = 20;

/**
 * Slices as bars, oldest first. What one points at, or reaches with the arrow keys, is said below them; while nobody
 * points, how many came out how.
 */
export function SliceStrip({
  slices,
  objective,
}: {
  /** The last ones of a row, or judged ones with what was measured. */
  readonly slices: readonly (Slice | JudgedSlice)[];
  readonly objective: Pick<Objective, 'cadence' | 'unit'>;
}) {
  const t = useLevelTranslation();
  const words = useSliceWords(objective);
  const id = useId();
  const [at, setAt] = useState<number>();
  const counts = sliceCounts(slices, t);
  if (slices.length === 0) {
    return <p className={styles.said}>{t('levels.strip.none')}</p>;
  }
  const active = at !== undefined && at < slices.length ? at : undefined;
  const move = (event: KeyboardEvent) => {
    const last = slices.length - 1;
    const target = {
      ArrowLeft: (active ?? slices.length) - 1,
      ArrowRight: (active ?? last) + 1,
      Home: 0,
      End: last,
    }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    setAt(Math.min(last, Math.max(0, target)));
  };
  return (
    <div className={styles.root}>
      <div
        className={styles.strip}
        data-row={rowOf(slices.length)}
        role="listbox"
        aria-orientation="horizontal"
        aria-label={t('levels.strip.label', {
          units: t(`levels.unit.${sliceUnit(objective.cadence)}`, {
            count: slices.length,
          }),
          counts,
        })}
        aria-activedescendant={
          active === undefined ? undefined : `${id}-${active}`
        }
        tabIndex={0}
        onKeyDown={move}
        onFocus={() => setAt(before => before ?? slices.length - 1)}
        onBlur={() => setAt(undefined)}
        onPointerLeave={() => setAt(undefined)}
      >
        {slices.map((slice, i) => (
          // The list has the focus and answers to keys.
          // eslint-disable-next-line jsx-a11y/interactive-supports-focus
          <span
            key={slice.start}
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === active}
            aria-label={words(slice)}
            className={styles.slice}
            data-state={slice.state}
            data-corrected={
              ('corrected' in slice && !!slice.corrected) || undefined
            }
            onPointerEnter={() => setAt(i)}
          />
        ))}
      </div>
      {/* Who hears the page hears each bar itself. */}
      <p className={styles.said} aria-hidden>
        {active === undefined ? counts : words(slices[active])}
      </p>
    </div>
  );
}

function rowOf(slices: number): 'full' | 'short' | undefined {
  if (slices > ONE_ROW) return undefined;
  return slices < FULL_ROW ? 'short' : 'full';
}
