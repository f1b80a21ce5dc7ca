import { checkValues } from './impossibleValue';
import { Rule } from './rule';

export const impossibleEnumValue: Rule = {
  id: 'impossible-enum-value',
  severity: 'warning',
  about: 'An allowed value breaks the type or the limits of its property.',
  property: (property, report) => {
    if (property.enum.length > 0) {
      const values = property.enum.map(({ value }) => value);
      checkValues(property, 'enum', values, report);
    }
  },
};
