import {
  EntityLabel,
  ErrorBudget,
  LevelCadence,
  LevelRule,
  LevelWindow,
  Objective,
  ObjectiveStanding,
  SliceState,
} from '@backstage-data-mesh/plugin-data-mesh-common';
import {
  Cadence,
  Indicator,
  milestoneAt,
  Rule,
  ServiceLevelObjective,
  Window,
} from '@backstage-data-mesh/service-level';
import { isoTime } from '../../service/labels';

type Numeric = number | string;

/** A row of `objectives`; PostgreSQL gives big integers as text, SQLite gives booleans as numbers. */
export interface StoredObjective {
  readonly id: number;
  readonly product_ref: string;
  readonly contract_ref: string;
  readonly indicator: string | null;
  readonly details: string;
  readonly promised: boolean | number;
  readonly standing: ObjectiveStanding | 'passed';
  readonly risk: number;
  readonly target: number | null;
  readonly slices: number;
  readonly good: number;
  readonly bad: number;
  readonly not_measured: number;
  readonly excused: number;
  readonly pending: number;
  readonly allowed: number | null;
  readonly left_slices: number | null;
  readonly left_share: number | null;
  readonly attainment: number | null;
  readonly burn_rate: number | null;
  readonly exhausted_at: Numeric | null;
  readonly alert: 'fast' | 'steady' | 'slow' | null;
  readonly alert_since: Numeric | null;
  readonly recent: string;
  readonly last_value: number | null;
  readonly last_at: Numeric | null;
  readonly at_fault: boolean | number;
  readonly fault_since: Numeric | null;
  readonly fault_why: string | null;
  readonly feasible: boolean | number | null;
  readonly feasibility: string | null;
  readonly first_at: Numeric | null;
  readonly changed_at: Numeric;
}

/** What other tables know of an objective. */
export interface ObjectiveSurroundings {
  readonly product?: EntityLabel;
  readonly contract?: EntityLabel;
  readonly port?: string;
  readonly incident?: Objective['incident'];
}

/** An infinite burn rate, as it is stored. */
const AT_ONCE = -1;

/** An objective as pages show it. `now` is for the days that are left of a promised day. */
export function toObjective(
  row: StoredObjective,
  around: ObjectiveSurroundings,
  now: number,
): Objective {
  const details: ServiceLevelObjective = JSON.parse(row.details);
  const recent: [number, number, SliceState][] = JSON.parse(row.recent);
  return {
    id: String(row.id),
    ...around,
    type: details.type,
    indicator: row.indicator ?? undefined,
    property: details.property,
    text: details.text,
    elements: [...details.elements],
    driver: details.driver,
    description: details.description,
    notes: [...details.notes],
    why: details.type === 'not-measurable' ? details.why : undefined,
    ...(details.type === 'objective' && {
      unit: unitOf(details.indicator),
      rule: toRule(details.rule),
      window: toWindow(details.window.value),
      cadence: toCadence(details.cadence.value),
      budget: budgetIn(row),
    }),
    standing: standingIn(row.standing),
    alert:
      row.alert === null
        ? undefined
        : {
            rule: row.alert,
            severity: row.alert === 'slow' ? 'ticket' : 'page',
            since: isoTime(Number(row.alert_since ?? row.changed_at)),
          },
    recent: recent.map(([start, end, state]) => ({
      start: isoOfSlice(start),
      end: isoOfSlice(end),
      state,
    })),
    lastValue: row.last_value ?? undefined,
    lastAt: timeIn(row.last_at),
    fault: row.at_fault
      ? {
          since: isoTime(Number(row.fault_since ?? row.changed_at)),
          why: row.fault_why ?? '',
        }
      : undefined,
    milestone:
      details.type === 'milestone' ? milestoneOf(details, now) : undefined,
    feasible: row.feasible === null ? undefined : Boolean(row.feasible),
    changedAt: isoTime(Number(row.changed_at)),
  };
}

const SLICE_TIMES = 10_000;
const sliceTimes = new Map<number, string>();

/** One slice ends where the next begins, and those of many promises at the same moments. */
function isoOfSlice(moment: number): string {
  const known = sliceTimes.get(moment);
  if (known !== undefined) return known;
  if (sliceTimes.size >= SLICE_TIMES) sliceTimes.clear();
  const text = isoTime(moment);
  sliceTimes.set(moment, text);
  return text;
}

/** A promised day that has come, and was only announced, is a promise that was kept. */
export function standingIn(
  standing: StoredObjective['standing'],
): ObjectiveStanding {
  return standing === 'passed' ? 'kept' : standing;
}

function milestoneOf(
  details: Extract<ServiceLevelObjective, { type: 'milestone' }>,
  now: number,
): Objective['milestone'] {
  const found = milestoneAt(details, now);
  return (
    found && {
      date: details.date,
      state: found.state,
      daysLeft: found.daysLeft,
    }
  );
}

function budgetIn(row: StoredObjective): ErrorBudget | undefined {
  const { target, allowed, left_slices: left } = row;
  if (target === null || allowed === null || left === null) return undefined;
  return {
    target,
    slices: row.slices,
    good: row.good,
    bad: row.bad,
    notMeasured: row.not_measured,
    excused: row.excused,
    pending: row.pending,
    allowed,
    left,
    leftWhole: wholeOf(left),
    leftShare: row.left_share ?? undefined,
    attainment: row.attainment ?? undefined,
    burnRate:
      row.burn_rate === null || row.burn_rate === AT_ONCE
        ? undefined
        : row.burn_rate,
    burnsAtOnce: row.burn_rate === AT_ONCE || undefined,
    exhaustedAt: timeIn(row.exhausted_at),
  };
}

/** How many more slices may be bad; what computers add when they calculate does not count. */
function wholeOf(left: number): number {
  return Math.max(0, Math.floor(left + 1e-6));
}

function timeIn(time: Numeric | null): string | undefined {
  return time === null ? undefined : isoTime(Number(time));
}

export function toRule(rule: Rule): LevelRule {
  return { ...rule };
}

export function toWindow(window: Window): LevelWindow {
  return { ...window };
}

export function toCadence(cadence: Cadence): LevelCadence {
  if (cadence.type !== 'days') return { ...cadence };
  const { type, days, zone } = cadence;
  return { type, days, zone };
}

/** Of the limits and values of an indicator. */
export function unitOf(indicator: Indicator): Objective['unit'] {
  switch (indicator) {
    case 'availability':
    case 'completeness':
    case 'errorRate':
      return 'percent';
    case 'throughput':
    case 'rowCount':
      return 'rows';
    case 'freshness':
    case 'latency':
    case 'retention':
    case 'timeToDetect':
    case 'timeToNotify':
    case 'timeToRepair':
      return 'seconds';
    default:
      return undefined;
  }
}
