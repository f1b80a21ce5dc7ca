import { Container } from '@backstage/ui';
import type { ReactNode } from 'react';
import styles from './Frame.module.css';

/** Sets a page into the frame that the new frontend system draws. */
export function Frame({ children }: { readonly children: ReactNode }) {
  return <Container className={styles.frame}>{children}</Container>;
}

/** The same for what stands on an entity's page, which has a frame of its own. */
export function EntityFrame({ children }: { readonly children: ReactNode }) {
  return <div className={`${styles.frame} ${styles.marker}`}>{children}</div>;
}
