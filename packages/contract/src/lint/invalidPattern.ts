import { patternFault } from './pattern';
import { Rule } from './rule';

export const invalidPattern: Rule = {
  id: 'invalid-pattern',
  severity: 'error',
  about: 'The pattern of a property is no regular expression.',
  property: (property, report) => {
    const { pattern } = property.options;
    const fault = pattern === undefined ? undefined : patternFault(pattern);
    if (fault) {
      report(property, ['logicalTypeOptions', 'pattern'], {
        message: `The pattern of "${property.name}" is no regular expression: ${fault}.`,
        fix: 'Correct the pattern; put a backslash before a character that is meant as it stands.',
      });
    }
  },
};
