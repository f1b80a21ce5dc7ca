import { Excuse } from '@backstage-data-mesh/service-level';
import { Knex } from 'knex';
import { dialectOf, isPostgres } from '../../database/dialect';
import { rowsOf } from '../../database/rowsOf';
import { markContractsDue } from '../../governance/due/markDue';
import { DueObjective, NumberedTerms } from './dueObjective';

interface Row {
  readonly id: number;
  readonly product_ref: string;
  readonly contract_ref: string;
  readonly details: string;
  readonly promised: boolean | number;
  readonly standing: string;
  readonly risk: number;
  readonly left_share: number | null;
  readonly attainment: number | null;
  readonly judged_at: number | string | null;
  readonly first_at: number | string | null;
  readonly again_from: number | string | null;
  readonly again_to: number | string | null;
  readonly fault_since: number | string | null;
  readonly fault_why: string | null;
  readonly fault_seen: number | string | null;
  readonly at_fault: boolean | number;
  readonly alert: string | null;
  readonly alert_since: number | string | null;
}

const ARRIVALS_AT_ONCE = 500;

/**
 * Makes the objectives of contracts that have new results due. In one transaction with taking the contracts from the
 * list, so that none is lost; results that come meanwhile put their contract there again.
 *
 * @returns how many contracts there were
 */
export async function takeArrivals(knex: Knex): Promise<number> {
  // Most of the time there are none.
  if (!(await knex('results_arrived').first('contract_ref'))) return 0;
  return knex.transaction(async tx => {
    const arrived: {
      contract_ref: string;
      from_at: number | string;
      to_at: number | string;
      times: number;
    }[] = await tx('results_arrived')
      .select('contract_ref', 'from_at', 'to_at', 'times')
      .orderBy('contract_ref')
      .limit(ARRIVALS_AT_ONCE);
    if (arrived.length === 0) return 0;
    const rows = rowsOf(
      tx,
      {
        contract_ref: 'text',
        from_at: 'bigint',
        to_at: 'bigint',
        times: 'integer',
      },
      arrived.map(row => [
        row.contract_ref,
        Number(row.from_at),
        Number(row.to_at),
        row.times,
      ]),
    );
    await tx.raw(
      `update objectives set next_at = 0,
         again_from = case when again_from < r.from_at then again_from else r.from_at end,
         again_to = case when again_to > r.to_at then again_to else r.to_at end
       from ? where objectives.contract_ref = r.contract_ref and objectives.type = 'objective'`,
      [rows],
    );
    await markContractsDue(
      tx,
      arrived.map(row => row.contract_ref),
    );
    await tx.raw(
      `delete from results_arrived where (contract_ref, times) in (
         select contract_ref, times from ?)`,
      [rows],
    );
    return arrived.length;
  });
}

/** After a clock that was ahead: what was put off until then is due now. */
export async function makeDueAgain(knex: Knex, now: number): Promise<void> {
  await knex('objectives').where('judged_at', '>', now).update({ next_at: 0 });
}

/** Objectives for which it is time, with their terms and excuses, in a fixed number of statements. */
export async function readDue(
  tx: Knex,
  now: number,
  limit: number,
): Promise<DueObjective[]> {
  const query = tx('objectives')
    .where('next_at', '<=', now)
    .orderBy(['next_at', 'id'])
    .limit(limit)
    .select();
  // Who makes one of them due meanwhile waits, and then finds it judged.
  if (isPostgres(tx)) query.forUpdate().skipLocked();
  const rows: Row[] = await query;
  const terms = await readTerms(
    tx,
    rows.map(row => row.id),
  );
  const excuses = await readExcuses(tx, [
    ...new Set(rows.map(row => row.product_ref)),
  ]);
  return rows.map(row => ({
    id: row.id,
    productRef: row.product_ref,
    contractRef: row.contract_ref,
    promise: JSON.parse(row.details),
    promised: Boolean(row.promised),
    terms: terms.get(row.id) ?? [],
    excuses: excuses.get(row.product_ref) ?? [],
    standing: row.standing,
    seen: {
      risk: row.risk,
      leftShare: row.left_share ?? undefined,
      attainment: row.attainment ?? undefined,
    },
    judgedAt: momentOf(row.judged_at),
    firstAt: momentOf(row.first_at),
    again:
      row.again_from === null
        ? undefined
        : {
            from: Number(row.again_from),
            to: Number(row.again_to ?? row.again_from),
          },
    ...(row.at_fault && {
      faultSince: momentOf(row.fault_since),
      faultWhy: row.fault_why ?? undefined,
      faultSeen: momentOf(row.fault_seen),
    }),
    alert: row.alert ?? undefined,
    alertSince: momentOf(row.alert_since),
  }));
}

function momentOf(value: number | string | null): number | undefined {
  return value === null ? undefined : Number(value);
}

async function readTerms(
  tx: Knex,
  ids: readonly number[],
): Promise<ReadonlyMap<number, NumberedTerms[]>> {
  const rows: {
    objective_id: number;
    number: number;
    from_at: number | string;
    terms: string;
  }[] = await tx('objective_terms')
    .select('objective_id', 'number', 'from_at', 'terms')
    .whereRaw(dialectOf(tx).inIds('objective_id', ids))
    .orderBy(['objective_id', 'number']);
  const found = new Map<number, NumberedTerms[]>();
  for (const row of rows) {
    const terms: NumberedTerms = {
      number: row.number,
      from: Number(row.from_at),
      terms: JSON.parse(row.terms),
    };
    const others = found.get(row.objective_id);
    if (others) others.push(terms);
    else found.set(row.objective_id, [terms]);
  }
  return found;
}

async function readExcuses(
  tx: Knex,
  products: readonly string[],
): Promise<ReadonlyMap<string, Excuse[]>> {
  const rows: {
    id: string;
    product_ref: string;
    start_at: number | string;
    end_at: number | string;
    reason: string;
  }[] = await tx('excuses')
    .select('id', 'product_ref', 'start_at', 'end_at', 'reason')
    .whereRaw(dialectOf(tx).inTexts('product_ref', products))
    .orderBy('start_at');
  const found = new Map<string, Excuse[]>();
  for (const row of rows) {
    const excuse: Excuse = {
      id: row.id,
      start: Number(row.start_at),
      end: Number(row.end_at),
      reason: row.reason,
    };
    const others = found.get(row.product_ref);
    if (others) others.push(excuse);
    else found.set(row.product_ref, [excuse]);
  }
  return found;
}
