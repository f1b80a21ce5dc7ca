import { LoggerService } from '@backstage/backend-plugin-api';
import { Measurement, Objective } from '@backstage-data-mesh/service-level';
import { Knex } from 'knex';
import { SliceStore } from '../slices/SliceStore';
import { DueObjective } from './dueObjective';
import {
  Judged,
  judgeObjective,
  notJudged,
  Plan,
  planOf,
} from './judgeObjective';
import { Span } from './judgeSlices';
import { inOrder, measurementsOf } from './measurements';
import { readDue, takeArrivals } from './readDue';
import {
  ContractSpan,
  readFirsts,
  readIncidentTimes,
  readResults,
  readRuns,
  readSeries,
  SeriesSpan,
} from './readMeasured';
import { kindsFor, Source, sourceOf } from './sources';
import { NOT_MEASURABLE, standingOfDay } from './standing';
import { storeJudged } from './storeJudged';
import { updatesOf } from './updates';

/** Objectives that are judged in one transaction. */
const AT_ONCE = 200;

interface Measured {
  readonly due: DueObjective;
  readonly objective: Objective;
  readonly source: Source;
}

/**
 * Judges objectives that have new results, or for which time has passed. Looks only at the slices concerned, and each
 * group of objectives is one transaction: whoever is killed goes on where it was, and the second of two that run at the
 * same time finds nothing to do.
 */
export class LevelJudge {
  private readonly store = new SliceStore();

  constructor(
    private readonly knex: Knex,
    private readonly logger: LoggerService,
    private readonly now: () => number = Date.now,
  ) {}

  /** @returns how many objectives were judged */
  async run(signal?: AbortSignal): Promise<number> {
    while ((await takeArrivals(this.knex)) > 0) signal?.throwIfAborted();
    let judged = 0;
    for (;;) {
      signal?.throwIfAborted();
      const some = await this.knex.transaction(tx => this.judgeSome(tx));
      judged += some;
      if (some < AT_ONCE) break;
    }
    if (judged > 0) this.logger.debug(`Judged ${judged} service levels`);
    return judged;
  }

  private async judgeSome(tx: Knex.Transaction): Promise<number> {
    const now = this.now();
    const due = await readDue(tx, now, AT_ONCE);
    if (due.length === 0) return 0;
    const judged = await this.judge(tx, due, now);
    await storeJudged(tx, this.store, judged, now);
    return due.length;
  }

  private async judge(
    tx: Knex,
    due: readonly DueObjective[],
    now: number,
  ): Promise<Judged[]> {
    const done: Judged[] = [];
    const open: { due: DueObjective; objective: Objective }[] = [];
    for (const each of due) {
      const { promise } = each;
      if (!each.promised) done.push(notJudged(each, NOT_MEASURABLE));
      else if (promise.type === 'objective') {
        open.push({ due: each, objective: promise });
      } else if (promise.type === 'milestone') {
        const stands = standingOfDay(promise, now);
        done.push({ ...notJudged(each, stands), nextAt: stands.nextAt });
      } else done.push(notJudged(each));
    }
    const measured = await withSources(tx, open);
    const firsts = await readFirsts(
      tx,
      measured.flatMap(({ due: each, source }) =>
        each.firstAt === undefined || each.again ? seriesOf(source) : [],
      ),
    );
    const plans: (Measured & { readonly plan: Plan })[] = [];
    for (const each of measured) {
      const plan = planOf(
        each.due,
        each.objective,
        firstOf(each.source, firsts, each.due, now),
        now,
      );
      if (plan) plans.push({ ...each, plan });
      else done.push(notJudged(each.due));
    }
    const measurements = await readMeasurements(tx, plans);
    const slices = await this.store.readRanges(
      tx,
      plans.map(({ due: { id }, plan }) => ({
        objectiveId: id,
        from: plan.slicesFrom,
        to: Number.MAX_SAFE_INTEGER,
      })),
    );
    for (const { due: each, plan } of plans) {
      done.push(
        judgeObjective(
          plan,
          measurements.get(each.id) ?? [],
          slices.get(each.id) ?? [],
          now,
        ),
      );
      // Others get their turn: the first look at a long history takes a while.
      await new Promise(resolve => setImmediate(resolve));
    }
    return done;
  }
}

