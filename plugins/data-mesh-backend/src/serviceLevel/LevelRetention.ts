import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';

const DAY = 86_400_000;
const ROWS = 5_000;

/** How long things are kept, in milliseconds. Slices as long as their months are looked at. */
const KEEP = {
  slices: 6 * 366 * DAY,
  changes: 400 * DAY,
  messages: 400 * DAY,
} as const;

/** Removes what nobody looks at any more, in small steps; what was begun is safe to repeat. */
export class LevelRetention {
  constructor(
    private readonly knex: Knex,
    private readonly logger: LoggerService,
    private readonly now: () => number = Date.now,
  ) {}

  async run(signal?: AbortSignal): Promise<void> {
    const now = this.now();
    const { knex } = this;
    const changes = await removeIn(signal, () =>
      knex('objective_changes')
        .whereIn(
          'id',
          knex('objective_changes')
            .select('id')
            .where('at', '<', now - KEEP.changes)
            .orderBy('at')
            .limit(ROWS),
        )
        .delete(),
    );
    const messages = await removeIn(signal, () =>
      knex('messages')
        .whereIn(
          'id',
          knex('messages')
            .select('id')
            .whereIn('state', ['sent', 'dropped', 'failed'])
            .where('due_at', '<', now - KEEP.messages)
            .limit(ROWS),
        )
        .delete(),
    );
    const blocks = await this.removeSlices(now - KEEP.slices, signal);
    this.logger.info(
      `Retention of service levels removed ${changes} changes, ${messages} messages and ${blocks} blocks of slices`,
    );
  }

  private async removeSlices(
    before: number,
    signal: AbortSignal | undefined,
  ): Promise<number> {
    let removed = 0;
    let after = 0;
    for (;;) {
      signal?.throwIfAborted();
      const ids: number[] = await this.knex('objectives')
        .where('id', '>', after)
        .orderBy('id')
        .limit(ROWS)
        .pluck('id');
      if (ids.length === 0) return removed;
      const last = ids[ids.length - 1];
      removed += await this.knex('slice_blocks')
        .where('objective_id', '>', after)
        .where('objective_id', '<=', last)
        .where('block_end', '<', before)
        .delete();
      after = last;
    }
  }
}

async function removeIn(
  signal: AbortSignal | undefined,
  remove: () => Promise<number>,
): Promise<number> {
  let removed = 0;
  for (;;) {
    signal?.throwIfAborted();
    const some = await remove();
    removed += some;
    if (some < ROWS) return removed;
  }
}
