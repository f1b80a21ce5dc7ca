import {
  ErrorBudget,
  Objective,
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
