import { Feasibility } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { dialectOf } from '../../database/dialect';
import { Scope, whereProductInScope } from '../../database/scope';
import { labelIn } from './surroundings';

/** As it is stored with an objective. */
export interface StoredFeasibility {
  readonly unit: 'seconds' | 'percent';
  readonly feasible: boolean;
  readonly reachable: number;
  readonly promised: number;
  readonly isLowerBound?: boolean;
  /** From the input that decides to the product; by refs. */
  readonly chain: readonly {
    readonly product: string;
    readonly adds: number;
  }[];
}

/** What inputs allow, without the names of products that a person may not see. */
export async function seenFeasibility(
  knex: Knex,
  { chain, ...rest }: StoredFeasibility,
  products: Scope,
): Promise<Feasibility> {
  const query = knex('products as p')
    .select('p.ref', 'p.title')
    .whereRaw(
      dialectOf(knex).inTexts(
        'p.ref',
        chain.map(link => link.product),
      ),
    );
  const seen: { ref: string; title: string }[] = await whereProductInScope(
    knex,
    query,
    'p',
    products,
  );
  const titles = new Map(seen.map(row => [row.ref, row.title]));
  return {
    ...rest,
    chain: chain.flatMap(({ product, adds }) => {
      const label = titles.has(product) && labelIn(titles, product);
      return label ? [{ product: label, adds }] : [];
    }),
  };
}