async function withSources(
  tx: Knex,
  open: readonly { due: DueObjective; objective: Objective }[],
): Promise<Measured[]> {
  const series = await readSeries(
    tx,
    [...new Set(open.map(({ due }) => due.contractRef))],
    kindsFor(open.map(({ objective }) => objective)),
  );
  return open.map(({ due, objective }) => ({
    due,
    objective,
    source: sourceOf(objective, series.get(due.contractRef) ?? []),
  }));
}

function seriesOf(source: Source): readonly number[] {
  return source.type === 'results' ? source.series : [];
}

/** The first moment at which something was measured, or may have been. */
function firstOf(
  source: Source,
  firsts: ReadonlyMap<number, number>,
  due: DueObjective,
  now: number,
): number | undefined {
  switch (source.type) {
    case 'results': {
      const known = source.series.flatMap(id => firsts.get(id) ?? []);
      return known.length > 0 ? Math.min(...known) : undefined;
    }
    case 'runs':
    case 'incidents':
      // Counted since the promise is known.
      return due.terms[0]?.from ?? now;
    default:
      return undefined;
  }
}

async function readMeasurements(
  tx: Knex,
  plans: readonly (Measured & { readonly plan: Plan })[],
): Promise<ReadonlyMap<number, readonly Measurement[]>> {
  const spans = new Map<number, SeriesSpan>();
  const runs = new Map<string, ContractSpan>();
  const incidents = new Map<string, ContractSpan>();
  for (const { source, plan, due } of plans) {
    const { contractRef } = due;
    for (const seriesId of seriesOf(source)) {
      widen(spans, seriesId, { seriesId, ...plan.measured });
    }
    const span = { contractRef, ...plan.measured };
    if (source.type === 'runs') widen(runs, contractRef, span);
    if (source.type === 'incidents') widen(incidents, contractRef, span);
  }
  const results = await readResults(tx, [...spans.values()]);
  const ofRuns = await readRuns(tx, [...runs.values()]);
  const ofIncidents = await readIncidentTimes(tx, [...incidents.values()]);
  return new Map(
    plans.map(({ due, source, plan }): [number, readonly Measurement[]] => {
      switch (source.type) {
        case 'results': {
          const { reading } = source;
          const bySeries = source.series.map(id => results.get(id) ?? []);
          return [
            due.id,
            inOrder(
              reading === 'update'
                ? bySeries.flatMap(some =>
                    updatesOf(some, plan.terms.rule, plan.reigns),
                  )
                : bySeries
                    .flat()
                    .flatMap(result => measurementsOf(result, reading)),
            ),
          ];
        }
        case 'runs':
          return [due.id, inOrder(ofRuns.get(due.contractRef) ?? [])];
        case 'incidents':
          return [
            due.id,
            inOrder(
              (
                ofIncidents.get(`${due.productRef} ${due.contractRef}`) ?? []
              ).flatMap(incident => {
                const took = incident[source.time];
                return took ? [{ id: incident.id, ...took }] : [];
              }),
            ),
          ];
        default:
          return [due.id, []];
      }
    }),
  );
}

/** Objectives of one contract share its series: each is read once, over all of their times. */
function widen<Key, Value extends Span>(
  spans: Map<Key, Value>,
  key: Key,
  span: Value,
) {
  const known = spans.get(key);
  spans.set(
    key,
    known
      ? {
          ...known,
          from: Math.min(known.from, span.from),
          to: Math.max(known.to, span.to),
        }
      : span,
  );
}
