import { Rule } from './rule';
import { knownLevel } from './serviceLevels';

export const unreadableServiceLevel: Rule = {
  id: 'unreadable-service-level',
  severity: 'warning',
  about: 'A service level about time has a value or a unit that is no time.',
  level: (level, report) => {
    const { property, value, unit, quantity } = level;
    if (
      value === undefined ||
      knownLevel(property)?.measure !== 'duration' ||
      quantity?.type === 'duration' ||
      value.includes('${')
    ) {
      return;
    }
    const hasNoUnit = quantity?.type === 'number' && !unit;
    report(level, [hasNoUnit ? 'unit' : 'value'], {
      message: hasNoUnit
        ? `The service level "${property}" promises ${value}, but not of what.`
        : `The service level "${property}" promises "${[value, unit]
            .join(' ')
            .trim()
            .slice(0, 60)}", which cannot be read as a time.`,
      fix: 'Write a number as `value` and `d`, `h` or the like as `unit`, or an ISO 8601 duration such as PT4H.',
    });
  },
};
