import { Button } from '@backstage/ui';
import type { Paging } from '../../hooks/usePaging';
import { useMessages } from '../../useMessages';
import styles from './PageButtons.module.css';

/** Leads from page to page; nothing when there is but one. */
export function PageButtons(props: {
  paging: Paging;
  /** Id of the element that a new page begins with; it is scrolled into sight. */
  topId: string;
}) {
  const { paging, topId } = props;
  const { first, previous, next } = paging;
  const t = useMessages();
  if (!first && !next) {
    return null;
  }
  const go = (to: () => void) => () => {
    to();
    document.getElementById(topId)?.scrollIntoView?.({ block: 'start' });
  };
  return (
    <nav className={styles.pages} aria-label={t('paging.label')}>
      {first && (
        <Button variant="tertiary" onPress={go(first)}>
          {t('paging.first')}
        </Button>
      )}
      <Button
        variant="secondary"
        isDisabled={!previous}
        onPress={previous && go(previous)}
      >
        {t('paging.previous')}
      </Button>
      <Button variant="secondary" isDisabled={!next} onPress={next && go(next)}>
        {t('paging.next')}
      </Button>
    </nav>
  );
}
