import { Relationship } from '../model/contract';
import { ContractLook, Report, Rule } from './rule';

export const danglingRelationship: Rule = {
  id: 'dangling-relationship',
  severity: 'warning',
  about: 'A relationship refers to an object or property that is not there.',
  object: ({ relationships }, report, look) =>
    check(relationships, report, look),
  property: ({ relationships }, report, look) =>
    check(relationships, report, look),
};

function check(
  relationships: readonly Relationship[],
  report: Report,
  look: ContractLook,
): void {
  for (const relationship of relationships) {
    for (const end of ['from', 'to'] as const) {
      for (const reference of relationship[end]) {
        if (!look.references.has(reference)) {
          report(relationship, [end], {
            message: `The relationship refers to "${reference}", which is not in the schema.`,
            fix: 'Name it as `object.property`, or as `schema/<id>/properties/<id>`.',
          });
        }
      }
    }
  }
}
