import { duplicates } from './duplicates';
import { Rule } from './rule';

export const duplicateEnumValue: Rule = {
  id: 'duplicate-enum-value',
  severity: 'warning',
  about: 'A property allows the same value twice.',
  property: (property, report) => {
    for (const { index, key } of duplicates(property.enum, e => e.value)) {
      report(property, ['enum', index], {
        message: `The value "${key}" of "${property.name}" is allowed twice.`,
        fix: 'Remove one of the two.',
      });
    }
  },
};
