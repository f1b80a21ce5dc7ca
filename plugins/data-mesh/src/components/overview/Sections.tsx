import { Text } from '@backstage/ui';
import type { ReactNode } from 'react';
import styles from './Overview.module.css';

/** A part of a card under a heading of its own. */
export function Section(props: { title: string; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <Text
        as="h4"
        variant="body-large"
        weight="bold"
        className={styles.heading}
      >
        {props.title}
      </Text>
      {props.children}
    </section>
  );
}

/** A name and what stands for it, within a `dl`. */
export function Fact(props: { name: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt className={styles.factName}>{props.name}</dt>
      <dd className={styles.factValue}>{props.children}</dd>
    </div>
  );
}
