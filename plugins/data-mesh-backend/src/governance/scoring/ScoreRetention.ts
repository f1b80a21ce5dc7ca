import { Knex } from 'knex';

const ROWS = 5_000;

/** How long things are kept after they ended, in milliseconds. */
export interface ScoresKept {
  /** How scores were. */
  readonly history: number;
  /** What the rules saw then. */
  readonly details: number;
}

/** Removes what is older than it is kept, a part at a time. How something stands now is never removed. */
export class ScoreRetention {
  constructor(
    private readonly knex: Knex,
    private readonly keep: ScoresKept,
    private readonly now: () => number = Date.now,
  ) {}

  /** @returns how many rows are gone */
  async run(signal?: AbortSignal): Promise<number> {
    const { history, details } = this.keep;
    return (
      (await this.remove('score_details', details, signal)) +
      // Details of what is removed here went before: they are kept no longer.
      (await this.remove('score_history', history, signal))
    );
  }

  private async remove(
    table: 'score_history' | 'score_details',
    keep: number,
    signal?: AbortSignal,
  ): Promise<number> {
    const before = this.now() - keep;
    let removed = 0;
    for (;;) {
      signal?.throwIfAborted();
      const over = this.knex(`${table} as o`)
        .select('o.product_ref', 'o.rule_set_ref', 'o.from_at')
        .limit(ROWS);
      if (table === 'score_details') {
        over.join('score_history as h', function ended() {
          this.on('h.product_ref', 'o.product_ref')
            .andOn('h.rule_set_ref', 'o.rule_set_ref')
            .andOn('h.from_at', 'o.from_at');
        });
      }
      over.where(
        table === 'score_details' ? 'h.to_at' : 'o.to_at',
        '<',
        before,
      );
      const done = await this.knex(table)
        .whereIn(['product_ref', 'rule_set_ref', 'from_at'], over)
        .delete();
      removed += done;
      if (done < ROWS) return removed;
    }
  }
}
