import { QualityRunDetails } from '@backstage-data-mesh/plugin-data-mesh-common';
import { Knex } from 'knex';
import { measuredOf } from './checkRows';
import { resultStatusOf } from './resultStatus';
import { StoredRun } from './runRows';

type RunResult = QualityRunDetails['results'][number];

const DAY_MS = 86_400_000;
/** Clocks of several machines differ. */
const SKEW_MS = 60_000;

/**
 * What a run found, the worst first. Results know no index by run: those of the contract's series in the time of the run
 * are looked at.
 */
export async function readRunResults(
  knex: Knex,
  run: StoredRun,
  limit: number,
): Promise<RunResult[]> {
  const rows = await knex('checks as k')
    .select(
      'k.id as check_id',
      'k.name',
      'k.object',
      'k.property',
      's.unit',
      't.words as threshold',
      'r.status',
      'r.measure',
      'r.row_count',
      'r.failed_row_count',
      'r.reason',
    )
    .join('check_series as s', 's.check_id', 'k.id')
    .join('results as r', 'r.series_id', 's.id')
    .leftJoin('thresholds as t', 't.id', 'r.threshold_id')
    .where('k.contract_ref', run.contract_ref)
    .where('s.tool', run.tool)
    .whereBetween('r.observed_at', spanOf(run))
    .where('r.run_id', run.id)
    .orderBy(['r.status', 'k.sort_name', 'k.id', 'r.observed_at'])
    .limit(limit);
  return rows.map(row => ({
    checkId: String(row.check_id),
    name: row.name,
    object: row.object ?? undefined,
    property: row.property ?? undefined,
    status: resultStatusOf(row.status),
    ...measuredOf(row),
  }));
}

/** From when to when its results can be. Those of a report are as old as it says. */
function spanOf(run: StoredRun): [number, number] {
  const created = Number(run.created_at);
  if (run.as_of !== null) {
    const asOf = Number(run.as_of);
    return [asOf - DAY_MS, asOf + DAY_MS];
  }
  const from = Math.min(created, Number(run.started_at ?? created));
  const to =
    run.finished_at === null
      ? Date.now()
      : Math.max(created, Number(run.finished_at));
  return [from - SKEW_MS, to + SKEW_MS];
}
