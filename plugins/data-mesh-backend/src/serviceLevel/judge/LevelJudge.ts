import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { isPostgres } from '../../database/dialect';
import { withPlans } from '../../database/planned';
import { ReadBlocks, SliceStore } from '../slices/SliceStore';
import { DueJudge } from './DueJudge';
import { Planned } from './measured';
import { Due, makeDueAgain, readDue, takeArrivals } from './readDue';
import { storeIfUnchanged, storeJudged } from './storeJudged';

/** So many are judged without a transaction around it. */
const FEW = 20;

export interface LevelJudgeOptions {
  /** How long single results are kept, in milliseconds: older slices are not judged again. */
  readonly keep?: number;
  /** Objectives that are judged in one transaction. */
  readonly atOnce?: number;
  readonly now?: () => number;
}

/**
 * Judges objectives that have new results, or for which time has passed. Looks only at the slices concerned, and what is
 * written of a group of objectives is written at once: whoever is killed goes on where it was, and the second of two that
 * run at the same time finds nothing to do.
 */
export class LevelJudge {
  private readonly store = new SliceStore();
  private readonly judging: DueJudge;
  private readonly atOnce: number;
  private readonly few: number;
  private readonly now: () => number;
  /** Nothing until the first run: nobody knows what the clock was before. */
  private latest: number | undefined;

  constructor(
    private readonly knex: Knex,
    private readonly logger: LoggerService,
    { keep = Infinity, atOnce = 500, now = Date.now }: LevelJudgeOptions = {},
  ) {
    this.judging = new DueJudge(this.store, logger, keep);
    this.atOnce = atOnce;
    this.few = Math.min(FEW, atOnce - 1);
    this.now = now;
  }

  /** @returns how many objectives were judged; what is left when it is aborted is due the next time */
  async run(signal?: AbortSignal): Promise<number> {
    await this.followClock();
    let judged = await this.judgeFirst('unless results came');
    if (judged === undefined) {
      while (!signal?.aborted && (await takeArrivals(this.knex)) > 0);
      if (signal?.aborted) return 0;
      judged = (await this.judgeFirst()) ?? 0;
    }
    if (judged === this.atOnce) judged += await this.judgeRest(signal);
    if (judged > 0) this.logger.debug(`Judged ${judged} service levels`);
    return judged;
  }

  /** Nothing when results came that make others due: who is due anyway is judged once, with them. */
  private async judgeFirst(
    when?: 'unless results came',
  ): Promise<number | undefined> {
    const isForNow = ({ arrived }: Due) => !when || !arrived;
    if (isPostgres(this.knex)) {
      const due = await readDue(this.knex, this.now(), this.few + 1);
      if (!isForNow(due)) return undefined;
      const count = due.objectives.length;
      if (count <= this.few && (await this.judgeFew(due))) return count;
    }
    return withPlans(this.knex, async tx => {
      const due = await readDue(tx, this.now(), this.atOnce);
      return isForNow(due) ? this.judgeDue(tx, due) : undefined;
    });
  }

  /**
   * Keeps nobody waiting while it reads and thinks, and goes the way to the database and back half as often as with a
   * transaction around all of it.
   *
   * @returns false when one of them changed meanwhile, or when years come at once: they are still to be judged
   */
  private async judgeFew(due: Due): Promise<boolean> {
    if (due.objectives.length === 0) return true;
    const now = this.now();
    const { done, plans } = await this.judging.plan(this.knex, due, now);
    const parts = inParts(plans);
    if (parts.length > 1) return false;
    const blocks: ReadBlocks = new Map();
    for (const some of parts) {
      done.push(...(await this.judging.judge(this.knex, some, now, blocks)));
    }
    return storeIfUnchanged(this.knex, this.store, done, now, blocks);
  }

  /** A clock that was ahead would have put off everything until then. */
  private async followClock(): Promise<void> {
    const now = this.now();
    if (this.latest === undefined || now < this.latest) {
      await makeDueAgain(this.knex, now);
    }
    this.latest = now;
  }

  /** Where there are connections for it, some are judged while others are written. */
  private async judgeRest(signal?: AbortSignal): Promise<number> {
    const lanes = isPostgres(this.knex) ? 2 : 1;
    let judged = 0;
    const judge = async () => {
      for (let some = this.atOnce; some === this.atOnce; ) {
        if (signal?.aborted) return;
        some = await withPlans(this.knex, tx =>
          this.judgeSome(tx, lanes > 1 ? () => waitForTurn(tx) : undefined),
        );
        judged += some;
      }
    };
    const ends = await Promise.allSettled(Array.from({ length: lanes }, judge));
    for (const end of ends) {
      if (end.status === 'rejected') throw end.reason;
    }
    return judged;
  }

  private async judgeSome(
    tx: Knex.Transaction,
    beforeWriting?: () => Promise<void>,
  ): Promise<number> {
    const due = await readDue(tx, this.now(), this.atOnce);
    return this.judgeDue(tx, due, beforeWriting);
  }

  /** @param beforeWriting - called before anything is written, maybe several times */
  private async judgeDue(
    tx: Knex.Transaction,
    due: Due,
    beforeWriting: () => Promise<void> = async () => {},
  ): Promise<number> {
    if (due.objectives.length === 0) return 0;
    const now = this.now();
    const { done, plans } = await this.judging.plan(tx, due, now);
    if (done.length > 0) {
      await beforeWriting();
      await storeJudged(tx, this.store, done, now);
    }
    // Years of history that come at once are judged in parts.
    for (const some of inParts(plans)) {
      const blocks: ReadBlocks = new Map();
      const judged = await this.judging.judge(tx, some, now, blocks);
      await beforeWriting();
      await storeJudged(tx, this.store, judged, now, blocks);
    }
    return due.objectives.length;
  }
}

/** Any number that nobody else takes: in hexadecimal the letters of `levl`. */
const TURN = 0x6c65766c;

/**
 * Until the transaction ends no other one writes: sums over several objectives come out right when one is written after the
 * other. PostgreSQL notices when this and locks of rows would wait for each other.
 */
async function waitForTurn(tx: Knex.Transaction): Promise<void> {
  await tx.raw('select pg_advisory_xact_lock(?)', [TURN]);
}

/** Slices that are judged at once, about. */
const SLICES_AT_ONCE = 100_000;

function inParts(plans: readonly Planned[]): readonly Planned[][] {
  const parts: Planned[][] = [];
  let weight = Infinity;
  for (const each of plans) {
    if (weight + each.plan.weight > SLICES_AT_ONCE) {
      parts.push([]);
      weight = 0;
    }
    parts[parts.length - 1].push(each);
    weight += each.plan.weight;
  }
  return parts;
}
