import { Fragment, ReactNode } from 'react';
import styles from './Facts.module.css';

/** One fact; without a value it is left out. */
export interface Fact {
  readonly label: string;
  readonly value: ReactNode | undefined;
  /** In a grid: takes a row of its own. */
  readonly isWide?: boolean;
}

/** Labelled facts, side by side where there is room (`grid`) or one below the other (`list`). */
export function Facts({
  facts,
  layout = 'list',
}: {
  readonly facts: readonly Fact[];
  readonly layout?: 'list' | 'grid';
}) {
  const stated = facts.filter(
    ({ value }) => value !== undefined && value !== null && value !== '',
  );
  if (stated.length === 0) return null;
  return (
    <dl className={layout === 'grid' ? styles.grid : styles.list}>
      {stated.map(({ label, value, isWide }) => {
        const pair = (
          <>
            <dt className={styles.label}>{label}</dt>
            <dd className={styles.value} dir="auto">
              {value}
            </dd>
          </>
        );
        return layout === 'grid' ? (
          <div
            key={label}
            className={styles.pair}
            data-wide={isWide || undefined}
          >
            {pair}
          </div>
        ) : (
          <Fragment key={label}>{pair}</Fragment>
        );
      })}
    </dl>
  );
}
