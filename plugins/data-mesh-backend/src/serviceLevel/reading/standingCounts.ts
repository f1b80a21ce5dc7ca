import {
  ObjectiveStanding,
  ServiceLevelSign,
} from '@backstage-data-mesh/plugin-data-mesh-common';

/** How many promises stand how. */
export interface StandingCounts {
  readonly broken: number;
  readonly atRisk: number;
  readonly kept: number;
  readonly notMeasured: number;
  readonly notMeasurable: number;
}

/** Columns of a query over `level_tallies as t` that add them up; see {@link countsIn}. */
export const STANDING_COUNTS = [
  'broken',
  'at_risk',
  'kept',
  'not_measured',
  'not_measurable',
]
  .map(name => `sum(t.${name}) as ${name}`)
  .join(', ');

/** PostgreSQL gives sums as text; a sum of no rows is null. */
export interface CountedRow {
  readonly broken: number | string | null;
  readonly at_risk: number | string | null;
  readonly kept: number | string | null;
  readonly not_measured: number | string | null;
  readonly not_measurable: number | string | null;
}

export function countsIn(row: CountedRow): StandingCounts {
  return {
    broken: Number(row.broken ?? 0),
    atRisk: Number(row.at_risk ?? 0),
    kept: Number(row.kept ?? 0),
    notMeasured: Number(row.not_measured ?? 0),
    notMeasurable: Number(row.not_measurable ?? 0),
  };
}

/** Whether something is broken at a product, and where that began. */
export interface OpenIncidents {
  readonly own: boolean;
  readonly upstream: boolean;
}

/** All promises of a product in a word: the worst of them. */
export function levelSignOf(
  counts: StandingCounts,
  leftShare: number | undefined,
  incidents: OpenIncidents | undefined,
): ServiceLevelSign {
  const { broken, atRisk, kept, notMeasured, notMeasurable } = counts;
  return {
    standing: worstOf(counts),
    promises: broken + atRisk + kept + notMeasured + notMeasurable,
    broken,
    atRisk,
    leftShare,
    openIncident: incidents?.own ?? false,
    upstreamIncident: incidents?.upstream ?? false,
  };
}

/** A promise that is kept says more than one of which nothing is known. */
function worstOf(counts: StandingCounts): ObjectiveStanding {
  if (counts.broken > 0) return 'broken';
  if (counts.atRisk > 0) return 'at-risk';
  if (counts.kept > 0) return 'kept';
  return counts.notMeasured > 0 ? 'not-measured' : 'not-measurable';
}
