import { Relationship, SchemaProperty } from '../model/contract';
import { Named } from './references';
import { ContractLook, Report, Rule } from './rule';

export const relationshipType: Rule = {
  id: 'relationship-type',
  severity: 'warning',
  about: 'A relationship joins properties whose types can never be equal.',
  object: ({ relationships }, report, look) => {
    for (const relationship of relationships) {
      const from = relationship.from.map(end => look.references.find(end));
      check(relationship, from, report, look);
    }
  },
  property: (property, report, look) => {
    for (const relationship of property.relationships) {
      check(relationship, [property], report, look);
    }
  },
};

function check(
  relationship: Relationship,
  from: readonly (Named | undefined)[],
  report: Report,
  look: ContractLook,
): void {
  from.forEach((start, index) => {
    const end = look.references.find(relationship.to[index] ?? '');
    const [one, other] = [typeOf(start), typeOf(end)];
    if (one && other && familyOf(one) !== familyOf(other)) {
      report(relationship, ['to'], {
        message: `The relationship joins "${start?.name}" (${one}) with "${end?.name}" (${other}).`,
        fix: 'Give both the same logical type, or name the property that is meant.',
      });
    }
  });
}

function typeOf(part: Named | undefined): string | undefined {
  return part && isProperty(part) ? part.logicalType : undefined;
}

function isProperty(part: Named): part is SchemaProperty {
  return 'primaryKey' in part;
}

/** Numbers of all kinds can be compared with each other. */
function familyOf(type: string): string {
  return type === 'integer' ? 'number' : type;
}
