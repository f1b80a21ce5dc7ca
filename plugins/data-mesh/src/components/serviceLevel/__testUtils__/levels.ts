import {
  ErrorBudget,
  Incident,
  Objective,
  ScorecardLine,
  SlaScorecard,
} from '@backstage-data-mesh/plugin-data-mesh-common';

const DAY = 86_400_000;

/** Days from the third of November 2026 on, in UTC. */
export function days(
  ...states: readonly Objective['recent'][number]['state'][]
): Objective['recent'] {
  const first = Date.UTC(2026, 10, 3);
  return states.map((state, i) => ({
    start: new Date(first + i * DAY).toISOString(),
    end: new Date(first + (i + 1) * DAY).toISOString(),
    state,
  }));
}

/** Of 30 days, two may be bad and one was. */
export const budget: ErrorBudget = {
  target: 28 / 30,
  slices: 30,
  good: 28,
  bad: 1,
  notMeasured: 0,
  excused: 0,
  pending: 1,
  allowed: 2,
  left: 1,
  leftWhole: 1,
  leftShare: 0.5,
  attainment: 28 / 29,
  burnRate: 5,
  exhaustedAt: '2026-11-27T06:00:00Z',
};

/** Data of every day, at most 26 hours old. */
export function objective(rest: Partial<Objective> = {}): Objective {
  return {
    id: '7',
    type: 'objective',
    product: {
      ref: 'dataproduct:default/orders',
      title: 'Orders',
      exists: true,
    },
    contract: {
      ref: 'datacontract:default/orders',
      title: 'Orders contract',
      exists: true,
    },
    port: 'orders',
    indicator: 'freshness',
    property: 'freshness',
    text: '26 h',
    elements: [],
    notes: [],
    unit: 'seconds',
    rule: { type: 'at-most', limit: 26 * 3_600 },
    window: { type: 'rolling', days: 30 },
    cadence: { type: 'days', days: 1, zone: 'UTC' },
    standing: 'kept',
    budget,
    recent: days('good', 'bad', 'good', 'excused', 'not-measured', 'pending'),
    lastValue: 90_000,
    lastAt: '2026-11-08T06:00:00Z',
    changedAt: '2026-11-04T06:00:00Z',
    ...rest,
  };
}

export const label = (title: string, kind = 'dataproduct') => ({
  ref: `${kind}:default/${title.toLowerCase().replaceAll(' ', '-')}`,
  title,
  exists: true,
});

/** Open since the morning of the 24th. */
export function incident(rest: Partial<Incident> = {}): Incident {
  return {
    id: '01J',
    product: label('Orders'),
    owner: label('Shop team', 'group'),
    state: 'open',
    severity: 'page',
    title: 'Nothing has come by 06:00 (UTC).',
    since: '2026-11-24T06:00:00Z',
    openedAt: '2026-11-24T08:00:00Z',
    reopened: 0,
    upstream: false,
    roots: [label('Orders')],
    ...rest,
  };
}

/** Of 31 days of October, two may be bad and one was. */
export function line(rest: Partial<ScorecardLine> = {}): ScorecardLine {
  return {
    objectiveId: '7',
    product: label('Orders'),
    contract: label('Orders contract', 'datacontract'),
    indicator: 'freshness',
    property: 'freshness',
    text: '26 h',
    unit: 'seconds',
    rule: { type: 'at-most', limit: 26 * 3_600 },
    cadence: { type: 'days', days: 1, zone: 'UTC' },
    target: 0.93,
    good: 30,
    bad: 1,
    notMeasured: 0,
    excused: 0,
    slices: 31,
    attainment: 30 / 31,
    attainmentBefore: 0.9,
    allowed: 2.1,
    left: 1.1,
    verdict: 'kept',
    incidents: 1,
    timeToDetect: 1_800,
    timeToRepair: 7_200,
    ...rest,
  };
}

/** Of the domain Sales over October 2026. */
export function scorecard(rest: Partial<SlaScorecard> = {}): SlaScorecard {
  return {
    of: label('Sales', 'domain'),
    period: '2026-10',
    before: '2026-09',
    start: '2026-10-01T00:00:00Z',
    end: '2026-11-01T00:00:00Z',
    running: false,
    kept: 1,
    broken: 0,
    notMeasured: 0,
    attainment: 30 / 31,
    attainmentBefore: 0.9,
    incidents: 1,
    incidentsBefore: 3,
    timeToDetect: 1_800,
    timeToRepair: 7_200,
    lines: [line()],
    ...rest,
  };
}
