import {
  Fault,
  faultOf,
  Measurement,
  Objective,
} from '@backstage-data-mesh/service-level';
import { StoredSlice } from '../slices/storedSlice';
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
  { due, objective, terms }: Plan,
  measurements: readonly Measurement[],
  slices: readonly StoredSlice[],
  now: number,
): FaultNow | undefined {
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
    return due.faultSince === undefined
      ? undefined
      : {
          since: due.faultSince,
          why: due.faultWhy ?? NOT_SEEN,
          seen: due.faultSeen,
        };
  }
  return {
    ...fault,
    since: Math.min(fault.since, due.faultSince ?? Infinity),
    why: faultWhy(terms.rule, unitOf(objective), fault),
    seen: counting.findLast(
      ({ value, time }) => value !== undefined && time <= now,
    )?.time,
  };
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
