import { ScoreSign } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { dialectOf } from '../../database/dialect';
import { CatalogView } from '../../service/VisibilityService';

interface SignRow {
  readonly product_id: number;
  readonly ref: string;
  readonly score: number | null;
  readonly coverage: number;
}

/** Means of products that the person may see over the scorecards that they may see, by product, in one statement. */
export async function readScoreSigns(
  knex: Knex,
  productIds: readonly number[],
  view: CatalogView,
): Promise<ReadonlyMap<number, ScoreSign>> {
  if (productIds.length === 0) return new Map();
  const rows: SignRow[] = await knex('scores as s')
    .join('rule_sets as r', 'r.id', 's.rule_set_id')
    .select('s.product_id', 'r.ref', 's.score', 's.coverage')
    .where('r.kind', 'datascorecard')
    .whereRaw(dialectOf(knex).inIds('s.product_id', productIds));
  const byProduct = new Map<number, SignRow[]>();
  for (const row of rows) {
    if (!view.sees(row.ref)) continue;
    const own = byProduct.get(row.product_id);
    if (own) own.push(row);
    else byProduct.set(row.product_id, [row]);
  }
  return new Map(
    [...byProduct].map(([product, own]) => {
      const scores = own.flatMap(({ score }) => score ?? []);
      return [
        product,
        {
          scorecards: own.length,
          score: scores.length > 0 ? mean(scores) : undefined,
          coverage: mean(own.map(({ coverage }) => coverage)),
        },
      ];
    }),
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
