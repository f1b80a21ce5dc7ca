import { duplicates } from './duplicates';
import { Rule } from './rule';
import { knownLevel } from './serviceLevels';

export const duplicateServiceLevel: Rule = {
  id: 'duplicate-service-level',
  severity: 'warning',
  about: 'The same service level is promised twice for the same data.',
  contract: ({ serviceLevels }, report) => {
    const found = duplicates(
      serviceLevels,
      ({ property, elements, driver }) =>
        property &&
        JSON.stringify([
          knownLevel(property)?.name ?? property.toLowerCase(),
          elements,
          driver,
        ]),
    );
    for (const { part } of found) {
      report(part, ['property'], {
        message: `The service level "${part.property}" is promised twice for the same data.`,
        fix: 'Remove one of the two, or say with `element` or `driver` in what they differ.',
      });
    }
  },
};
