import { ServiceLevelSign } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { dialectOf } from '../../database/dialect';
import { ProductAccess } from '../../service/AccessService';
import { Scope } from '../../database/scope';
import { LevelScope, whereOfProducts } from './levelScope';
import {
  CountedRow,
  countsIn,
  levelSignOf,
  OpenIncidents,
  STANDING_COUNTS,
} from './standingCounts';

/** Service levels of products that promise something, by their refs, in two statements. */
export async function readLevelSigns(
  knex: Knex,
  productRefs: readonly string[],
  { view, products }: ProductAccess,
  contracts: Scope | undefined,
): Promise<ReadonlyMap<string, ServiceLevelSign>> {
  if (productRefs.length === 0) return new Map();
  const scope: LevelScope = { view, products, contracts };
  const query = knex('level_tallies as t')
    .join('products as p', 'p.ref', 't.product_ref')
    .select('t.product_ref')
    .select(knex.raw(STANDING_COUNTS))
    .min({ left_share: 't.left_share' })
    .where('t.promises', '>', 0)
    .whereRaw(dialectOf(knex).inTexts('t.product_ref', productRefs))
    .groupBy('t.product_ref');
  const rows: (CountedRow & {
    readonly product_ref: string;
    readonly left_share: number | null;
  })[] = await whereOfProducts(knex, query, 't', scope);
  if (rows.length === 0) return new Map();
  const refs = rows.map(row => row.product_ref);
  const incidents = await readOpenIncidents(knex, refs, scope);
  return new Map(
    rows.map(row => [
      row.product_ref,
      levelSignOf(
        countsIn(row),
        row.left_share ?? undefined,
        incidents.get(row.product_ref),
      ),
    ]),
  );
}

/** Of products, whether they have incidents that are not over. */
export async function readOpenIncidents(
  knex: Knex,
  productRefs: readonly string[],
  scope: LevelScope,
): Promise<ReadonlyMap<string, OpenIncidents>> {
  const query = knex('incidents as i')
    .join('products as p', 'p.ref', 'i.product_ref')
    .distinct('i.product_ref', 'i.suppressed')
    .whereRaw(dialectOf(knex).inTexts('i.product_ref', productRefs))
    .whereNot('i.state', 'resolved');
  const rows: {
    product_ref: string;
    suppressed: boolean | number;
  }[] = await whereOfProducts(knex, query, 'i', scope);
  const found = new Map<string, OpenIncidents>();
  for (const { product_ref: ref, suppressed } of rows) {
    const known = found.get(ref);
    found.set(ref, {
      own: !suppressed || Boolean(known?.own),
      upstream: Boolean(suppressed) || Boolean(known?.upstream),
    });
  }
  return found;
}
