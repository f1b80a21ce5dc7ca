import { duplicates } from './duplicates';
import { Rule } from './rule';

/** Two tables, or two columns beside each other, of the same name: nobody can tell which one is meant. */
export const duplicateName: Rule = {
  id: 'duplicate-name',
  severity: 'error',
  about: 'Two schema objects, or two properties of one, have the same name.',
  contract: ({ schema }, report) => {
    for (const { part, key } of duplicates(schema, o => o.name)) {
      report(part, ['name'], {
        message: `The schema has more than one object "${key}".`,
        fix: 'Rename one of them, or merge the two.',
      });
    }
  },
  siblings: (properties, path, report) => {
    for (const { part, key } of duplicates(properties, p => p.name)) {
      report(part, ['name'], {
        message: `"${path}" has more than one property "${key}".`,
        fix: 'Rename one of them, or remove the one that is not meant.',
      });
    }
  },
};
