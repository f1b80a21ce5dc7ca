import { QualitySign } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { dialectOf } from '../../database/dialect';
import { Scope, whereContractInScope } from '../../database/scope';
import { isoTime } from '../../service/labels';

/** How many checks of a contract stand how. */
export interface SignCounts {
  readonly passed: number;
  readonly warned: number;
  readonly failed: number;
  readonly errors: number;
  readonly total: number;
  /** UTC milliseconds; 0: never. */
  readonly observedAt: number;
}

const NONE: SignCounts = {
  passed: 0,
  warned: 0,
  failed: 0,
  errors: 0,
  total: 0,
  observedAt: 0,
};

interface StoredSign {
  readonly contract_ref: string;
  readonly passed: number;
  readonly warned: number;
  readonly failed: number;
  readonly errors: number;
  readonly total: number;
  readonly observed_at: number | string | null;
}

/** Of contracts that may be seen, by their refs, in one statement. */
export async function readSigns(
  knex: Knex,
  contractRefs: Iterable<string>,
  contracts: Scope,
): Promise<ReadonlyMap<string, SignCounts>> {
  const refs = [...new Set(contractRefs)];
  if (refs.length === 0) return new Map();
  const query = knex('contract_quality as q')
    .select('q.*')
    .join('contracts as c', 'c.ref', 'q.contract_ref')
    .whereRaw(dialectOf(knex).inTexts('q.contract_ref', refs));
  const rows: StoredSign[] = await whereContractInScope(
    knex,
    query,
    'c',
    contracts,
  );
  return new Map(
    rows.map(row => [
      row.contract_ref,
      {
        passed: row.passed,
        warned: row.warned,
        failed: row.failed,
        errors: row.errors,
        total: row.total,
        observedAt: Number(row.observed_at ?? 0),
      },
    ]),
  );
}

/** What several say together: the worst of them. */
export function signOf(counts: Iterable<SignCounts | undefined>): QualitySign {
  const sum = { ...NONE };
  for (const each of counts) {
    if (each) {
      sum.passed += each.passed;
      sum.warned += each.warned;
      sum.failed += each.failed;
      sum.errors += each.errors;
      sum.total += each.total;
      sum.observedAt = Math.max(sum.observedAt, each.observedAt);
    }
  }
  const { observedAt, ...rest } = sum;
  return {
    status: statusOf(sum),
    ...rest,
    observedAt: observedAt > 0 ? isoTime(observedAt) : undefined,
  };
}

function statusOf(counts: SignCounts): QualitySign['status'] {
  // The worst first, as for a check with several series: who cannot ask does not know how bad it is.
  if (counts.errors > 0) return 'error';
  if (counts.failed > 0) return 'fail';
  if (counts.warned > 0) return 'warn';
  return counts.passed > 0 ? 'pass' : 'not-measured';
}
