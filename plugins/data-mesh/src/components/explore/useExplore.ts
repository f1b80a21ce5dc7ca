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
import { useRef } from 'react';
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
  /** Goes to the page after this one, when there is one. */
  next?: () => void;
  /** Goes to the page before this one, when it is known. */
  previous?: () => void;
  /** Goes back to the first page from any other. */
  first?: () => void;
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

  // The service knows the way forward only. A page reached by a shared link has no way back but to the first.
  const before = useRef(new Map<string, string | undefined>());
  const nextCursor = products.pending ? undefined : products.value?.nextCursor;

  return {
    state,
    products,
    facets,
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
    next: nextCursor
      ? () => {
          before.current.set(nextCursor, cursor);
          change({ cursor: [nextCursor] });
        }
      : undefined,
    previous:
      cursor !== undefined && before.current.has(cursor)
        ? () => {
            const previous = before.current.get(cursor);
            change({ cursor: previous ? [previous] : [] });
          }
        : undefined,
    first: cursor !== undefined ? () => change({ cursor: [] }) : undefined,
  };
}
