import type {
  Access,
  ProductFacetName,
  ProductFilter,
  ProductSort,
  QualitySign,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import type { UrlValues } from '../../hooks/useUrlState';

/** In the order in which a person narrows down: where, what, whose, how good, under which terms. */
export const facetNames = [
  'domain',
  'type',
  'lifecycle',
  'owner',
  'quality',
  'level',
  'classification',
  'access',
  'standard',
  'tag',
] as const satisfies readonly ProductFacetName[];

/** The orders that the page offers, a part of what the service knows. */
export const sorts = [
  'relevance',
  'name',
  '-name',
  'domain',
  'owner',
  '-changed',
] as const satisfies readonly ProductSort[];

/** One of {@link sorts}. */
export type ExploreSort = (typeof sorts)[number];

/** What the person asked for. */
export type ExploreState = Readonly<{
  q: string;
  chosen: Readonly<Record<ProductFacetName, readonly string[]>>;
  sort: ExploreSort;
  cursor?: string;
}>;

const accesses: readonly string[] = ['open', 'request', 'unknown'];

function isAccess(value: string): value is Access {
  return accesses.includes(value);
}

const signs: readonly string[] = [
  'pass',
  'warn',
  'fail',
  'error',
  'not-measured',
] satisfies readonly QualitySign['status'][];

function isSign(value: string): value is QualitySign['status'] {
  return signs.includes(value);
}

function isSort(value: string | undefined): value is ExploreSort {
  return sorts.some(sort => sort === value);
}

/** With words to search for the best match comes first, else the name decides. */
export function defaultSort(q: string): ExploreSort {
  return q ? 'relevance' : 'name';
}

/** Reads a URL that anybody may have written: what makes no sense in it is left out. */
export function readExploreState(url: UrlValues): ExploreState {
  const q = (url.q?.[0] ?? '').slice(0, 200);
  const sort = url.sort?.[0];
  const usable = isSort(sort) && (sort !== 'relevance' || q !== '');
  const chosen = (name: ProductFacetName) =>
    [...new Set((url[name] ?? []).filter(value => value.length <= 200))].slice(
      0,
      50,
    );
  return {
    q,
    chosen: {
      domain: chosen('domain'),
      type: chosen('type'),
      lifecycle: chosen('lifecycle'),
      owner: chosen('owner'),
      tag: chosen('tag'),
      standard: chosen('standard'),
      classification: chosen('classification'),
      access: chosen('access').filter(isAccess),
      quality: chosen('quality').filter(isSign),
      level: chosen('level'),
    },
    sort: usable ? sort : defaultSort(q),
    cursor: url.cursor?.[0],
  };
}

/** The filter as the service takes it: fields without a choice are left out. */
export function filterOf(state: ExploreState): ProductFilter {
  const { q, chosen } = state;
  const list = (values: readonly string[]) =>
    values.length > 0 ? [...values] : undefined;
  const access = chosen.access.filter(isAccess);
  const quality = chosen.quality.filter(isSign);
  return {
    q: q || undefined,
    domain: list(chosen.domain),
    type: list(chosen.type),
    lifecycle: list(chosen.lifecycle),
    owner: list(chosen.owner),
    tag: list(chosen.tag),
    standard: list(chosen.standard),
    classification: list(chosen.classification),
    access: access.length > 0 ? access : undefined,
    quality: quality.length > 0 ? quality : undefined,
    level: list(chosen.level),
  };
}

/** How many values are chosen. */
export function countChosen(state: ExploreState): number {
  return facetNames.reduce((sum, name) => sum + state.chosen[name].length, 0);
}
