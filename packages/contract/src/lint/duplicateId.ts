import { levelsOf } from '../model/properties';
import { duplicates } from './duplicates';
import { Rule } from './rule';

/** Ids are for references: within their list they must be unique. */
export const duplicateId: Rule = {
  id: 'duplicate-id',
  severity: 'warning',
  about: 'Two parts of one list have the same id.',
  check: ({ document, pathOf }, report) => {
    if (document.kind !== 'contract') {
      return;
    }
    const lists: (readonly (object & { readonly id?: string })[])[] = [
      document.schema,
      document.serviceLevels,
      ...document.schema.map(object => object.quality),
    ];
    for (const { properties } of levelsOf(document)) {
      lists.push(properties, ...properties.map(property => property.quality));
    }
    for (const list of lists) {
      for (const { part, key } of duplicates(list, ({ id }) => id)) {
        report({
          path: pathOf(part, 'id'),
          message: `The id "${key}" is used twice in one list.`,
          fix: 'Give each its own id: references to it cannot tell which one is meant.',
        });
      }
    }
  },
};
