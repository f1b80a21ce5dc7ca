import { checkValues, MOST_VALUES, sayImpossible } from './impossibleValue';
import { Rule } from './rule';

export const impossibleExample: Rule = {
  id: 'impossible-example',
  severity: 'warning',
  about: 'An example breaks the type, the limits or the enum of its property.',
  property: (property, report) => {
    if (property.examples.length === 0) {
      return;
    }
    const reasons = checkValues(
      property,
      'examples',
      property.examples,
      report,
    );
    if (property.enum.length > 0 && !reasons) {
      const allowed = new Set(property.enum.map(({ value }) => value));
      property.examples.slice(0, MOST_VALUES).forEach((example, index) => {
        if (!allowed.has(example)) {
          sayImpossible(
            property,
            'examples',
            index,
            'is not in the enum',
            report,
          );
        }
      });
    }
  },
};
