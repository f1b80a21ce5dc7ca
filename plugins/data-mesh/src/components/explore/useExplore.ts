import type {
  ProductFacetName,
  ProductFacets,
  ProductPage,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  dataMeshApiRef,
  type Query,
  useQuery,
} from '@backstage-data-mesh/plugin-data-mesh-react';
import { useApi } from '@backstage/frontend-plugin-api';
import { type Paging, usePaging } from '../../hooks/usePaging';
import { useUrlState } from '../../hooks/useUrlState';
import {
  defaultSort,
  type ExploreSort,
  type ExploreState,
  facetNames,
  filterOf,
  readExploreState,
} from './exploreState';

const pageSize = 25;

/** The page's state, what the service says to it, and what a person can do. */
export type Explore = Readonly<{
  state: ExploreState;
  products: Query<ProductPage>;
  facets: Query<ProductFacets>;
  search: (q: string) => void;
  choose: (facet: ProductFacetName, values: readonly string[]) => void;
  clear: () => void;
  sortBy: (sort: ExploreSort) => void;
  paging: Paging;
}>;

/** Explore's state lives in the URL; products and facets follow it. */
export function useExplore(): Explore {
  const api = useApi(dataMeshApiRef);
  const [url, change] = useUrlState();
  const state = readExploreState(url);
  const filter = filterOf(state);
  const { sort, cursor } = state;

  const products = useQuery(JSON.stringify([filter, sort, cursor]), signal =>
    api.listProducts({ ...filter, sort, cursor, limit: pageSize }, { signal }),
  );
  const facets = useQuery(JSON.stringify(filter), signal =>
    api.getProductFacets(filter, { signal }),
  );

  const nextCursor = products.pending ? undefined : products.value?.nextCursor;
  const paging = usePaging(cursor, nextCursor, to =>
    change({ cursor: to === undefined ? [] : [to] }),
  );

  return {
    state,
    products,
    facets,
    paging,
    search: q => change({ q: q ? [q] : [], cursor: [] }, { replace: true }),
    choose: (facet, values) => change({ [facet]: values, cursor: [] }),
    clear: () =>
      change({
        q: [],
        cursor: [],
        ...Object.fromEntries(facetNames.map(name => [name, []])),
      }),
    sortBy: chosen =>
      change({
        sort: chosen === defaultSort(state.q) ? [] : [chosen],
        cursor: [],
      }),
  };
}
