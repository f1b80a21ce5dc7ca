import {
  Fault,
  faultOf,
  Measurement,
  Objective,
} from '@backstage-data-mesh/service-level';
import { StoredSlice } from '../slices/storedSlice';
import { Span } from './judgeSlices';
import { Plan, SLICES_OF_FAULT } from './plan';
import { isOfIncidents } from './sources';
import { faultWhy } from './standing';

export interface FaultNow extends Fault {
  readonly why: string;
  /** When it was seen last. */
  readonly seen?: number;
}

const NOT_SEEN = 'It was broken, and has not been measured since.';

/**
 * Whether a promise is broken right now.
 *
 * @param measurements - by time
 * @param slices - by time, at least the last ones
 */
export function faultNow(
  plan: Plan,
  measurements: readonly Measurement[],
  slices: readonly StoredSlice[],
  now: number,
): FaultNow | undefined {
  const { due, objective, terms } = plan;
  // How long an incident took is over when it is measured: it would open the incident again for having been one.
  if (isOfIncidents(objective)) return undefined;
  const isExcused = due.excuses.some(
    ({ start, end }) => start <= now && now < end,
  );
  if (isExcused) return undefined;
  const counting =
    due.excuses.length === 0
      ? measurements
      : measurements.filter(
          ({ time }) =>
            !due.excuses.some(({ start, end }) => time >= start && time < end),
        );
  const fault = faultOf(
    terms.rule,
    slices.slice(-SLICES_OF_FAULT),
    counting,
    now,
  );
  if (!fault) return undefined;
  if (fault === 'unknown') {
    // Nobody has looked since: what was broken has to be seen whole again.
    return due.faultSince === undefined || isTakenBack(plan, measurements)
      ? undefined
      : {
          since: due.faultSince,
          why: due.faultWhy ?? NOT_SEEN,
          seen: due.faultSeen,
        };
  }
  return {
    ...fault,
    since: Math.min(fault.since, knownSince(plan, slices) ?? Infinity),
    why: faultWhy(terms.rule, unitOf(objective), fault),
    seen: counting.findLast(
      ({ value, time }) => value !== undefined && time <= now,
    )?.time,
  };
}

/** Since when it was known to be at fault, unless that was corrected. */
function knownSince(
  { due: { again, faultSince }, terms: { rule }, spans }: Plan,
  slices: readonly StoredSlice[],
): number | undefined {
  if (again === undefined || faultSince === undefined) return faultSince;
  if (rule.type === 'by' || rule.type === 'happens') {
    // It may have been missing for longer than the last slices say.
    const missing = slices.findLast(({ start }) => start < faultSince);
    return missing?.state === 'good' ? undefined : faultSince;
  }
  // All that was measured since then is looked at.
  return isIn(spans, faultSince) ? undefined : faultSince;
}

/** What showed the fault last was corrected, and shows nothing any more. */
function isTakenBack(
  { due: { again, faultSeen }, spans }: Plan,
  measurements: readonly Measurement[],
): boolean {
  return (
    again !== undefined &&
    faultSeen !== undefined &&
    isIn(spans, faultSeen) &&
    !measurements.some(
      ({ time, value }) => time === faultSeen && value !== undefined,
    )
  );
}

function isIn(spans: readonly Span[], moment: number): boolean {
  return spans.some(({ from, to }) => from <= moment && moment <= to);
}

function unitOf({ indicator }: Objective): string {
  switch (indicator) {
    case 'availability':
    case 'completeness':
    case 'errorRate':
      return 'percent';
    case 'rowCount':
    case 'throughput':
      return 'rows';
    default:
      return 'seconds';
  }
}
