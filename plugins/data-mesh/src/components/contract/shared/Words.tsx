import styles from './text.module.css';

/** Text that somebody wrote into a contract: never markup, line breaks kept, right-to-left where it is. */
export function Words({ text }: { readonly text: string }) {
  return (
    <p className={styles.words} dir="auto">
      {text}
    </p>
  );
}

/** A name from a contract within a sentence or a row. */
export function Name({ text }: { readonly text: string }) {
  return <bdi className={styles.name}>{text}</bdi>;
}

/** Says that there is nothing where a reader would look for something. */
export function Nothing({ text }: { readonly text: string }) {
  return <p className={styles.nothing}>{text}</p>;
}
