import { measured, number, record, texts, time } from '../fact';

export const quality = record(
  {
    score: measured(
      number('percent', 'checks that passed, of those with a result'),
    ),
    checks: number('checks', 'checks that its contracts ask for'),
    failed: measured(number('checks', 'checks that failed')),
    errors: measured(number('checks', 'checks that could not be run')),
    withoutResult: number('checks', 'checks that have no result'),
    dimensions: texts('dimensions of quality with a check'),
    measuredAt: measured(time('when it was last looked at')),
  },
  'results of checks',
);
