import { Indicator } from '@backstage-data-mesh/service-level';
import { Knex } from 'knex';
import { Span } from './judgeSlices';

/** Whose slices of a time are others now. */
export interface JudgedAgain {
  readonly productRef: string;
  /** Under all contracts unless given. */
  readonly contractRef?: string;
  /** All unless given. */
  readonly indicators?: readonly Indicator[];
}

/** Has slices of objectives judged again, in the transaction of what made them others. */
export async function judgeAgain(
  tx: Knex,
  { productRef, contractRef, indicators }: JudgedAgain,
  { from, to }: Span,
): Promise<void> {
  const query = tx('objectives').where({
    product_ref: productRef,
    type: 'objective',
    promised: true,
  });
  if (contractRef !== undefined) query.where('contract_ref', contractRef);
  if (indicators) query.whereIn('indicator', indicators);
  await query.update({
    next_at: 0,
    again_from: tx.raw('case when again_from < ? then again_from else ? end', [
      from,
      from,
    ]),
    again_to: tx.raw('case when again_to > ? then again_to else ? end', [
      to,
      to,
    ]),
  });
}
