import { Knex } from 'knex';
import { ulid } from 'ulid';
import { isPostgres } from '../../database/dialect';
import { ACTIVE_COLUMNS, ActiveRow, ClaimedRun, toClaimed } from './claimedRun';
import { ServerRegistry } from './ServerRegistry';
import { ServerStates } from './ServerStates';
import { SilentRuns } from './SilentRuns';

export interface QueueOptions {
  readonly now: () => number;
  /** A clock that never goes back, in milliseconds. */
  readonly elapsed: () => number;
  /** How long a run may go without a sign of life before it is taken over, in milliseconds. */
  readonly lease: number;
  /** How long a run waits for a server that is down before its checks are errors, in milliseconds. */
  readonly patience: number;
}

const MOST_ATTEMPTS = 3;

/** Gives runs to whoever asks for one first, over all replicas. */
export class RunClaims {
  private readonly silent: SilentRuns;

  constructor(
    private readonly knex: Knex,
    private readonly registry: ServerRegistry,
    private readonly states: ServerStates,
    private readonly options: QueueOptions,
  ) {
    this.silent = new SilentRuns(knex, options);
  }

  /** The next run that may go ahead, or one whose process is gone. Cheap when there is none. */
  async next(): Promise<ClaimedRun | undefined> {
    const abandoned = await this.takeOver();
    if (abandoned) return abandoned;
    if (!(await this.due(this.knex).first('id'))) return undefined;
    const full = new Set<string>();
    for (;;) {
      const tried = await this.claimDue([...full]);
      if (tried === undefined || typeof tried !== 'string') return tried;
      full.add(tried);
    }
  }

  /** @returns the run; or the server that has no room for it; or nothing when there is none */
  private async claimDue(
    full: readonly string[],
  ): Promise<ClaimedRun | string | undefined> {
    const states = await this.states.read();
    const usable = this.registry.usable
      .map(({ name }) => name)
      .filter(name => !full.includes(name));
    const down = usable.filter(name => states.get(name)?.state === 'down');
    return this.exclusively(async tx => {
      const query = this.due(tx)
        .whereIn('engine', usable)
        .orderBy(['priority', 'due_at', 'id'])
        .first(ACTIVE_COLUMNS);
      if (down.length > 0) this.withoutWaiting(query, down);
      if (isPostgres(this.knex)) query.forUpdate().skipLocked();
      const row: ActiveRow | undefined = await query;
      if (!row) return undefined;
      if (!(await this.hasRoom(tx, row))) return row.engine;
      return this.take(tx, row);
    });
  }

  private due(knex: Knex) {
    const now = this.options.now();
    return knex('quality_runs')
      .where({ state: 'queued' })
      .where(due =>
        // One that was made in the future was made before the clock went back.
        due.where('due_at', '<=', now).orWhere('created_at', '>', now),
      );
  }

  /** Runs wait for a server that is down, but not for ever; a person is told at once. */
  private withoutWaiting(query: Knex.QueryBuilder, down: readonly string[]) {
    const long = this.options.now() - this.options.patience;
    query.where(or =>
      or
        .whereNotIn('engine', down)
        .orWhere('trigger', 'person')
        .orWhere(then =>
          then.where('trigger', 'schedule').where('created_at', '<=', long),
        ),
    );
  }

  private async hasRoom(
    tx: Knex.Transaction,
    row: ActiveRow,
  ): Promise<boolean> {
    const server = this.registry.get(row.engine);
    if (!server) return false;
    if (isPostgres(this.knex)) {
      // One at a time for each server, so that two replicas do not both see its last free place.
      await tx('quality_servers').where({ name: row.engine }).forUpdate();
    }
    const [{ count }] = await tx('quality_runs')
      .where({ engine: row.engine, state: 'running' })
      .count('* as count');
    // What looks back leaves room for what looks at today.
    const room =
      row.trigger === 'backfill'
        ? Math.max(1, server.concurrency - 1)
        : server.concurrency;
    return Number(count) < room;
  }

  private async take(
    tx: Knex.Transaction,
    row: ActiveRow,
  ): Promise<ClaimedRun> {
    const now = this.options.now();
    const token = ulid();
    const attempts = row.attempts + 1;
    await tx('quality_runs')
      .where({ id: row.id })
      .update({
        state: 'running',
        lease_token: token,
        lease_until: now + this.options.lease,
        started_at: now,
        attempts,
        done: 0,
      });
    return toClaimed(row, token, attempts);
  }

  private async takeOver(): Promise<ClaimedRun | undefined> {
    for (const run of await this.silent.find()) {
      const taken = await this.exclusively(async tx => {
        const row: ActiveRow | undefined = await tx('quality_runs')
          .first(ACTIVE_COLUMNS)
          .where({ ...run, state: 'running' })
          .modify(query => {
            if (isPostgres(this.knex)) query.forUpdate().skipLocked();
          });
        if (!row) return undefined;
        if (!row.cancel_requested && row.attempts < MOST_ATTEMPTS) {
          return this.take(tx, row);
        }
        await this.giveUp(tx, row);
        return undefined;
      });
      if (taken) return taken;
    }
    return undefined;
  }

  private async giveUp(tx: Knex.Transaction, row: ActiveRow): Promise<void> {
    await tx('quality_runs')
      .where({ id: row.id })
      .update({
        state: row.cancel_requested ? 'cancelled' : 'failed',
        finished_at: this.options.now(),
        lease_token: null,
        lease_until: null,
        problem: row.cancel_requested
          ? null
          : `It was begun ${row.attempts} times, and each time the process that ran it ended.`,
      });
  }

  /** In SQLite a transaction that reads before it writes may not get to write: it begins with a write there. */
  private exclusively<T>(
    work: (tx: Knex.Transaction) => Promise<T>,
  ): Promise<T> {
    return this.knex.transaction(async tx => {
      if (!isPostgres(this.knex)) {
        await tx('quality_servers').where({ name: '' }).update({ failures: 0 });
      }
      return work(tx);
    });
  }
}
