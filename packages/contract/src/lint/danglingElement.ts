import { References } from './references';
import { Rule } from './rule';

export const danglingElement: Rule = {
  id: 'dangling-element',
  severity: 'warning',
  about: 'A service level is about an object or property that is not there.',
  check: ({ document, defaultElements, pathOf }, report) => {
    // A contract without a schema says nothing about what its elements could be.
    if (document.kind !== 'contract' || document.schema.length === 0) {
      return;
    }
    const references = new References(document);
    for (const element of defaultElements) {
      if (!references.has(element)) {
        report({
          path: pathOf(document, 'slaDefaultElement'),
          message: `The default element "${element}" of the service levels is not in the schema.`,
          fix: 'Name it as `object.property`, as the schema does.',
        });
      }
    }
    for (const level of document.serviceLevels) {
      if (level.elements === defaultElements) {
        continue;
      }
      for (const element of level.elements) {
        if (!references.has(element)) {
          report({
            path: pathOf(level, 'element'),
            message: `The service level "${level.property}" is about "${element}", which is not in the schema.`,
            fix: 'Name it as `object.property`, as the schema does.',
          });
        }
      }
    }
  },
};
