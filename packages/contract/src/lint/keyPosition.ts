import { SchemaProperty } from '../model/contract';
import { Report, Rule } from './rule';

/** Positions say in which order the parts of a key come: 1, 2, 3 … */
export const keyPosition: Rule = {
  id: 'key-position',
  severity: 'warning',
  about: 'The positions of a key have a gap, or one of them is there twice.',
  siblings: (properties, path, report) => {
    check(properties, path, report, 'primaryKeyPosition', 'primary key');
    check(properties, path, report, 'partitionKeyPosition', 'partition key');
  },
};

function check(
  properties: readonly SchemaProperty[],
  path: string,
  report: Report,
  field: 'primaryKeyPosition' | 'partitionKeyPosition',
  what: string,
): void {
  const placed = properties.filter(property => property[field] !== undefined);
  if (placed.length === 0) {
    return;
  }
  const taken = new Set<number>();
  for (const property of placed) {
    // Only those with a position are here.
    const position = property[field] ?? 0;
    if (taken.has(position)) {
      report(property, [field], {
        message: `The ${what} of "${path}" has position ${position} twice.`,
        fix: 'Number the parts of the key 1, 2, 3 …',
      });
    } else if (position > placed.length) {
      report(property, [field], {
        message: `The ${what} of "${path}" has position ${position}, but only ${
          placed.length
        } part${placed.length === 1 ? '' : 's'}.`,
        fix: 'Number the parts of the key 1, 2, 3 …',
      });
    }
    taken.add(position);
  }
}
