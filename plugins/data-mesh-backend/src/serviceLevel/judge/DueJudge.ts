import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { readTogether } from '../../database/readTogether';
import { ReadBlocks, SliceStore } from '../slices/SliceStore';
import { DueObjective } from './dueObjective';
import { Judged, judgeObjective, notJudged } from './judgeObjective';
import {
  firstOf,
  Measured,
  Planned,
  readingResultsOf,
  readMeasurements,
  seriesOf,
} from './measured';
import { planOf, withFaultSpan } from './plan';
import { Due } from './readDue';
import { readFirsts } from './readMeasured';
import { sourceOf } from './sources';
import { NOT_MEASURABLE, standingOfDay, Stands } from './standing';

/** How long one that could not be judged is left alone, in milliseconds. */
const LEFT_ALONE = 10 * 60_000;

const COULD_NOT: Stands = {
  standing: 'not-measured',
  risk: 1,
  why: 'It could not be judged; the log of the backend says why.',
};

/** Judges objectives that are due, and writes nothing. */
export class DueJudge {
  /** @param keep - how long single results are kept, in milliseconds */
  constructor(
    private readonly store: SliceStore,
    private readonly logger: LoggerService,
    private readonly keep: number,
  ) {}

  /** What needs no look at slices is done at once. */
  async plan(
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

  async judge(
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
    const [slices, first] = await readTogether(tx, [
      this.store.reading(tx, ranges, blocks),
      readingResultsOf(tx, plans),
    ]);
    const measured = plans.map(each => ({
      ...each,
      plan: withFaultSpan(each.plan, slices.get(each.due.id) ?? []),
    }));
    // Where slices are far apart, such as over a weekend, more has to be looked at.
    const [results] = measured.every(
      ({ plan }, index) => plan === plans[index].plan,
    )
      ? [first]
      : await readTogether(tx, [readingResultsOf(tx, measured)]);
    const measurements = await readMeasurements(tx, measured, results);
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
