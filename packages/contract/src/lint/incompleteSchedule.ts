import { Rule } from './rule';
import { checkSchedule } from './schedule';

export const incompleteSchedule: Rule = {
  id: 'incomplete-schedule',
  severity: 'warning',
  about: 'A schedule has no scheduler, or a scheduler no schedule.',
  level: (level, report) =>
    checkSchedule(level, `The service level "${level.property}"`, report),
  quality: (rule, _, report) => checkSchedule(rule, 'The quality rule', report),
};
