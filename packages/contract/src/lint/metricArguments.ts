import { Rule } from './rule';

export const metricArguments: Rule = {
  id: 'metric-arguments',
  severity: 'warning',
  about:
    'A metric lacks an argument it needs, or names properties that are not there.',
  quality: (rule, { object, property }, report, look) => {
    if (rule.type !== 'library' || look.readAs.startsWith('v3.0')) {
      return;
    }
    const { validValues, pattern, missingValues, properties } = rule.arguments;
    switch (rule.metric) {
      case 'invalidValues':
        if (validValues === undefined && pattern === undefined) {
          report(rule, ['arguments'], {
            message: 'invalidValues does not say which values are valid.',
            fix: 'Add `arguments:` with `validValues` or `pattern`.',
          });
        }
        break;
      case 'missingValues':
        if (missingValues === undefined) {
          report(rule, ['arguments'], {
            message:
              'missingValues does not say which values count as missing.',
            fix: 'Add `arguments:` with `missingValues`, e.g. [null, "", "N/A"].',
          });
        }
        break;
      case 'duplicateValues':
        if (!property && properties === undefined) {
          report(rule, ['arguments'], {
            message:
              'duplicateValues of an object does not say which properties together are unique.',
            fix: 'Add `arguments:` with `properties`.',
          });
        }
        break;
      default:
    }
    if (!property && Array.isArray(properties)) {
      const names = new Set(
        object.properties.flatMap(({ name, physicalName, id }) => [
          name,
          physicalName,
          id,
        ]),
      );
      properties.forEach((name, index) => {
        if (
          typeof name === 'string' &&
          !names.has(name) &&
          !look.references.has(`${object.name}.${name}`) &&
          !look.references.has(name)
        ) {
          report(rule, ['arguments', 'properties', index], {
            message: `The rule is about "${name}", which is no property of "${object.name}".`,
            fix: 'Name a property of the object.',
          });
        }
      });
    }
  },
};
