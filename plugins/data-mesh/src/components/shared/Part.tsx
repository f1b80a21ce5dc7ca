import { ReactNode, useId } from 'react';
import styles from './Part.module.css';

/** A part of a page or card under a heading of its own. */
export function Part({
  title,
  level = 3,
  children,
}: {
  readonly title: string;
  readonly level?: 3 | 4;
  readonly children: ReactNode;
}) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section className={styles.part} aria-labelledby={id}>
      <Heading id={id} className={styles.title}>
        {title}
      </Heading>
      {children}
    </section>
  );
}
