import { Knex } from 'knex';
import { RowValue, rowsOf } from '../../database/rowsOf';
import { Pair } from '../pair';

export interface PromisingQuarter extends Pair {
  /** Of a month such as 202611. */
  readonly month: number;
}

const PAIR = { product_ref: 'text', contract_ref: 'text' } as const;

/**
 * Adds up anew how the promises of these stand, in the transaction that changed one of them. Lists of products read the sums:
 * what they cost does not grow with the number of promises.
 */
export async function tallyLevels(
  tx: Knex,
  pairs: readonly Pair[],
): Promise<void> {
  const once = unique(
    pairs.map(({ productRef, contractRef }) => [productRef, contractRef]),
  );
  if (once.length === 0) return;
  const counted = (standings: string) =>
    `count(case when o.standing in (${standings}) then 1 end)`;
  await tx.raw(
    `insert into level_tallies (product_ref, contract_ref, promises, broken, at_risk, kept, not_measured,
       not_measurable, infeasible, risk, left_share, attainment, attained)
     select r.product_ref, r.contract_ref, count(o.id), ${counted("'broken'")},
       ${counted("'at-risk'")}, ${counted("'kept', 'passed'")},
       ${counted("'not-measured'")}, ${counted("'not-measurable'")},
       count(case when o.feasible = ? then 1 end),
       max(o.risk), min(o.left_share), sum(o.attainment), count(o.attainment)
     from ? left join objectives o
       on o.product_ref = r.product_ref and o.contract_ref = r.contract_ref and o.promised = ?
     where true
     group by r.product_ref, r.contract_ref
     on conflict (product_ref, contract_ref) do update set promises = excluded.promises,
       broken = excluded.broken, at_risk = excluded.at_risk, kept = excluded.kept,
       not_measured = excluded.not_measured, not_measurable = excluded.not_measurable,
       infeasible = excluded.infeasible, risk = excluded.risk, left_share = excluded.left_share,
       attainment = excluded.attainment, attained = excluded.attained`,
    [false, rowsOf(tx, PAIR, once), true],
  );
}

/** The same for the slices of quarters, after months of them were counted anew. */
export async function tallyQuarters(
  tx: Knex,
  quarters: readonly PromisingQuarter[],
): Promise<void> {
  const once = unique(
    quarters.map(({ productRef, contractRef, month }) => [
      productRef,
      contractRef,
      quarterOf(month),
    ]),
  );
  if (once.length === 0) return;
  await tx.raw(
    `insert into level_quarters (product_ref, contract_ref, quarter, good, bad, attainment, attained)
     select product_ref, contract_ref, quarter, sum(good), sum(bad),
       sum(case when good + bad > 0 then 1.0 * good / (good + bad) end),
       count(case when good + bad > 0 then 1 end)
     from (
       select r.product_ref, r.contract_ref, r.quarter, sum(m.good) as good, sum(m.bad) as bad
       from ?
         join objectives o on o.product_ref = r.product_ref and o.contract_ref = r.contract_ref
         join objective_months m on m.objective_id = o.id and m.month >= r.from_month and m.month <= r.to_month
       group by r.product_ref, r.contract_ref, r.quarter, o.id
     ) as q
     where true
     group by product_ref, contract_ref, quarter
     on conflict (quarter, product_ref, contract_ref) do update set good = excluded.good, bad = excluded.bad,
       attainment = excluded.attainment, attained = excluded.attained`,
    [
      rowsOf(
        tx,
        {
          ...PAIR,
          quarter: 'integer',
          from_month: 'integer',
          to_month: 'integer',
        },
        once.map(row => {
          const first = firstMonthOf(Number(row[2]));
          return [...row, first, first + 2];
        }),
      ),
    ],
  );
}

/** Of a month such as 202611, counted from the year 0: 8107. */
export function quarterOf(month: number): number {
  return Math.floor(month / 100) * 4 + Math.floor(((month % 100) - 1) / 3);
}

function firstMonthOf(quarter: number): number {
  return Math.floor(quarter / 4) * 100 + (quarter % 4) * 3 + 1;
}

function unique(all: readonly RowValue[][]): readonly RowValue[][] {
  return [...new Map(all.map(each => [each.join(' '), each])).values()];
}
