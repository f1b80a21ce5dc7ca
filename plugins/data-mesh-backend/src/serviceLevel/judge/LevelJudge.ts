import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { isPostgres } from '../../database/dialect';
import { withPlans } from '../../database/planned';
import { ReadBlocks, SliceStore } from '../slices/SliceStore';
import { DueObjective } from './dueObjective';
import { Judged, judgeObjective, notJudged } from './judgeObjective';
import {
  firstOf,
  Planned,
  readMeasurements,
  Measured,
  seriesOf,
} from './measured';
import { planOf, withFaultSpan } from './plan';
import { Due, makeDueAgain, readDue, takeArrivals } from './readDue';
import { readFirsts } from './readMeasured';
import { sourceOf } from './sources';
import { NOT_MEASURABLE, standingOfDay, Stands } from './standing';
import { storeJudged } from './storeJudged';

/** How long one that could not be judged is left alone, in milliseconds. */
const LEFT_ALONE = 10 * 60_000;

const COULD_NOT: Stands = {
  standing: 'not-measured',
  risk: 1,
  why: 'It could not be judged; the log of the backend says why.',
};

export interface LevelJudgeOptions {
  /** How long single results are kept, in milliseconds: older slices are not judged again. */
  readonly keep?: number;
  /** Objectives that are judged in one transaction. */
  readonly atOnce?: number;
  readonly now?: () => number;
}

/**
 * Judges objectives that have new results, or for which time has passed. Looks only at the slices concerned, and each
 * group of objectives is one transaction: whoever is killed goes on where it was, and the second of two that run at the
 * same time finds nothing to do.
 */
export class LevelJudge {
  private readonly store = new SliceStore();
  private readonly keep: number;
  private readonly atOnce: number;
  private readonly now: () => number;
  /** Nothing until the first run: nobody knows what the clock was before. */
  private latest: number | undefined;

  constructor(
    private readonly knex: Knex,
    private readonly logger: LoggerService,
    { keep = Infinity, atOnce = 500, now = Date.now }: LevelJudgeOptions = {},
  ) {
    this.keep = keep;
    this.atOnce = atOnce;
    this.now = now;
  }

  /** @returns how many objectives were judged; what is left when it is aborted is due the next time */
  async run(signal?: AbortSignal): Promise<number> {
    await this.followClock();
    let judged = await this.judgeUnlessArrived();
    if (judged === undefined) {
      while (!signal?.aborted && (await takeArrivals(this.knex)) > 0);
      if (signal?.aborted) return 0;
      judged = await withPlans(this.knex, tx => this.judgeSome(tx));
    }
    if (judged === this.atOnce) judged += await this.judgeRest(signal);
    if (judged > 0) this.logger.debug(`Judged ${judged} service levels`);
    return judged;
  }

  /** Nothing when results came that make others due: who is due anyway is judged once, with them. */
  private judgeUnlessArrived(): Promise<number | undefined> {
    return withPlans(this.knex, async tx => {
      const due = await readDue(tx, this.now(), this.atOnce);
      return due.arrived ? undefined : this.judgeDue(tx, due);
    });
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
    const { done, plans } = await this.plan(tx, due, now);
    if (done.length > 0) {
      await beforeWriting();
      await storeJudged(tx, this.store, done, now);
    }
    // Years of history that come at once are judged in parts.
    for (const some of inParts(plans)) {
      const blocks: ReadBlocks = new Map();
      const judged = await this.judge(tx, some, now, blocks);
      await beforeWriting();
      await storeJudged(tx, this.store, judged, now, blocks);
    }
    return due.objectives.length;
  }

  /** What needs no look at slices is done at once. */
  private async plan(
    tx: Knex,
    { objectives, series }: Due,
    now: number,
  ): Promise<{ readonly done: Judged[]; readonly plans: Planned[] }> {
    const done: Judged[] = [];
    const measured: Measured[] = [];
    for (const each of objectives) {
      const { promise } = each;
      if (!each.promised) done.push(notJudged(each, NOT_MEASURABLE));
      else if (promise.type === 'objective') {
        const source = sourceOf(promise, series.get(each.contractRef) ?? []);
        measured.push({ due: each, objective: promise, source });
      } else if (promise.type === 'milestone') {
        const stands = standingOfDay(promise, now);
        done.push({ ...notJudged(each, stands), nextAt: stands.nextAt });
      } else done.push(notJudged(each));
    }
    const firsts = await readFirsts(
      tx,
      measured.flatMap(({ due: each, source }) =>
        // What came later than the first slice is older than nothing.
        each.firstAt === undefined ||
        (each.again && each.again.from < each.firstAt)
          ? seriesOf(source)
          : [],
      ),
    );
    const plans: Planned[] = [];
    for (const each of measured) {
      const plan = this.tried(each.due, now, done, () =>
        planOf(
          each.due,
          each.objective,
          firstOf(each.source, firsts, each.due, now),
          now,
          now - this.keep,
        ),
      );
      if (plan) plans.push({ ...each, plan });
      else if (done[done.length - 1]?.due !== each.due) {
        done.push(notJudged(each.due));
      }
    }
    return { done, plans };
  }

  private async judge(
    tx: Knex,
    plans: readonly Planned[],
    now: number,
    blocks: ReadBlocks,
  ): Promise<Judged[]> {
    const ranges = plans.map(({ due: { id }, plan }) => ({
      objectiveId: id,
      from: plan.slicesFrom,
      // Those after it are of a clock that was ahead.
      to: now + 1,
    }));
    // The second is made ready while the database works on the first.
    const [slices, first] = await Promise.all([
      this.store.readRanges(tx, ranges, blocks),
      readMeasurements(tx, plans),
    ]);
    const measured = plans.map(each => ({
      ...each,
      plan: withFaultSpan(each.plan, slices.get(each.due.id) ?? []),
    }));
    // Where slices are far apart, such as over a weekend, more has to be looked at.
    const measurements = measured.every(
      ({ plan }, index) => plan === plans[index].plan,
    )
      ? first
      : await readMeasurements(tx, measured);
    const done: Judged[] = [];
    for (const { due: each, plan } of measured) {
      const judged = this.tried(each, now, done, () =>
        judgeObjective(
          plan,
          measurements.get(each.id) ?? [],
          slices.get(each.id) ?? [],
          now,
        ),
      );
      if (judged) done.push(judged);
      // Others get their turn: the first look at a long history takes a while.
      await new Promise(resolve => setImmediate(resolve));
    }
    return done;
  }

  /** One that breaks does not hold up the others. */
  private tried<T>(
    due: DueObjective,
    now: number,
    done: Judged[],
    act: () => T,
  ): T | undefined {
    try {
      return act();
    } catch (error) {
      this.logger.error(
        `Service level ${due.id} of ${
          due.productRef || due.contractRef
        } could not be judged`,
        error instanceof Error ? error : new Error(String(error)),
      );
      done.push({ ...notJudged(due, COULD_NOT), nextAt: now + LEFT_ALONE });
      return undefined;
    }
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
