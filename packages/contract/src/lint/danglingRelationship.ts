import { Relationship } from '../model/contract';
import { levelsOf } from '../model/properties';
import { References } from './references';
import { Rule } from './rule';

export const danglingRelationship: Rule = {
  id: 'dangling-relationship',
  severity: 'warning',
  about: 'A relationship refers to an object or property that is not there.',
  check: ({ document, pathOf }, report) => {
    if (document.kind !== 'contract') {
      return;
    }
    const all: Relationship[] = document.schema.flatMap(o => o.relationships);
    for (const { properties } of levelsOf(document)) {
      for (const property of properties) {
        all.push(...property.relationships);
      }
    }
    if (all.length === 0) {
      return;
    }
    const references = new References(document);
    for (const relationship of all) {
      for (const end of ['from', 'to'] as const) {
        for (const reference of relationship[end]) {
          if (!references.has(reference)) {
            report({
              path: pathOf(relationship, end),
              message: `The relationship refers to "${reference}", which is not in the schema.`,
              fix: 'Name it as `object.property`, or as `schema/<id>/properties/<id>`.',
            });
          }
        }
      }
    }
  },
};
