import { Knex } from 'knex';
import { ulid } from 'ulid';
import { returnedRows } from '../../database/returnedRows';
import { rowsOf } from '../../database/rowsOf';
import { OWN_TOOL } from '../status';
import { checkSetOf, NewRun, priorityOf } from './newRun';

interface Asked {
  readonly id: string;
  readonly run: NewRun;
  readonly checkSet: string;
}

const COLUMNS = {
  id: 'text',
  contract_ref: 'text',
  server: 'text',
  engine: 'text',
  trigger: 'text',
  requested_by: 'text',
  priority: 'integer',
  check_keys: 'text',
  check_set: 'text',
  as_of: 'bigint',
} as const;
const NAMES = Object.keys(COLUMNS).join(', ');

/**
 * Has runs wait, all in one statement. One that waits or is under way for the same checks is left as it is, but goes as
 * early as the new one would.
 *
 * @returns ids in the order given, also of those that were there
 */
export async function addRuns(
  knex: Knex,
  runs: readonly NewRun[],
  now: number,
): Promise<readonly string[]> {
  const asked = runs.map(run => ({
    id: ulid(now),
    run,
    checkSet: checkSetOf(run.checkKeys),
  }));
  const added = await insert(knex, asked, now);
  const ids: string[] = [];
  for (const each of asked) {
    ids.push(added.has(each.id) ? each.id : await joinActive(knex, each, now));
  }
  return ids;
}

/** @returns the ids of those that were not there */
async function insert(
  knex: Knex,
  asked: readonly Asked[],
  now: number,
): Promise<ReadonlySet<string>> {
  if (asked.length === 0) return new Set();
  // In one order, so that two replicas never wait for each other.
  const rows = [...asked].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  const answer = await knex.raw(
    // The only target of a conflict is the partial index of active runs: a ULID is new.
    `insert into quality_runs (${NAMES}, tool, state, created_at, due_at)
     select ${NAMES}, ?, 'queued', ?, ? from ? where true
     on conflict do nothing returning id`,
    [OWN_TOOL, now, now, rowsOf(knex, COLUMNS, rows.map(rowOf))],
  );
  return new Set(
    returnedRows<{ readonly id: string }>(knex, answer).map(({ id }) => id),
  );
}

/** The one that is there already; it is added after all when that one ended in between. */
async function joinActive(
  knex: Knex,
  asked: Asked,
  now: number,
): Promise<string> {
  const { run, checkSet } = asked;
  for (;;) {
    const there: { id: string; priority: number } | undefined = await knex(
      'quality_runs',
    )
      .first('id', 'priority')
      .where({
        contract_ref: run.contractRef,
        server: run.server,
        check_set: checkSet,
      })
      .whereRaw('coalesce(as_of, 0) = ?', [run.asOf ?? 0])
      .whereIn('state', ['queued', 'running']);
    if (there) {
      const priority = priorityOf(run);
      if (there.priority > priority) {
        await knex('quality_runs')
          .where({ id: there.id, state: 'queued' })
          .update({ priority, due_at: now });
      }
      return there.id;
    }
    const added = await insert(knex, [asked], now);
    if (added.has(asked.id)) return asked.id;
  }
}

function placeOf({ run, checkSet }: Asked): string {
  return JSON.stringify([run.contractRef, run.server, checkSet]);
}

function rowOf({ id, run, checkSet }: Asked) {
  return [
    id,
    run.contractRef,
    run.server,
    run.engine,
    run.trigger,
    run.requestedBy ?? null,
    priorityOf(run),
    run.checkKeys ? JSON.stringify(run.checkKeys) : null,
    checkSet,
    run.asOf ?? null,
  ];
}
