import { nearest } from '../structure/nearest';
import { Rule } from './rule';
import { knownLevel, LEVEL_NAMES } from './serviceLevels';

/** The list of the standard is open: other names are no mistake, but no tool will know them. */
export const unknownServiceLevel: Rule = {
  id: 'unknown-service-level',
  severity: 'info',
  about: 'A service level has a name of its own.',
  level: (level, report) => {
    if (level.property && !knownLevel(level.property)) {
      report(level, ['property'], () => {
        const meant = nearest(level.property, LEVEL_NAMES);
        return {
          message: `The service level "${level.property}" is not one that tools know.`,
          fix: meant
            ? `Write \`${meant}\` if that is meant.`
            : `Use one of ${LEVEL_NAMES.join(', ')} where one of them fits.`,
        };
      });
    }
  },
};
