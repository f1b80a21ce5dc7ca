import { Knex } from 'knex';
import { ServerConfig } from './serverConfig';
import { ServerRegistry } from './ServerRegistry';

export interface ServerState {
  readonly name: string;
  readonly state: 'up' | 'down' | 'unknown';
  readonly problem?: string;
  /** In a row. */
  readonly failures: number;
  /** UTC milliseconds. */
  readonly retryAt?: number;
}

const SHORTEST_WAIT = 2_000;

/** How the servers of the configuration are, for all replicas. */
export class ServerStates {
  constructor(
    private readonly knex: Knex,
    private readonly registry: ServerRegistry,
    private readonly now: () => number,
  ) {}

  /** Has a row for each server of the configuration and for no other. */
  async begin(): Promise<void> {
    const now = this.now();
    const names = this.registry.servers.map(({ name }) => name);
    await this.knex('quality_servers').whereNotIn('name', names).delete();
    for (const name of names) {
      const problem = this.registry.problemOf(name) ?? null;
      await this.knex('quality_servers')
        .insert({
          name,
          state: problem ? 'down' : 'unknown',
          since: now,
          problem,
          failures: 0,
          retry_at: problem ? null : now,
        })
        .onConflict('name')
        .ignore();
      const known = () => this.knex('quality_servers').where({ name });
      if (problem) {
        await known()
          .whereNot({ state: 'down' })
          .update({ state: 'down', since: now });
        await known().update({ problem, retry_at: null });
      } else {
        // It may have another address now, or an engine at last.
        await known().where({ state: 'down' }).update({ retry_at: now });
      }
    }
  }

  async read(): Promise<ReadonlyMap<string, ServerState>> {
    const rows = await this.knex('quality_servers').select();
    return new Map(
      rows.map(row => [
        row.name,
        {
          name: row.name,
          state: row.state,
          problem: row.problem ?? undefined,
          failures: row.failures,
          retryAt: row.retry_at === null ? undefined : Number(row.retry_at),
        },
      ]),
    );
  }

  /**
   * Servers of which nobody knows whether they are up now, for this replica alone to find out.
   */
  async claimProbes(patience: number): Promise<readonly ServerConfig[]> {
    const now = this.now();
    const claimed: ServerConfig[] = [];
    for (const state of (await this.read()).values()) {
      const server = this.registry.get(state.name);
      if (!server || this.registry.problemOf(state.name)) continue;
      if (state.state === 'up' || !isOver(state.retryAt, now, server)) continue;
      const mine = await this.knex('quality_servers')
        .where({ name: state.name, retry_at: state.retryAt ?? null })
        .update({ retry_at: now + patience });
      if (mine > 0) claimed.push(server);
    }
    return claimed;
  }

  /** @returns whether it was not up before */
  async isUp(name: string): Promise<boolean> {
    const changed = await this.knex('quality_servers')
      .where({ name })
      .whereNot({ state: 'up' })
      .update({
        state: 'up',
        since: this.now(),
        problem: null,
        failures: 0,
        retry_at: null,
      });
    return changed > 0;
  }

  async isDown(name: string, problem: string): Promise<void> {
    const server = this.registry.get(name);
    if (!server) return;
    const now = this.now();
    await this.knex.transaction(async tx => {
      const row = await tx('quality_servers')
        .first('state', 'failures')
        .where({ name });
      const failures = (row?.failures ?? 0) + 1;
      await tx('quality_servers')
        .where({ name })
        .update({
          state: 'down',
          problem,
          failures,
          retry_at: now + waitAfter(failures, server),
          ...(row?.state !== 'down' && { since: now }),
        });
    });
  }
}

/** Also when it lies so far off that a clock must have gone back. */
function isOver(
  retryAt: number | undefined,
  now: number,
  server: ServerConfig,
): boolean {
  return (
    retryAt === undefined ||
    retryAt <= now ||
    retryAt > now + server.longestWait + server.timeout
  );
}

/** Twice as long after each failure. */
function waitAfter(failures: number, { longestWait }: ServerConfig): number {
  return Math.min(SHORTEST_WAIT * 2 ** Math.min(failures - 1, 20), longestWait);
}
