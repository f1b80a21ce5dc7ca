import { SchemaProperty } from '../model/contract';
import { levelsOf } from '../model/properties';
import { duplicates } from './duplicates';
import { Rule } from './rule';

/** Two tables, or two columns beside each other, of the same name: nobody can tell which one is meant. */
export const duplicateName: Rule = {
  id: 'duplicate-name',
  severity: 'error',
  about: 'Two schema objects, or two properties of one, have the same name.',
  check: ({ document, pathOf }, report) => {
    if (document.kind !== 'contract') {
      return;
    }
    for (const { part, key } of duplicates(document.schema, o => o.name)) {
      report({
        path: pathOf(part, 'name'),
        message: `The schema has more than one object "${key}".`,
        fix: 'Rename one of them, or merge the two.',
      });
    }
    const nameOf = (property: SchemaProperty) => property.name;
    for (const { path, properties } of levelsOf(document)) {
      for (const { part, key } of duplicates(properties, nameOf)) {
        report({
          path: pathOf(part, 'name'),
          message: `"${path}" has more than one property "${key}".`,
          fix: 'Rename one of them, or remove the one that is not meant.',
        });
      }
    }
  },
};
