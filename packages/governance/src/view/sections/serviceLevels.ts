import {
  bool,
  duration,
  listOf,
  measured,
  number,
  record,
  text,
  time,
} from '../fact';

export const serviceLevels = listOf(
  'name',
  {
    name: text('name of the objective'),
    indicator: text('freshness, completeness, availability …'),
    contract: text('id of the contract that promises it'),
    target: number('percent', 'slices that have to be good'),
    attainment: measured(number('percent', 'slices that were good')),
    budgetLeft: measured(number('percent', 'error budget that is left')),
    broken: measured(bool('whether more was bad than may be')),
    feasible: measured(
      bool('whether its inputs allow that the promise is kept'),
    ),
  },
  'objectives',
);

export const incidents = record(
  {
    open: number('incidents', 'open incidents'),
    unacknowledged: number('incidents', 'open ones that nobody has taken'),
    recent: number('incidents', 'opened in the last 30 days'),
    withoutCause: number(
      'incidents',
      'resolved in the last 90 days without a root cause',
    ),
    lastOpenedAt: measured(time('when the last one began')),
    timeToAcknowledge: measured(duration('median of the last 90 days')),
    timeToRepair: measured(duration('median of the last 90 days')),
  },
  'incidents of its objectives and checks',
);
