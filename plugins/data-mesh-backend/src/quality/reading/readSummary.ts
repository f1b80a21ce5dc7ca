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

/** A server that a contract names, with when its checks run there next. */
export interface StoredServer {
  readonly details: Server;
  readonly next?: { readonly schedule: string; readonly dueAt: number };
}

/** By contract, in the order of the contract. */
export async function readServers(
  knex: Knex,
  contractRefs: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredServer[]>> {
  const rows: {
    contract_ref: string;
    position: number;
    details: string;
    schedule: string | null;
    due_at: number | string | null;
  }[] = await knex('contract_servers as v')
    .select('v.contract_ref', 'v.position', 'v.details')
    .select('q.schedule', 'q.due_at')
    .leftJoin('quality_schedules as q', join =>
      join.on('q.contract_ref', 'v.contract_ref').andOn('q.server', 'v.server'),
    )
    .whereRaw(dialectOf(knex).inTexts('v.contract_ref', contractRefs))
    .orderBy(['v.contract_ref', 'v.position', 'q.due_at', 'q.schedule']);
  const found = new Map<string, StoredServer[]>();
  rows.forEach((row, index) => {
    const { contract_ref: ref, position, details, schedule, due_at: due } = row;
    const before = index > 0 ? rows[index - 1] : undefined;
    // Of several schedules that of the same server that is due first.
    if (before?.contract_ref === ref && before.position === position) return;
    const server = {
      details: JSON.parse(details),
      next: schedule === null ? undefined : { schedule, dueAt: Number(due) },
    };
    const known = found.get(ref);
    if (known) known.push(server);
    else found.set(ref, [server]);
  });
  return found;
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
