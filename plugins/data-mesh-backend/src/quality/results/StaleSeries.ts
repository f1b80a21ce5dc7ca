import { Knex } from 'knex';
import { dialectOf } from '../../database/dialect';
import { lockContracts, recomputeStanding } from '../registry/standing';
import { readMoments } from './recentMoments';
import { Validity, validUntil } from './staleness';

const SERIES = 1_000;

interface SilentSeries {
  readonly id: number;
  readonly contract_ref: string;
  readonly observed_at: number | string;
  readonly recent: string;
}

/**
 * Takes the say from series whose tool has gone silent: what it found long ago is shown, but says no more how the check
 * stands. Reads those only that are silent for the shortest time that counts; each is marked once.
 */
export class StaleSeries {
  constructor(
    private readonly knex: Knex,
    private readonly validity: Validity,
    private readonly now: () => number = Date.now,
  ) {}

  /** @returns how many became stale */
  async run(signal?: AbortSignal): Promise<number> {
    let marked = 0;
    for (let after = 0; ; ) {
      signal?.throwIfAborted();
      const page = await this.silent(after);
      if (page.length === 0) return marked;
      after = page[page.length - 1].id;
      marked += await this.mark(page);
    }
  }

  private silent(after: number): Promise<SilentSeries[]> {
    return this.knex('check_series as s')
      .select('s.id', 'k.contract_ref', 's.observed_at', 's.recent')
      .join('checks as k', 'k.id', 's.check_id')
      .where('s.id', '>', after)
      .where('s.stale', false)
      .where('s.observed_at', '>', 0)
      .where('s.observed_at', '<', this.now() - this.validity.atLeast)
      .orderBy('s.id')
      .limit(SERIES);
  }

  private async mark(page: readonly SilentSeries[]): Promise<number> {
    const now = this.now();
    const over = page.filter(
      ({ observed_at: observedAt, recent }) =>
        validUntil(Number(observedAt), readMoments(recent), this.validity) <
        now,
    );
    if (over.length === 0) return 0;
    return this.knex.transaction(async tx => {
      // In the order of those who write results: first the contracts.
      await lockContracts(
        tx,
        over.map(row => row.contract_ref),
      );
      // Not one that has had a result meanwhile.
      const rows: { check_id: number }[] = await tx('check_series')
        .whereRaw(
          dialectOf(tx).inIds(
            'id',
            over.map(({ id }) => id),
          ),
        )
        .where('stale', false)
        .where('observed_at', '<', now - this.validity.atLeast)
        .update({ stale: true })
        .returning('check_id');
      await recomputeStanding(
        tx,
        rows.map(row => row.check_id),
      );
      return rows.length;
    });
  }
}
