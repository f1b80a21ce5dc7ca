import { NotFoundError } from '@backstage/errors';
import { createHash } from 'node:crypto';
import { Knex } from 'knex';
import { ulid } from 'ulid';
import { isPostgres } from '../../database/dialect';
import { StatusCounts } from '../results/ResultWriter';
import { OWN_TOOL } from '../status';
import { ServerRegistry } from './ServerRegistry';
import { ServerStates } from './ServerStates';

export type Trigger = 'person' | 'schedule' | 'backfill';

/** Lower goes first. */
const PRIORITY: Readonly<Record<Trigger, number>> = {
  person: 0,
  schedule: 1,
  backfill: 2,
};

export interface NewRun {
  readonly contractRef: string;
  /** Name in the contract. */
  readonly server: string;
  /** Name in the configuration. */
  readonly engine: string;
  readonly trigger: Trigger;
  readonly checkKeys?: readonly string[];
  readonly asOf?: number;
  readonly requestedBy?: string;
}

/** A run that this process has claimed, for as long as its token is the one in the table. */
export interface ClaimedRun {
  readonly id: string;
  readonly token: string;
  readonly contractRef: string;
  readonly server: string;
  readonly engine: string;
  readonly trigger: Trigger;
  readonly checkKeys?: readonly string[];
  /** UTC milliseconds. */
  readonly asOf?: number;
  readonly createdAt: number;
  readonly attempts: number;
}

export interface RunEnd {
  readonly state: 'finished' | 'cancelled' | 'failed';
  readonly problem?: string;
  readonly counts: StatusCounts;
  readonly statements: number;
  readonly done: number;
  readonly total: number;
}

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

/**
 * Runs that wait and runs that are under way, for all replicas. Who claims a run gets a token; whatever is written about
 * the run is written only where the token is still the same, so that one who was believed dead changes nothing.
 */
export class RunQueue {
  /** Since when the lease of each running run is what it is, by this process's own clock. */
  private readonly seen = new Map<string, { lease: number; since: number }>();

  constructor(
    private readonly knex: Knex,
    private readonly registry: ServerRegistry,
    private readonly states: ServerStates,
    private readonly options: QueueOptions,
  ) {}

  /**
   * Within one statement for each: one that waits or is under way for the same checks is left as it is.
   *
   * @returns ids in the order given, also of those that were there
   */
  async add(
    runs: readonly NewRun[],
    knex: Knex = this.knex,
  ): Promise<readonly string[]> {
    const ids: string[] = [];
    for (const run of runs) ids.push(await this.addOne(run, knex));
    return ids;
  }

  private async addOne(run: NewRun, knex: Knex): Promise<string> {
    const now = this.options.now();
    const id = ulid(now);
    const checkSet = checkSetOf(run.checkKeys);
    for (;;) {
      const inserted = await knex('quality_runs')
        .insert({
          id,
          contract_ref: run.contractRef,
          tool: OWN_TOOL,
          server: run.server,
          engine: run.engine,
          trigger: run.trigger,
          requested_by: run.requestedBy ?? null,
          state: 'queued',
          priority: PRIORITY[run.trigger],
          check_keys: run.checkKeys ? JSON.stringify(run.checkKeys) : null,
          check_set: checkSet,
          as_of: run.asOf ?? null,
          created_at: now,
          due_at: now,
        })
        // Its only target is the partial index of active runs: a ULID is new.
        .onConflict()
        .ignore()
        .returning('id');
      if (inserted.length > 0) return id;
      const there = await knex('quality_runs')
        .first('id', 'priority')
        .where({
          contract_ref: run.contractRef,
          server: run.server,
          check_set: checkSet,
        })
        .whereRaw('coalesce(as_of, 0) = ?', [run.asOf ?? 0])
        .whereIn('state', ['queued', 'running']);
      // Else it ended in between.
      if (there) {
        if (there.priority > PRIORITY[run.trigger]) {
          await knex('quality_runs')
            .where({ id: there.id, state: 'queued' })
            .update({ priority: PRIORITY[run.trigger], due_at: now });
        }
        return there.id;
      }
    }
  }

  /** The next run that may go ahead, or one whose process is gone. Cheap when there is none. */
  async claim(): Promise<ClaimedRun | undefined> {
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
        .first();
      if (down.length > 0) this.withoutWaiting(query, down);
      if (isPostgres(this.knex)) query.forUpdate().skipLocked();
      const row = await query;
      if (!row) return undefined;
      if (!(await this.hasRoom(tx, row))) return row.engine;
      return this.take(tx, row, row.attempts + 1);
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
    row: { engine: string; trigger: Trigger },
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
    // A row of quality_runs.
    row: any,
    attempts: number,
  ): Promise<ClaimedRun> {
    const now = this.options.now();
    const token = ulid();
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
    return {
      id: row.id,
      token,
      contractRef: row.contract_ref,
      server: row.server,
      engine: row.engine,
      trigger: row.trigger,
      ...(row.check_keys && { checkKeys: JSON.parse(row.check_keys) }),
      ...(row.as_of !== null && { asOf: Number(row.as_of) }),
      createdAt: Number(row.created_at),
      attempts,
    };
  }

