import { ProductFacetName } from '@backstage-data-mesh/plugin-data-mesh-common';
import { facetNames } from '../database/facetNames';
import { IndexedProduct, IndexedProducts } from '../database/ProductIndex';
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
  /** Contracts of which it may be known how they are kept. */
  readonly assessed: ReadonlySet<number> | 'visible';
  /** Any of these values; empty: no choice. Domains with all that belong to them. */
  readonly chosen: Readonly<Record<ProductFacetName, ReadonlySet<string>>>;
}

/** Counts by the number of a value, and which numbers were chosen. Plain arrays: this loop runs at every key typed. */
interface Tally {
  readonly name: ProductFacetName;
  readonly counts: Uint32Array;
  readonly chosen?: Uint8Array;
}

/**
 * Counts all facets in one pass. A product that meets every choice counts everywhere; one that fails a single facet's
 * choice counts in that facet alone, since a facet's own choice must not narrow it.
 */
export function countFacets(
  { products, codes }: IndexedProducts,
  { visible, among, contracts, assessed, chosen }: CountedProducts,
): FacetCounts {
  const tallies = facetNames.map((name): Tally => {
    const values = codes.valuesOf(name);
    return {
      name,
      counts: new Uint32Array(values.length),
      chosen:
        chosen[name].size > 0
          ? Uint8Array.from(values, value => (chosen[name].has(value) ? 1 : 0))
          : undefined,
    };
  });
  const choices = tallies.filter(tally => tally.chosen);

  for (const product of products) {
    if (!isVisible(visible, product.id) || !isAmong(among, product.id))
      continue;
    const counted = withVisibleTerms(product, { contracts, assessed }, codes);
    let failed: Tally | undefined;
    let failures = 0;
    for (const choice of choices) {
      if (meets(choice, counted[choice.name])) continue;
      failed = choice;
      failures += 1;
    }
    if (failures > 1) continue;
    if (failed) add(failed, counted[failed.name]);
    else for (const tally of tallies) add(tally, counted[tally.name]);
  }
  return toCounts(tallies, codes);
}

type Counted = Readonly<Record<ProductFacetName, readonly number[]>>;

/** The terms of a product are those of the contracts that may be seen; how it stands, of those that may be judged by. */
function withVisibleTerms(
  product: IndexedProduct,
  { contracts, assessed }: Pick<CountedProducts, 'contracts' | 'assessed'>,
  codes: IndexedProducts['codes'],
): Counted {
  if (contracts.type === 'all' && assessed === 'visible') return product;
  const seen = product.contracts.filter(({ id }) => isVisible(contracts, id));
  const counted =
    seen.length === product.contracts.length
      ? product
      : { ...product, ...codes.together(seen) };
  if (assessed === 'visible') return counted;
  const judged = seen.filter(({ id }) => assessed.has(id));
  return judged.length === seen.length
    ? counted
    : { ...counted, quality: codes.worst(judged) };
}

function isAmong(sets: readonly ReadonlySet<number>[], id: number): boolean {
  for (const set of sets) if (!set.has(id)) return false;
  return true;
}

function meets({ chosen }: Tally, values: readonly number[]): boolean {
  if (!chosen) return true;
  for (const value of values) if (chosen[value] === 1) return true;
  return false;
}

function add({ counts }: Tally, values: readonly number[]): void {
  for (const value of values) counts[value] += 1;
}

function toCounts(
  tallies: readonly Tally[],
  codes: IndexedProducts['codes'],
): FacetCounts {
  const named = tallies.map(({ name, counts }) => {
    const found = new Map<string, number>();
    codes.valuesOf(name).forEach((value, number) => {
      if (counts[number] > 0) found.set(value, counts[number]);
    });
    return [name, found] as const;
  });
  // There is a tally of every facet.
  return Object.fromEntries(named) as Record<
    ProductFacetName,
    Map<string, number>
  >;
}
