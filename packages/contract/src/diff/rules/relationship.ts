import { Relationship } from '../../model/contract';
import { ListRule, PartRules } from '../rule';
import { customProperties } from './notes';
import { always, of } from './rulesOf';

const RELATIONSHIP_RULES: PartRules<Relationship> = {
  id: always('id', 'element-id-changed'),
  type: always('type', 'relationship-changed'),
  from: always('origin', 'relationship-changed'),
  to: always('target', 'relationship-changed'),
  customProperties: customProperties(),
};

/** The foreign keys of an object or a property. */
export function relationships<Owner>(): ListRule<Owner, Relationship> {
  return {
    type: 'list',
    label: 'relationships',
    noun: 'relationship',
    tracked: true,
    identity: {
      name: ({ to }) => to.join(', '),
      marks: [
        { of: ({ id, from, to }) => id && JSON.stringify([id, from, to]) },
        { of: ({ id }) => id, alone: 'list' },
        { of: ({ from, to }) => JSON.stringify([from, to]) },
        // The same properties lead elsewhere.
        {
          of: ({ from }) =>
            from.length > 0 ? JSON.stringify(from) : undefined,
          alone: 'rest',
        },
      ],
    },
    kinds: ['relationship-added', 'relationship-removed', 'order-changed'],
    moved: 'order-changed',
    added: () => 'relationship-added',
    removed: () => 'relationship-removed',
    rules: () => RELATIONSHIP_RULES,
    subject: of('relationship to'),
  };
}
