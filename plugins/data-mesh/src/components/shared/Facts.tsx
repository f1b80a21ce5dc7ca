import { ReactNode } from 'react';
import styles from './Facts.module.css';
import { Term, TermLabel } from './term';

/** One fact; without a value it is left out. */
export interface Fact {
  readonly label: string;
  /** What the label speaks of, explained to who asks. */
  readonly term?: Term;
  readonly value: ReactNode | undefined;
  /** In a grid: takes a row of its own. */
  readonly isWide?: boolean;
}

/**
 * Labelled facts: side by side where there is room (`grid`, closer together `dense`), one below the other (`list`), or as
 * large numbers above their names (`figures`).
 */
export function Facts({
  facts,
  layout = 'grid',
}: {
  readonly facts: readonly Fact[];
  readonly layout?: 'grid' | 'dense' | 'list' | 'figures';
}) {
  const stated = facts.filter(
    ({ value }) =>
      value !== undefined && value !== null && value !== '' && value !== false,
  );
  if (stated.length === 0) return null;
  return (
    <dl className={styles.facts} data-layout={layout}>
      {stated.map(({ label, term, value, isWide }) => (
        <div
          key={label}
          className={styles.fact}
          data-wide={isWide || undefined}
        >
          <dt className={styles.label}>
            <TermLabel label={label} term={term} />
          </dt>
          <dd className={styles.value} dir="auto">
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
