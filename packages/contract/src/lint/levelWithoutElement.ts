import { Rule } from './rule';
import { knownLevel } from './serviceLevels';

export const levelWithoutElement: Rule = {
  id: 'level-without-element',
  severity: 'info',
  about:
    'A service level about time does not say by which column it is measured.',
  level: (level, report) => {
    if (level.elements.length === 0 && knownLevel(level.property)?.ofElement) {
      report(level, ['element'], {
        message: `The service level "${level.property}" does not say by which property it is measured.`,
        fix: 'Add `element: object.property`, the property with the time of each row.',
      });
    }
  },
};
