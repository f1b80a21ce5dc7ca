import { Select } from '@backstage/ui';
import { useMessages } from '../../useMessages';
import { ChosenFilters } from './ChosenFilters';
import styles from './Explore.module.css';
import { FacetPanel } from './FacetPanel';
import { FilterDialog } from './FilterDialog';
import { Results } from './Results';
import { SearchBox } from '../shared/SearchBox';
import { sorts } from './exploreState';
import { useExplore } from './useExplore';

/** Explore: find a data product by words, facets and order. */
export function ExploreContent() {
  const explore = useExplore();
  const { state } = explore;
  const t = useMessages();
  const offered = sorts.filter(sort => sort !== 'relevance' || state.q !== '');
  return (
    <div className={styles.page}>
      <div className={styles.layout}>
        <section className={styles.side} aria-label={t('explore.filters')}>
          <FacetPanel explore={explore} />
        </section>
        <section className={styles.results} aria-label={t('explore.list')}>
          <div className={styles.tools}>
            <div className={styles.search}>
              <SearchBox
                q={state.q}
                label={t('explore.search')}
                hint={t('explore.searchHint')}
                onSearch={explore.search}
              />
            </div>
            <div className={styles.filtersButton}>
              <FilterDialog explore={explore} />
            </div>
            <Select
              className={styles.sort}
              aria-label={t('explore.sort')}
              size="medium"
              options={offered.map(sort => ({
                id: sort,
                label: t(`explore.sort.${sort}`),
              }))}
              value={state.sort}
              onChange={key => {
                const chosen = sorts.find(sort => sort === key);
                if (chosen) {
                  explore.sortBy(chosen);
                }
              }}
            />
          </div>
          <ChosenFilters explore={explore} />
          <Results explore={explore} />
        </section>
      </div>
    </div>
  );
}
