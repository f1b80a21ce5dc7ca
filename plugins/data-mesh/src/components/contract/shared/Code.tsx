import styles from './text.module.css';

/** A piece of code from a contract; scrolls where it is too wide or too long. */
export function Code({
  text,
  label,
}: {
  readonly text: string;
  /** What it is, for screen readers. */
  readonly label: string;
}) {
  return (
    // It can scroll, so it must be reachable by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <pre className={styles.code} dir="ltr" tabIndex={0} aria-label={label}>
      <code>{text}</code>
    </pre>
  );
}
