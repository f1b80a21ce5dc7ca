import { Knex } from 'knex';
import { returnedRows } from '../../database/returnedRows';
import { rowsOf } from '../../database/rowsOf';

/** When checks of a contract run by themselves on a server, as the table holds it. */
export interface ScheduleRow {
  readonly contract_ref: string;
  readonly server: string;
  readonly schedule: string;
  readonly engine: string;
  readonly check_keys: string | null;
  readonly due_at: number | string;
  readonly backfilled_from?: number | string | null;
}

export type ScheduleKey = Pick<
  ScheduleRow,
  'contract_ref' | 'server' | 'schedule'
>;

export interface MovedSchedule {
  readonly row: ScheduleRow;
  /** UTC milliseconds: when it is due next. */
  readonly next: number;
}

const COLUMNS = {
  contract_ref: 'text',
  server: 'text',
  schedule: 'text',
  due_at: 'bigint',
  next: 'bigint',
} as const;

// Both tables have them.
const KEY = ['contract_ref', 'server', 'schedule']
  .map(name => `quality_schedules.${name}`)
  .join(', ');

/** What makes a schedule this one, in the table and for how it is spread. */
export function scheduleKey({
  contract_ref,
  server,
  schedule,
}: ScheduleKey): string {
  return `${contract_ref} ${server} ${schedule}`;
}

/**
 * Moves schedules to when they are due next, all in one statement.
 *
 * @param turned - they are turned into runs: whatever could not be asked before is asked now
 * @returns those that were still due as they were read: others were moved by another replica meanwhile
 */
export async function moveSchedules(
  knex: Knex,
  moved: readonly MovedSchedule[],
  turned: boolean,
): Promise<readonly ScheduleRow[]> {
  if (moved.length === 0) return [];
  // In one order, so that two replicas never wait for each other.
  const rows = [...moved].sort((a, b) =>
    scheduleKey(a.row) < scheduleKey(b.row) ? -1 : 1,
  );
  const answer = await knex.raw(
    `update quality_schedules
     set due_at = r.next${turned ? ', unanswered = false' : ''}
     from ?
     where quality_schedules.contract_ref = r.contract_ref and quality_schedules.server = r.server
       and quality_schedules.schedule = r.schedule and quality_schedules.due_at = r.due_at
     returning ${KEY}`,
    [
      rowsOf(
        knex,
        COLUMNS,
        rows.map(({ row, next }) => [
          row.contract_ref,
          row.server,
          row.schedule,
          Number(row.due_at),
          next,
        ]),
      ),
    ],
  );
  const mine = new Set(
    returnedRows<ScheduleKey>(knex, answer).map(scheduleKey),
  );
  return moved.map(({ row }) => row).filter(row => mine.has(scheduleKey(row)));
}
