import { Rule } from './rule';

const FIX = 'Name it as `object.property`, as the schema does.';

export const danglingElement: Rule = {
  id: 'dangling-element',
  severity: 'warning',
  about: 'A service level is about an object or property that is not there.',
  contract: (contract, report, look) => {
    // A contract without a schema says nothing about what its elements could be.
    if (contract.schema.length === 0) {
      return;
    }
    for (const element of look.defaultElements) {
      if (!look.references.has(element)) {
        report(contract, ['slaDefaultElement'], {
          message: `The default element "${element}" of the service levels is not in the schema.`,
          fix: FIX,
        });
      }
    }
    for (const level of contract.serviceLevels) {
      if (level.elements === look.defaultElements) {
        continue;
      }
      for (const element of level.elements) {
        if (!look.references.has(element)) {
          report(level, ['element'], {
            message: `The service level "${level.property}" is about "${element}", which is not in the schema.`,
            fix: FIX,
          });
        }
      }
    }
  },
};
