import {
  ProductFilter,
  ProductQuery,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { facetNames } from '../database/facetNames';
import {
  ProductOrder,
  ProductPosition,
} from '../database/operations/listProducts';
import { ProductCriteria } from '../database/productFilter';
import { invalidCursor } from './problems';

/** What is narrowed down by choice; the words searched for are looked up apart. */
export function facetsOf(filter: ProductFilter): ProductCriteria['facets'] {
  const facet = (name: (typeof facetNames)[number]): readonly string[] => [
    ...new Set(filter[name] ?? []),
  ];
  return {
    domain: facet('domain'),
    type: facet('type'),
    lifecycle: facet('lifecycle'),
    owner: facet('owner'),
    tag: facet('tag'),
    standard: facet('standard'),
    classification: facet('classification'),
    access: facet('access'),
    quality: facet('quality'),
    level: facet('level'),
  };
}

/** Relevance without a text to search for is the order by name. */
export function orderOf(query: ProductQuery): ProductOrder {
  const sort = query.sort ?? 'name';
  if (sort === 'relevance') {
    const first = query.q?.trim();
    return { by: 'title', descending: false, first: first || undefined };
  }
  const descending = sort.startsWith('-');
  const by = descending ? sort.slice(1) : sort;
  switch (by) {
    case 'owner':
    case 'domain':
    case 'changed':
      return { by, descending };
    default:
      return { by: 'title', descending };
  }
}

const KEYS = { title: 2, owner: 3, domain: 3, changed: 2 } as const;

/** What a cursor holds comes from outside, so it is looked at before it reaches a statement. */
export function positionOf(
  value: unknown,
  order: ProductOrder,
): ProductPosition {
  if (typeof value !== 'object' || value === null) throw invalidCursor();
  const { keys, amongFirst } = { keys: [], amongFirst: false, ...value };
  const isKey = (key: unknown): key is string | number =>
    typeof key === 'string' || Number.isSafeInteger(key);
  if (
    !Array.isArray(keys) ||
    keys.length !== KEYS[order.by] ||
    !keys.every(isKey) ||
    typeof amongFirst !== 'boolean'
  ) {
    throw invalidCursor();
  }
  return { keys, amongFirst };
}
