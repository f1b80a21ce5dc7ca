import { Incident } from '@backstage-data-mesh/service-level';
import { Knex } from 'knex';
import { rowsOf } from '../../database/rowsOf';
import { codeOf } from '../../quality/status';
import { readMeasuring, ToolSeries } from '../corrected/measuringSeries';
import { seriesOf } from '../judge/measured';
import { sourceOf } from '../judge/sources';
import { PairFaults } from './faults';
import { StoredIncident } from './incidentRow';

/** Corrected results of a series at a moment, which say now that nothing is wrong. */
interface Corrected {
  readonly seriesId: number;
  /** When it was looked, UTC milliseconds. */
  readonly at: number;
  readonly results: number;
}

/** Looks at one thing by several are about as far apart, in milliseconds. */
const ONE_LOOK = 10 * 60_000;

const BAD = [codeOf('error'), codeOf('fail')].join(', ');

/**
 * Why a fault is over, as a sentence, where it is over because results were corrected; nothing where someone looked again
 * and saw that it is. Called while what the incident broke is still kept as broken.
 */
export async function whyOver(
  tx: Knex,
  { row, incident }: StoredIncident,
  { contractRef, objectives }: PairFaults,
): Promise<string | undefined> {
  if (incident.calmSince !== undefined) {
    return incident.timeline.findLast(({ type }) => type === 'calm')?.why;
  }
  const corrected = await readCorrected(tx, contractRef, incident);
  if (corrected.length === 0) return undefined;
  const broken: number[] = await tx('incident_objectives')
    .where({ incident_id: row.id })
    .whereNull('to_at')
    .pluck('objective_id');
  const series = await readMeasuring(tx, contractRef);
  const measuring = objectives.flatMap(({ id, promise }) =>
    broken.includes(id) && promise.type === 'objective'
      ? [seriesOf(sourceOf(promise, series))]
      : [],
  );
  const looks = await readLastLooks(
    tx,
    [...new Set(measuring.flat())],
    incident,
  );
  const counting = new Set(
    measuring.flatMap(some =>
      corrected.filter(
        ({ seriesId, at }) =>
          some.includes(seriesId) &&
          some.every(
            id => (looks.get(id) ?? 0) <= at + (id === seriesId ? 0 : ONE_LOOK),
          ),
      ),
    ),
  );
  return counting.size === 0 ? undefined : sentence([...counting], series);
}

function sentence(
  corrected: readonly Corrected[],
  series: readonly ToolSeries[],
): string {
  const tools = new Map(series.map(({ seriesId, tool }) => [seriesId, tool]));
  const counts = new Map<string, number>();
  for (const { seriesId, results } of corrected) {
    const tool = tools.get(seriesId) ?? '';
    counts.set(tool, (counts.get(tool) ?? 0) + results);
  }
  const parts = [...counts].map(([tool, results]) => `${results} by ${tool}`);
  return `Results were corrected: ${parts.join(', ')}.`;
}

/** What was corrected since the fault began, and since it was gone before. */
async function readCorrected(
  tx: Knex,
  contractRef: string,
  { since, timeline }: Incident,
): Promise<Corrected[]> {
  const goneBefore = timeline.findLast(
    ({ type }) => type === 'calm' || type === 'resolved',
  );
  const rows: {
    series_id: number;
    observed_at: number | string;
    results: number | string;
  }[] = await tx('checks as k')
    .join('check_series as s', 's.check_id', 'k.id')
    .joinRaw(
      `join result_corrections c on c.series_id = s.id and c.observed_at >= ?
       join results x on x.series_id = c.series_id and x.observed_at = c.observed_at
         and x.result_key = c.result_key and x.status not in (${BAD})`,
      [since],
    )
    .where({ 'k.contract_ref': contractRef, 'k.promised': true })
    .where('c.corrected_at', '>=', goneBefore?.at ?? 0)
    .groupBy('c.series_id', 'c.observed_at')
    .select('c.series_id', 'c.observed_at')
    .select(tx.raw('count(distinct c.result_key) as results'));
  return rows.map(row => ({
    seriesId: row.series_id,
    at: Number(row.observed_at),
    results: Number(row.results),
  }));
}

/** When each series said last that nothing is wrong, and did so the first time. */
async function readLastLooks(
  tx: Knex,
  seriesIds: readonly number[],
  { since }: Incident,
): Promise<ReadonlyMap<number, number>> {
  const rows: { id: number; at: number | string | null }[] = await tx
    .select('r.id')
    .select(
      tx.raw(
        `(select max(x.observed_at) from results x
          where x.series_id = r.id and x.observed_at >= ? and x.status not in (${BAD})
            and not exists (
              select 1 from result_corrections c
              where c.series_id = x.series_id and c.observed_at = x.observed_at
                and c.result_key = x.result_key)) as at`,
        [since],
      ),
    )
    .from(
      rowsOf(
        tx,
        { id: 'integer' },
        seriesIds.map(id => [id]),
      ),
    );
  return new Map(rows.map(({ id, at }) => [id, Number(at ?? 0)]));
}
