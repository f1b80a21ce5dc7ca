import { ProductFacetName } from '@backstage-data-mesh/plugin-data-mesh-common';
import { facetNames } from './facetNames';
import { ContractTerms } from './ProductIndex';
import { NO_STANDARD } from './productFilter';

/** As a contract's checks stand; what was not measured says nothing beside what was. */
const WORST_FIRST = ['error', 'fail', 'warn', 'pass'] as const;

/** Numbers for the values of each facet, in the order in which they come, and each list of them once. */
export class FacetCodes {
  private readonly numbers = new Map<ProductFacetName, Map<string, number>>(
    facetNames.map(name => [name, new Map<string, number>()]),
  );
  private readonly lists = new Map<string, readonly number[]>();
  private readonly none = this.together([]);

  listOf(name: ProductFacetName, values: readonly string[]): readonly number[] {
    return this.shared([...new Set(values)].map(v => this.numberOf(name, v)));
  }

  /** The values of a facet, by their numbers. */
  valuesOf(name: ProductFacetName): readonly string[] {
    return [...(this.numbers.get(name)?.keys() ?? [])];
  }

  /** What several contracts together mean for a product. */
  together(contracts: readonly ContractTerms[]): ContractTerms {
    if (contracts.length === 1) return contracts[0];
    if (contracts.length === 0 && this.none) return this.none;
    const accesses = new Set(contracts.flatMap(c => c.access));
    const access = (['open', 'request'] as const).find(value =>
      accesses.has(this.numberOf('access', value)),
    );
    return {
      standard:
        contracts.length === 0
          ? this.listOf('standard', [NO_STANDARD])
          : this.shared([...new Set(contracts.flatMap(c => c.standard))]),
      classification: this.shared([
        ...new Set(contracts.flatMap(c => c.classification)),
      ]),
      access: this.listOf('access', [access ?? 'unknown']),
      quality: this.worst(contracts),
    };
  }

  /** How a product stands with several contracts: as the worst of them. */
  worst(
    contracts: readonly Pick<ContractTerms, 'quality'>[],
  ): readonly number[] {
    const standings = new Set(contracts.flatMap(c => c.quality));
    const worst = WORST_FIRST.find(value =>
      standings.has(this.numberOf('quality', value)),
    );
    return this.listOf('quality', [worst ?? 'not-measured']);
  }

  private numberOf(name: ProductFacetName, value: string): number {
    const numbers = this.numbers.get(name);
    if (!numbers) throw new Error(`There is no facet ${name}`);
    const known = numbers.get(value);
    if (known !== undefined) return known;
    numbers.set(value, numbers.size);
    return numbers.size - 1;
  }

  private shared(list: readonly number[]): readonly number[] {
    const key = list.join();
    const known = this.lists.get(key);
    if (known) return known;
    this.lists.set(key, list);
    return list;
  }
}
