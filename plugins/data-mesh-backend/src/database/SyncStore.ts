import { Knex } from 'knex';
import { ulid } from 'ulid';

export interface SyncRun {
  /** UTC milliseconds. */
  readonly startedAt: number;
  readonly finishedAt: number;
  readonly ok: boolean;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
  readonly error?: string;
}

/** `generation`: goes up with each change. `dirty`: what follows from all entities together is to be worked out again. */
export type SyncCounter = 'generation' | 'dirty' | 'held-back';

const KEPT_RUNS = 50;

/** What the sync remembers of itself, shared by all nodes. */
export class SyncStore {
  constructor(private readonly knex: Knex) {}

  async read(name: SyncCounter, knex: Knex = this.knex): Promise<number> {
    const row = await knex('sync_state').first('value').where({ name });
    return row ? Number(row.value) : 0;
  }

  async set(
    name: SyncCounter,
    value: number,
    knex: Knex = this.knex,
  ): Promise<void> {
    await knex('sync_state').insert({ name, value }).onConflict('name').merge();
  }

  /** Says within the transaction of a change that there was one. */
  async markChanged(tx: Knex.Transaction, dirty: boolean): Promise<void> {
    // Counted by the database: two nodes that change something at once must both move it.
    await tx('sync_state')
      .insert({ name: 'generation', value: 1 })
      .onConflict('name')
      .merge({ value: tx.raw('sync_state.value + 1') });
    if (dirty) await this.set('dirty', 1, tx);
  }

  async addRun(run: SyncRun): Promise<void> {
    await this.knex('sync_runs').insert({
      id: ulid(run.finishedAt),
      started_at: run.startedAt,
      finished_at: run.finishedAt,
      ok: run.ok,
      changed: run.changed,
      removed: run.removed,
      unchanged: run.unchanged,
      error: run.error ?? null,
    });
    const kept = await this.knex('sync_runs')
      .select('id')
      .orderBy('id', 'desc')
      .limit(KEPT_RUNS);
    // The last good one is what the lag is counted from, however long ago it was.
    const good = await this.lastRow({ ok: true });
    await this.knex('sync_runs')
      .whereNotIn('id', [...kept.map(row => row.id), good?.id ?? ''])
      .delete();
  }

  async lastRun(where: { ok?: true } = {}): Promise<SyncRun | undefined> {
    const row = await this.lastRow(where);
    return (
      row && {
        startedAt: Number(row.started_at),
        finishedAt: Number(row.finished_at),
        ok: Boolean(row.ok),
        changed: row.changed,
        removed: row.removed,
        unchanged: row.unchanged,
        error: row.error ?? undefined,
      }
    );
  }

  private async lastRow(where: { ok?: true }) {
    return this.knex('sync_runs').where(where).orderBy('id', 'desc').first();
  }
}
