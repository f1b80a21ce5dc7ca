import { ReactNode, useId } from 'react';
import styles from './Part.module.css';
import { Term, TermHelp } from './term';

/** A part of a page or card under a heading of its own. */
export function Part({
  title,
  term,
  level = 3,
  children,
}: {
  readonly title: string;
  /** What the title speaks of, explained to who asks. */
  readonly term?: Term;
  readonly level?: 3 | 4;
  readonly children: ReactNode;
}) {
  const id = useId();
  const Heading = `h${level}` as const;
  const heading = (
    <Heading id={id} className={styles.title}>
      {title}
    </Heading>
  );
  return (
    <section className={styles.part} aria-labelledby={id}>
      {term ? (
        <div className={styles.head}>
          {heading}
          <TermHelp term={term} label={title} />
        </div>
      ) : (
        heading
      )}
      {children}
    </section>
  );
}
