import { Link } from '@backstage/ui';
import type { ReactNode } from 'react';
import styles from './ExternalLink.module.css';
import { isFollowable } from './followable';

/** @public */
export type ExternalLinkProps = Readonly<{
  /** From a file that anybody may have written. */
  url: string;
  /** The address itself when left out. */
  children?: ReactNode;
}>;

/**
 * A link out of the portal. An address that is no web, mail or telephone address is shown as text.
 * @public
 */
export function ExternalLink(props: ExternalLinkProps) {
  const { url, children } = props;
  const text = children ?? url;
  if (!isFollowable(url)) {
    return (
      <bdi className={styles.text}>
        {text}
        {children !== undefined && ` (${url})`}
      </bdi>
    );
  }
  return (
    <Link href={url} target="_blank" rel="noopener noreferrer">
      <bdi className={styles.text}>{text}</bdi>
    </Link>
  );
}
