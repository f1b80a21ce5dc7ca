import { Badge } from '@backstage/ui';
import styles from './Chips.module.css';

/** Short texts side by side: tags, allowed values, examples. */
export function Chips({ texts }: { readonly texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <ul className={styles.list}>
      {texts.map((text, i) => (
        // The same text may stand there twice, and the list never changes its order.
        // eslint-disable-next-line react/no-array-index-key
        <li key={i}>
          <Badge size="small">
            <bdi className={styles.text}>{text}</bdi>
          </Badge>
        </li>
      ))}
    </ul>
  );
}
