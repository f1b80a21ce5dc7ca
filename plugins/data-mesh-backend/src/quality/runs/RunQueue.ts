import { NotFoundError } from '@backstage/errors';
import { Knex } from 'knex';
import { StatusCounts } from '../results/Tally';
import { OWN_TOOL } from '../status';
import { addRuns } from './addRuns';
import { ClaimedRun } from './claimedRun';
import { NewRun } from './newRun';
import { QueueOptions, RunClaims } from './RunClaims';
import { ServerRegistry } from './ServerRegistry';
import { ServerStates } from './ServerStates';

export interface RunEnd {
  readonly state: 'finished' | 'cancelled' | 'failed';
  readonly problem?: string;
  readonly counts: StatusCounts;
  readonly statements: number;
  readonly done: number;
  readonly total: number;
}

/**
 * Runs that wait and runs that are under way, for all replicas. Who claims a run gets a token; whatever is written about
 * the run is written only where the token is still the same, so that one who was believed dead changes nothing.
 */
export class RunQueue {
  private readonly claims: RunClaims;

  constructor(
    private readonly knex: Knex,
    private readonly registry: ServerRegistry,
    states: ServerStates,
    private readonly options: QueueOptions,
  ) {
    this.claims = new RunClaims(knex, registry, states, options);
  }

  /**
   * One that waits or is under way for the same checks is left as it is.
   *
   * @returns ids in the order given, also of those that were there
   */
  async add(
    runs: readonly NewRun[],
    knex: Knex = this.knex,
  ): Promise<readonly string[]> {
    return addRuns(knex, runs, this.options.now());
  }

  /** The next run that may go ahead, or one whose process is gone. Cheap when there is none. */
  async claim(): Promise<ClaimedRun | undefined> {
    return this.claims.next();
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
}
