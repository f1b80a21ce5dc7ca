import { Link } from '@backstage/ui';
import { safeHref } from './safeHref';
import styles from './text.module.css';

/** A link that stands in a contract. Where it does not lead to a web page or a mailbox, it is shown as text. */
export function ContractLink({
  address,
  title,
}: {
  readonly address: string;
  readonly title?: string;
}) {
  const href = safeHref(address);
  const text = title ?? address;
  return href ? (
    <Link href={href} target="_blank" rel="noopener noreferrer">
      <bdi className={styles.anywhere}>{text}</bdi>
    </Link>
  ) : (
    <bdi className={styles.anywhere}>
      {title ? `${title} (${address})` : address}
    </bdi>
  );
}
