import { Measurement, Objective } from '@backstage-data-mesh/service-level';
import { Knex } from 'knex';
import { TextRead } from '../../database/readTogether';
import { DueObjective } from './dueObjective';
import { Span } from './judgeSlices';
import { inOrder, measurementsOf } from './measurements';
import { Plan } from './plan';
import {
  ContractSpan,
  readIncidentTimes,
  readingResults,
  readProbes,
  ResultsBySeries,
  SeriesSpan,
} from './readMeasured';
import { Source } from './sources';
import { updatesOf } from './updates';

/** An objective and what measures it. */
export interface Measured {
  readonly due: DueObjective;
  readonly objective: Objective;
  readonly source: Source;
}

export type Planned = Measured & { readonly plan: Plan };

export function seriesOf(source: Source): readonly number[] {
  return source.type === 'results' ? source.series : [];
}

/** The first moment at which something was measured, or may have been. */
export function firstOf(
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
    case 'probes':
    case 'incidents':
      // Counted since the promise is known.
      return due.terms[0]?.from ?? now;
    default:
      return undefined;
  }
}

/** The results that measure objectives, in the times that were planned. */
export function readingResultsOf(
  tx: Knex,
  plans: readonly Planned[],
): TextRead<ResultsBySeries> {
  const spans = new Map<number, SeriesSpan>();
  for (const { source, plan } of plans) {
    for (const seriesId of seriesOf(source)) {
      widen(spans, seriesId, { seriesId, ...plan.measured });
    }
  }
  return readingResults(tx, [...spans.values()]);
}

/**
 * What was measured of each in the time that was planned, in as many statements as there are kinds of other sources.
 *
 * @param results - those of the same plans
 */
export async function readMeasurements(
  tx: Knex,
  plans: readonly Planned[],
  results: ResultsBySeries,
): Promise<ReadonlyMap<number, readonly Measurement[]>> {
  const probes = new Map<string, ContractSpan>();
  const incidents = new Map<string, ContractSpan>();
  for (const { source, plan, due } of plans) {
    const { contractRef } = due;
    const span = { contractRef, ...plan.measured };
    if (source.type === 'probes') widen(probes, contractRef, span);
    if (source.type === 'incidents') widen(incidents, contractRef, span);
  }
  const ofProbes = await readProbes(tx, [...probes.values()]);
  const ofIncidents = await readIncidentTimes(tx, [...incidents.values()]);
  // What is read of the same series alike is the same for all objectives of a contract.
  const alike = new Map<string, readonly Measurement[]>();
  const ofResults = (
    { series, reading }: Extract<Source, { type: 'results' }>,
    plan: Plan,
  ): readonly Measurement[] => {
    const bySeries = series.map(id => results.get(id) ?? []);
    if (reading === 'update') {
      const { rule } = plan.terms;
      return inOrder(
        bySeries.flatMap(some => updatesOf(some, rule, plan.reigns)),
      );
    }
    const key = `${reading} ${series.join()}`;
    const known = alike.get(key);
    if (known) return known;
    const made = inOrder(
      bySeries.flat().flatMap(result => measurementsOf(result, reading)),
    );
    alike.set(key, made);
    return made;
  };
  return new Map(
    plans.map(({ due, source, plan }): [number, readonly Measurement[]] => {
      switch (source.type) {
        case 'results':
          return [due.id, ofResults(source, plan)];
        case 'probes':
          return [due.id, inOrder(ofProbes.get(due.contractRef) ?? [])];
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