  /**
   * A run that nobody gave a sign of for the time of a lease. That time is measured here and not read from the table:
   * clocks of replicas differ, and go back.
   */
  private async takeOver(): Promise<ClaimedRun | undefined> {
    const { elapsed, lease } = this.options;
    const running = await this.knex('quality_runs')
      .select('id', 'lease_until', 'lease_token')
      .where({ state: 'running', tool: OWN_TOOL });
    const before = new Map(this.seen);
    this.seen.clear();
    const silent: typeof running = [];
    for (const row of running) {
      const until = Number(row.lease_until);
      const known = before.get(row.lease_token);
      const since = known?.lease === until ? known.since : elapsed();
      this.seen.set(row.lease_token, { lease: until, since });
      if (elapsed() - since >= lease) silent.push(row);
    }
    for (const { id, lease_token, lease_until } of silent) {
      const taken = await this.exclusively(async tx => {
        const row = await tx('quality_runs')
          .first()
          .where({ id, state: 'running', lease_token, lease_until })
          .modify(query => {
            if (isPostgres(this.knex)) query.forUpdate().skipLocked();
          });
        if (!row) return undefined;
        if (row.cancel_requested || row.attempts >= MOST_ATTEMPTS) {
          await tx('quality_runs')
            .where({ id })
            .update({
              state: row.cancel_requested ? 'cancelled' : 'failed',
              finished_at: this.options.now(),
              lease_token: null,
              lease_until: null,
              problem: row.cancel_requested
                ? null
                : `It was begun ${row.attempts} times, and each time the process that ran it ended.`,
            });
          return undefined;
        }
        return this.take(tx, row, row.attempts + 1);
      });
      if (taken) return taken;
    }
    return undefined;
  }

  /**
   * A sign of life.
   *
   * @returns `lost` when somebody else has the run now
   */
  async renew(
    { id, token }: ClaimedRun,
    progress: { done: number; total: number; statements: number },
  ): Promise<'going' | 'cancelled' | 'lost'> {
    const rows = await this.knex('quality_runs')
      .where({ id, lease_token: token, state: 'running' })
      .update({
        ...progress,
        lease_until: this.options.now() + this.options.lease,
      })
      .returning('cancel_requested');
    if (rows.length === 0) return 'lost';
    return rows[0].cancel_requested ? 'cancelled' : 'going';
  }

  /** @returns false when somebody else has the run now; the transaction is then to change nothing */
  async end(
    tx: Knex.Transaction,
    { id, token }: ClaimedRun,
    end: RunEnd,
  ): Promise<boolean> {
    const { counts } = end;
    const changed = await tx('quality_runs')
      .where({ id, lease_token: token, state: 'running' })
      .update({
        state: end.state,
        problem: end.problem ?? null,
        finished_at: this.options.now(),
        lease_token: null,
        lease_until: null,
        statements: end.statements,
        done: end.done,
        total: end.total,
        passed: counts.pass ?? 0,
        warned: counts.warn ?? 0,
        failed: counts.fail ?? 0,
        errors: counts.error ?? 0,
        skipped: counts.skip ?? 0,
        unknown: counts.unknown ?? 0,
      });
    return changed > 0;
  }

  /** Puts a run back, for whoever comes next: this process ends, or the server is down. */
  async giveBack({ id, token, attempts }: ClaimedRun, wait = 0): Promise<void> {
    await this.knex('quality_runs')
      .where({ id, lease_token: token, state: 'running' })
      .update({
        state: 'queued',
        lease_token: null,
        lease_until: null,
        started_at: null,
        due_at: this.options.now() + wait,
        attempts: attempts - 1,
      });
  }

  /**
   * One that waits is over at once; one that is under way is told.
   *
   * @throws NotFoundError
   */
  async cancel(id: string): Promise<void> {
    const own = () => this.knex('quality_runs').where({ id, tool: OWN_TOOL });
    const ended = await own()
      .where({ state: 'queued' })
      .update({ state: 'cancelled', finished_at: this.options.now() });
    if (ended > 0) return;
    const told = await own()
      .where({ state: 'running' })
      .update({ cancel_requested: true });
    if (told > 0) return;
    if (!(await this.knex('quality_runs').first('id').where({ id }))) {
      throw new NotFoundError(`There is no run \`${id}\`.`);
    }
  }

  /** Ends those that wait for servers that nobody can ask any more. */
  async endHomeless(): Promise<void> {
    const usable = this.registry.usable.map(({ name }) => name);
    await this.knex('quality_runs')
      .where({ state: 'queued', tool: OWN_TOOL })
      .whereNotIn('engine', usable)
      .update({
        state: 'failed',
        finished_at: this.options.now(),
        problem: 'Its server is not configured any more.',
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

/** The same for the same checks in whatever order. */
export function checkSetOf(keys: readonly string[] | undefined): string {
  if (!keys) return '';
  const hash = createHash('sha256').update(JSON.stringify([...keys].sort()));
  return hash.digest('base64url').slice(0, 16);
}
