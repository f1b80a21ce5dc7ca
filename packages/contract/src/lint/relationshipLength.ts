import { Rule } from './rule';

export const relationshipLength: Rule = {
  id: 'relationship-length',
  severity: 'error',
  about: 'The two ends of a relationship have different numbers of properties.',
  object: ({ relationships }, report) => {
    for (const relationship of relationships) {
      const { from, to } = relationship;
      if (from.length > 0 && to.length > 0 && from.length !== to.length) {
        report(relationship, ['to'], {
          message: `The relationship goes from ${properties(
            from,
          )} to ${properties(to)}: they cannot be compared.`,
          fix: 'Name one property at the other end for each one here.',
        });
      }
    }
  },
  property: ({ relationships }, report) => {
    for (const relationship of relationships) {
      if (relationship.to.length > 1) {
        report(relationship, ['to'], {
          message: `The relationship goes from one property to ${properties(
            relationship.to,
          )}: they cannot be compared.`,
          fix: 'Write the relationship at the schema object, with `from` and `to` of equal length.',
        });
      }
    }
  },
};

function properties(list: readonly string[]): string {
  return list.length === 1 ? 'one property' : `${list.length} properties`;
}
