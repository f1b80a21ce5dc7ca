import { Knex } from 'knex';
import { OWN_TOOL } from '../status';

/** A run that is under way, and the sign of life that was last seen of it. */
export interface SilentRun {
  readonly id: string;
  readonly lease_token: string;
  readonly lease_until: number | string;
}

/**
 * Finds runs that nobody gave a sign of for the time of a lease. That time is measured here and not read from the table:
 * clocks of replicas differ, and go back.
 */
export class SilentRuns {
  /** Since when the lease of each running run is what it is, by this process's own clock. */
  private seen: ReadonlyMap<string, { lease: number; since: number }> =
    new Map();

  constructor(
    private readonly knex: Knex,
    private readonly options: {
      /** A clock that never goes back, in milliseconds. */
      readonly elapsed: () => number;
      /** How long a run may go without a sign of life, in milliseconds. */
      readonly lease: number;
    },
  ) {}

  async find(): Promise<readonly SilentRun[]> {
    const running: SilentRun[] = await this.knex('quality_runs')
      .select('id', 'lease_until', 'lease_token')
      .where({ state: 'running', tool: OWN_TOOL });
    const now = this.options.elapsed();
    const seen = new Map<string, { lease: number; since: number }>();
    for (const { lease_token, lease_until } of running) {
      const lease = Number(lease_until);
      const known = this.seen.get(lease_token);
      const since = known?.lease === lease ? known.since : now;
      seen.set(lease_token, { lease, since });
    }
    this.seen = seen;
    return running.filter(({ lease_token }) => {
      const since = seen.get(lease_token)?.since ?? now;
      return now - since >= this.options.lease;
    });
  }
}
