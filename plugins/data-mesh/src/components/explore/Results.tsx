import { QueryState } from '@backstage-data-mesh/plugin-data-mesh-react';
import { Alert, Button, Skeleton } from '@backstage/ui';
import { useMessages } from '../../useMessages';
import styles from './Explore.module.css';
import { PageButtons } from '../paging/PageButtons';
import { TermHelp } from '../shared/term';
import { ProductListRow } from './ProductListRow';
import { countChosen } from './exploreState';
import type { Explore } from './useExplore';

const topId = 'data-mesh-results';

function NothingFound(props: { explore: Explore }) {
  const { state, clear } = props.explore;
  const t = useMessages();
  const narrowed = state.q !== '' || countChosen(state) > 0;
  return (
    <Alert
      status="info"
      icon
      title={narrowed ? t('explore.empty') : t('explore.emptyAll')}
      description={
        narrowed ? t('explore.emptyHint') : t('explore.emptyAllHint')
      }
      customActions={
        narrowed ? (
          <Button size="small" variant="secondary" onPress={clear}>
            {t('explore.clear')}
          </Button>
        ) : undefined
      }
    />
  );
}

/** The number of hits and the page of products. */
export function Results(props: { explore: Explore }) {
  const { products } = props.explore;
  const t = useMessages();
  const total = products.value?.totalItems;
  return (
    <>
      <div className={styles.hits}>
        <span role="status" id={topId}>
          {products.pending && total === undefined && t('explore.updating')}
          {total !== undefined &&
            !products.error &&
            t('explore.hits', { count: total })}
        </span>
        <TermHelp term="dataProduct" label={t('explore.list')} />
      </div>
      <QueryState
        query={products}
        skeleton={
          <div className={styles.list}>
            {[0, 1, 2, 3, 4].map(at => (
              <Skeleton key={at} width="100%" height={132} />
            ))}
          </div>
        }
        isEmpty={page => page.items.length === 0}
        empty={<NothingFound explore={props.explore} />}
      >
        {(page, { stale }) => (
          <>
            <ul
              className={styles.list}
              aria-label={t('explore.list')}
              aria-busy={stale}
              data-stale={stale}
            >
              {page.items.map(row => (
                <li key={row.ref}>
                  <ProductListRow row={row} />
                </li>
              ))}
            </ul>
            <PageButtons paging={props.explore.paging} topId={topId} />
          </>
        )}
      </QueryState>
    </>
  );
}
