import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { ResultsConfig } from './readResultsConfig';
import { removeThresholds } from './removeThresholds';
import { rollUp } from './rollUp';

const DAY = 86_400_000;
const ROWS = 5_000;
const SERIES = 500;

/** Removes what is older than it is kept. Results leave a line per series and day; what was begun is safe to repeat. */
export class ResultRetention {
  constructor(
    private readonly knex: Knex,
    private readonly keep: ResultsConfig['keep'],
    private readonly logger: LoggerService,
    private readonly now: () => number = Date.now,
  ) {}

  async run(signal?: AbortSignal): Promise<void> {
    const now = this.now();
    const { keep } = this;
    const results = await this.rollUpResults(now - keep.results, signal);
    const firstDay = Math.floor((now - keep.days) / DAY);
    let days = 0;
    let runs = 0;
    await this.eachSeries(signal, async ids => {
      days += await this.knex('result_days')
        .whereIn('series_id', ids)
        .where('day', '<', firstDay)
        .delete();
    });
    for (;;) {
      signal?.throwIfAborted();
      const done = await this.knex('quality_runs')
        .whereIn(
          'id',
          this.knex('quality_runs')
            .select('id')
            .where('created_at', '<', now - keep.runs)
            .whereNotIn('state', ['queued', 'running'])
            .orderBy('created_at')
            .limit(ROWS),
        )
        .delete();
      runs += done;
      if (done < ROWS) break;
    }
    for (;;) {
      signal?.throwIfAborted();
      const done = await this.knex('unmatched_results')
        .whereIn(
          'id',
          this.knex('unmatched_results')
            .select('id')
            .where('received_at', '<', now - keep.unmatched)
            .orderBy('received_at')
            .limit(ROWS),
        )
        .delete();
      if (done < ROWS) break;
    }
    await this.knex('statements')
      .whereNotExists(
        this.knex('check_series')
          .select(this.knex.raw('1'))
          .whereRaw('check_series.statement_hash = statements.hash'),
      )
      .delete();
    await this.removeOrphans(signal);
    await removeThresholds(this.knex, { now, signal });
    this.logger.info(
      `Retention rolled up ${results} results and removed ${days} days and ${runs} runs`,
    );
  }

  /** Whole days only, so that a day is rolled up once and not in pieces. */
  private async rollUpResults(
    before: number,
    signal?: AbortSignal,
  ): Promise<number> {
    const until = Math.floor(before / DAY) * DAY;
    let removed = 0;
    await this.eachSeries(signal, async ids => {
      removed += await rollUp(this.knex, ids, until);
    });
    return removed;
  }

  private async eachSeries(
    signal: AbortSignal | undefined,
    work: (ids: readonly number[]) => Promise<void>,
  ): Promise<void> {
    let after = 0;
    for (;;) {
      signal?.throwIfAborted();
      const ids: number[] = await this.knex('check_series')
        .where('id', '>', after)
        .orderBy('id')
        .limit(SERIES)
        .pluck('id');
      if (ids.length === 0) return;
      await work(ids);
      after = ids[ids.length - 1];
    }
  }

  /** Of series that are gone. Found by walking from one series to the next, not by reading all results. */
  private async removeOrphans(signal?: AbortSignal): Promise<void> {
    for (const table of ['results', 'result_days', 'result_corrections']) {
      let after = -1;
      for (;;) {
        signal?.throwIfAborted();
        const next: { series_id: number } | undefined = await this.knex(table)
          .first('series_id')
          .where('series_id', '>', after)
          .orderBy('series_id');
        if (!next) break;
        after = next.series_id;
        const there = await this.knex('check_series')
          .first('id')
          .where({ id: after });
        if (!there) {
          await this.knex(table).where({ series_id: after }).delete();
        }
      }
    }
  }
}
