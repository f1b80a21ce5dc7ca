import { Rule } from './rule';

export const arrayWithoutItems: Rule = {
  id: 'array-without-items',
  severity: 'warning',
  about: 'A list does not say what its items are.',
  property: (property, report) => {
    if (property.logicalType === 'array' && !property.items) {
      report(property, ['items'], {
        message: `"${property.name}" is a list, but nothing says of what.`,
        fix: 'Add `items:` with a `logicalType`.',
      });
    }
  },
};
