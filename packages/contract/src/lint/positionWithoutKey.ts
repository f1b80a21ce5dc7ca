import { Rule } from './rule';

export const positionWithoutKey: Rule = {
  id: 'position-without-key',
  severity: 'warning',
  about: 'A property has a position in a key that it is not part of.',
  property: (property, report) => {
    if (property.primaryKeyPosition !== undefined && !property.primaryKey) {
      report(property, ['primaryKeyPosition'], {
        message: `"${property.name}" has a position in the primary key, but is not part of it.`,
        fix: 'Add `primaryKey: true`, or remove the position.',
      });
    }
    if (property.partitionKeyPosition !== undefined && !property.partitioned) {
      report(property, ['partitionKeyPosition'], {
        message: `"${property.name}" has a position in the partition key, but is not part of it.`,
        fix: 'Add `partitioned: true`, or remove the position.',
      });
    }
  },
};
