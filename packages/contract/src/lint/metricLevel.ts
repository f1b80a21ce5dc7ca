import { Rule } from './rule';

/** What each metric counts: values of a property, or rows of an object. */
const LEVEL: ReadonlyMap<string, 'property' | 'object'> = new Map([
  ['nullValues', 'property'],
  ['missingValues', 'property'],
  ['invalidValues', 'property'],
  ['rowCount', 'object'],
]);

export const metricLevel: Rule = {
  id: 'metric-level',
  severity: 'warning',
  about: 'A metric of properties stands at an object, or the other way round.',
  quality: (rule, { object, property }, report) => {
    const level = rule.metric && LEVEL.get(rule.metric);
    if (rule.type !== 'library' || !level) {
      return;
    }
    if (level === 'property' && !property) {
      report(rule, ['metric'], {
        message: `${rule.metric} counts values of a property, but stands at the object "${object.name}".`,
        fix: 'Move the rule to the property that is meant.',
      });
    } else if (level === 'object' && property) {
      report(rule, ['metric'], {
        message: `${rule.metric} counts rows, but stands at the property "${property.name}".`,
        fix: `Move the rule to the object "${object.name}".`,
      });
    }
  },
};
