import { QualityServer } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { Scope, whereContractInScope } from '../../database/scope';

export interface ServerState {
  readonly state: QualityServer['state'];
  /** UTC milliseconds, like the others. */
  readonly since: number;
  readonly problem?: string;
  readonly retryAt?: number;
}

export async function readServerStates(
  knex: Knex,
  names: readonly string[],
): Promise<ReadonlyMap<string, ServerState>> {
  const rows = await knex('quality_servers').select().whereIn('name', names);
  return new Map(
    rows.map(row => [
      row.name,
      {
        state: row.state,
        since: Number(row.since),
        problem: row.problem ?? undefined,
        retryAt: row.retry_at === null ? undefined : Number(row.retry_at),
      },
    ]),
  );
}

export interface ServerLoad {
  /** That are checked by themselves. */
  readonly contracts: number;
  readonly queued: number;
  readonly running: number;
  /** UTC milliseconds, like the other. */
  readonly lastRunAt?: number;
  readonly oldestQueuedAt?: number;
}

/** What servers have to do for contracts that a person may see. */
export async function readServerLoads(
  knex: Knex,
  names: readonly string[],
  contracts: Scope,
): Promise<ReadonlyMap<string, ServerLoad>> {
  const scheduled: { engine: string; contracts: number | string }[] =
    await whereContractInScope(
      knex,
      knex('quality_schedules as q')
        .select('q.engine')
        .countDistinct({ contracts: 'q.contract_ref' })
        .join('contracts as c', 'c.ref', 'q.contract_ref')
        .groupBy('q.engine'),
      'c',
      contracts,
    );
  const active: {
    engine: string;
    state: string;
    runs: number | string;
    oldest: number | string;
  }[] = await whereContractInScope(
    knex,
    knex('quality_runs as r')
      .select('r.engine', 'r.state')
      .count({ runs: '*' })
      .min({ oldest: 'r.created_at' })
      .join('contracts as c', 'c.ref', 'r.contract_ref')
      .whereRaw("r.state in ('queued', 'running')")
      .groupBy('r.engine', 'r.state'),
    'c',
    contracts,
  );
  const loads = new Map<string, ServerLoad>();
  for (const name of names) {
    const of = (state: string) =>
      active.find(row => row.engine === name && row.state === state);
    const queued = of('queued');
    // The end of an index: as quick however many runs there are.
    const last = await knex('quality_runs')
      .max({ at: 'finished_at' })
      .where({ engine: name, state: 'finished' })
      .first();
    loads.set(name, {
      contracts: Number(
        scheduled.find(row => row.engine === name)?.contracts ?? 0,
      ),
      queued: Number(queued?.runs ?? 0),
      running: Number(of('running')?.runs ?? 0),
      oldestQueuedAt: queued && Number(queued.oldest),
      lastRunAt:
        last?.at === null || last?.at === undefined
          ? undefined
          : Number(last.at),
    });
  }
  return loads;
}
