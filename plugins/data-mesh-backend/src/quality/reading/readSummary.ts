import { Server } from '@backstage-data-mesh/contract';
import { Knex } from 'knex';
import { dialectOf } from '../../database/dialect';
import { ACTIVE, selectRuns, StoredRun } from './runRows';

const SHOWN_RUNS = 50;

/** Checks that have all of this in common. */
export interface CheckCount {
  readonly contract_ref: string;
  readonly object: string | null;
  readonly dimension: string | null;
  readonly status: number;
  readonly executable: boolean | number;
  readonly checks: number;
  /** Since the moment asked for. */
  readonly measured: number;
  /** The latest result, UTC milliseconds; 0: never. */
  readonly observedAt: number;
}

export async function readCheckCounts(
  knex: Knex,
  contractRefs: readonly string[],
  measuredSince: number,
): Promise<CheckCount[]> {
  const alike = [
    'contract_ref',
    'object',
    'dimension',
    'status',
    'executable',
  ] as const;
  const rows = await knex('checks')
    .select(alike)
    .select(
      knex.raw('count(*) as checks'),
      knex.raw(
        'sum(case when observed_at >= ? then 1 else 0 end) as measured',
        [measuredSince],
      ),
      knex.raw('max(observed_at) as observed_at'),
    )
    .whereRaw(dialectOf(knex).inTexts('contract_ref', contractRefs))
    .where('promised', true)
    .groupBy(alike);
  return rows.map(row => ({
    ...row,
    checks: Number(row.checks),
    measured: Number(row.measured),
    observedAt: Number(row.observed_at),
  }));
}

/** Whose results there are of the contracts' checks. */
export async function readTools(
  knex: Knex,
  contractRefs: readonly string[],
): Promise<string[]> {
  return knex('checks as k')
    .distinct('s.tool')
    .join('check_series as s', 's.check_id', 'k.id')
    .whereRaw(dialectOf(knex).inTexts('k.contract_ref', contractRefs))
    .where('k.promised', true)
    .orderBy('s.tool')
    .pluck('s.tool');
}

export async function readServers(
  knex: Knex,
  contractRefs: readonly string[],
): Promise<ReadonlyMap<string, readonly Server[]>> {
  const rows: { contract_ref: string; details: string }[] = await knex(
    'contract_servers',
  )
    .select('contract_ref', 'details')
    .whereRaw(dialectOf(knex).inTexts('contract_ref', contractRefs))
    .orderBy(['contract_ref', 'position']);
  const found = new Map<string, Server[]>();
  for (const { contract_ref: ref, details } of rows) {
    const known = found.get(ref);
    if (known) known.push(JSON.parse(details));
    else found.set(ref, [JSON.parse(details)]);
  }
  return found;
}

export interface StoredSchedule {
  readonly contract_ref: string;
  readonly server: string;
  readonly schedule: string;
  readonly due_at: number | string;
}

/** Those that are due next first. */
export async function readSchedules(
  knex: Knex,
  contractRefs: readonly string[],
): Promise<StoredSchedule[]> {
  return knex('quality_schedules')
    .select('contract_ref', 'server', 'schedule', 'due_at')
    .whereRaw(dialectOf(knex).inTexts('contract_ref', contractRefs))
    .orderBy(['due_at', 'schedule']);
}

export async function readActiveRuns(
  knex: Knex,
  contractRefs: readonly string[],
): Promise<StoredRun[]> {
  // Spelled out, so that PostgreSQL sees that the index of active runs serves it.
  const states = ACTIVE.map(state => `'${state}'`).join(', ');
  return selectRuns(knex)
    .whereRaw(dialectOf(knex).inTexts('r.contract_ref', contractRefs))
    .whereRaw(`r.state in (${states})`)
    .orderBy(['r.priority', 'r.created_at', 'r.id'])
    .limit(SHOWN_RUNS);
}
