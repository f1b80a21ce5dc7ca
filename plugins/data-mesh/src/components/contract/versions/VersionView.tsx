import { Link } from '@backstage/ui';
import { ReactNode, useEffect, useRef } from 'react';
import { useContractTranslation } from '../shared/useContractTranslation';
import { useVersionLinks } from './useVersionLinks';
import styles from './versions.module.css';

/** What takes the place of the timeline: brought before the reader, who may come from far down, with the way back. */
export function VersionView({ children }: { readonly children: ReactNode }) {
  const t = useContractTranslation();
  const links = useVersionLinks();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The link that was followed is gone, and the focus with it.
    root.current?.focus({ preventScroll: true });
    root.current?.scrollIntoView?.({ block: 'start' });
  }, []);
  return (
    <div className={styles.view} ref={root} tabIndex={-1}>
      <div>
        <Link href={links.timeline}>
          <span aria-hidden>← </span>
          {t('contract.versions.back')}
        </Link>
      </div>
      {children}
    </div>
  );
}
