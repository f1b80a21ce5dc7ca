import { Report, Rule } from './rule';
import { cronFault, Scheduled } from './schedule';

export const invalidCron: Rule = {
  id: 'invalid-cron',
  severity: 'error',
  about: 'A schedule for cron is no cron expression.',
  level: check,
  quality: (rule, _, report) => check(rule, report),
};

function check(part: Scheduled, report: Report): void {
  const fault = cronFault(part);
  if (fault) {
    report(part, ['schedule'], fault);
  }
}
