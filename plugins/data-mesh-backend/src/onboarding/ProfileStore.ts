import { TableDraft } from '@backstage-data-mesh/contract';
import { TableProfileJob } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { ulid } from 'ulid';

export type TableState =
  | 'waiting'
  | 'running'
  | 'done'
  | 'failed'
  | 'cancelled';

export interface TableName {
  readonly schema: string;
  readonly table: string;
}

interface JobRow {
  readonly id: string;
  readonly server: string;
  readonly started_by: string;
  readonly started_at: number | string;
  readonly alive_at: number | string;
  readonly cancelled: boolean | number;
}

interface TableRow {
  readonly profile_id: string;
  readonly position: number;
  readonly schema_name: string;
  readonly table_name: string;
  readonly state: TableState;
  readonly problem: string | null;
  readonly draft: string | null;
}

/** Nobody works any more at what was not heard of for this long, in milliseconds. */
const SILENT = 60_000;
const GONE =
  'The backend that looked at it has ended. Have the table looked at again.';

/** Where looks at tables are kept, for whoever asked for them. */
export class ProfileStore {
  constructor(private readonly knex: Knex, private readonly keep: number) {}

  async add(
    server: string,
    tables: readonly TableName[],
    startedBy: string,
  ): Promise<string> {
    const now = Date.now();
    const id = ulid(now);
    await this.knex.transaction(async tx => {
      await tx('table_profiles').insert({
        id,
        server,
        started_by: startedBy,
        started_at: now,
        alive_at: now,
        cancelled: false,
      });
      await tx.batchInsert(
        'table_profile_tables',
        tables.map(({ schema, table }, position) => ({
          profile_id: id,
          position,
          schema_name: schema,
          table_name: table,
          state: 'waiting',
        })),
        50,
      );
    });
    return id;
  }

  /** `undefined`: there is none, it is too old, or somebody else's. */
  async get(
    id: string,
    startedBy: string,
  ): Promise<TableProfileJob | undefined> {
    const job = await this.jobOf(id, startedBy);
    if (!job) return undefined;
    const rows: TableRow[] = await this.knex('table_profile_tables')
      .select('schema_name', 'table_name', 'state', 'problem')
      .where({ profile_id: id })
      .orderBy('position');
    const isSilent = Date.now() - Number(job.alive_at) > SILENT;
    const tables = rows.map(row => {
      const isOpen = row.state === 'waiting' || row.state === 'running';
      const isGone = isOpen && isSilent;
      const problem = isGone ? GONE : row.problem;
      return {
        schema: row.schema_name,
        table: row.table_name,
        state: isGone ? ('failed' as const) : row.state,
        ...(problem && { problem }),
      };
    });
    return {
      id,
      server: job.server,
      startedAt: Number(job.started_at),
      state: tables.some(({ state }) => ['waiting', 'running'].includes(state))
        ? 'running'
        : 'ended',
      tables,
    };
  }

  async draft(
    id: string,
    position: number,
    startedBy: string,
  ): Promise<TableDraft | undefined> {
    if (!(await this.jobOf(id, startedBy))) return undefined;
    const row: Pick<TableRow, 'draft'> | undefined = await this.knex(
      'table_profile_tables',
    )
      .select('draft')
      .where({ profile_id: id, position })
      .first();
    return row?.draft ? JSON.parse(row.draft) : undefined;
  }

  async set(
    id: string,
    position: number,
    result: {
      readonly state: TableState;
      readonly problem?: string;
      readonly draft?: TableDraft;
    },
  ): Promise<void> {
    const { state, problem, draft } = result;
    await this.knex('table_profile_tables')
      .where({ profile_id: id, position })
      .update({
        state,
        problem: problem ?? null,
        draft: draft ? JSON.stringify(draft) : null,
      });
  }

  async cancel(id: string): Promise<void> {
    await this.knex('table_profiles').where({ id }).update({ cancelled: true });
  }

  /** Says that somebody works at it, and tells whether it was cancelled. */
  async stayAlive(id: string): Promise<boolean> {
    await this.knex('table_profiles')
      .where({ id })
      .update({ alive_at: Date.now() });
    const row = await this.knex('table_profiles')
      .select('cancelled')
      .where({ id })
      .first();
    return !row || Boolean(row.cancelled);
  }

  async forgetOld(): Promise<void> {
    const old = this.knex('table_profiles')
      .select('id')
      .where('started_at', '<', Date.now() - this.keep);
    // SQLite does not follow foreign keys unless it is told to.
    await this.knex('table_profile_tables').whereIn('profile_id', old).delete();
    await this.knex('table_profiles')
      .where('started_at', '<', Date.now() - this.keep)
      .delete();
  }

  private jobOf(id: string, startedBy: string): Promise<JobRow | undefined> {
    return this.knex('table_profiles')
      .where({ id, started_by: startedBy })
      .where('started_at', '>=', Date.now() - this.keep)
      .first();
  }
}
