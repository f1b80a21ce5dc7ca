import {
  Access,
  ProductFacetName,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import { facetNames } from '../database/facetNames';
import { IndexedContract, IndexedProduct } from '../database/ProductIndex';
import { NO_STANDARD } from '../database/productFilter';
import { isVisible, Visible } from '../database/scope';

/** How many products have each value; a product counts once per value. Domains are the products' own, not nested. */
export type FacetCounts = Readonly<
  Record<ProductFacetName, ReadonlyMap<string, number>>
>;

export interface CountedProducts {
  readonly visible: Visible;
  /** When given, only these ids: what was searched for, what a policy lets through. */
  readonly among: readonly ReadonlySet<number>[];
  readonly contracts: Visible;
  /** Any of these values; empty: no choice. Domains with all that belong to them. */
  readonly chosen: Readonly<Record<ProductFacetName, ReadonlySet<string>>>;
}

/**
 * Counts all facets in one pass. A product that meets every choice counts everywhere; one that fails a single facet's
 * choice counts in that facet alone, since a facet's own choice must not narrow it.
 */
export function countFacets(
  products: readonly IndexedProduct[],
  { visible, among, contracts, chosen }: CountedProducts,
): FacetCounts {
  // Every name is put in by the next line.
  const counts = {} as Record<ProductFacetName, Map<string, number>>;
  for (const name of facetNames) counts[name] = new Map();

  for (const product of products) {
    if (!isVisible(visible, product.id)) continue;
    if (!among.every(ids => ids.has(product.id))) continue;
    const values = valuesOf(
      product,
      product.contracts.filter(contract => isVisible(contracts, contract.id)),
    );
    const failed = facetNames.filter(
      name =>
        chosen[name].size > 0 &&
        !values[name].some(value => chosen[name].has(value)),
    );
    if (failed.length > 1) continue;
    for (const name of failed.length === 1 ? failed : facetNames) {
      for (const value of values[name]) {
        counts[name].set(value, (counts[name].get(value) ?? 0) + 1);
      }
    }
  }
  return counts;
}

function valuesOf(
  product: IndexedProduct,
  contracts: readonly IndexedContract[],
): Record<ProductFacetName, readonly string[]> {
  return {
    domain: product.domain ? [product.domain] : [],
    type: [product.type],
    lifecycle: [product.lifecycle],
    owner: product.owner ? [product.owner] : [],
    tag: product.tags,
    standard:
      contracts.length === 0
        ? [NO_STANDARD]
        : once(contracts.map(contract => contract.standard)),
    classification:
      contracts.length === 1
        ? contracts[0].classifications
        : once(contracts.flatMap(contract => contract.classifications)),
    access: [accessOf(contracts)],
  };
}

/** A product is as open as its most open contract. */
function accessOf(contracts: readonly IndexedContract[]): Access {
  if (contracts.some(contract => contract.access === 'open')) return 'open';
  return contracts.some(contract => contract.access === 'request')
    ? 'request'
    : 'unknown';
}

function once(values: readonly string[]): readonly string[] {
  return values.length < 2 ? values : [...new Set(values)];
}
