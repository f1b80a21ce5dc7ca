import { Path } from '../../model/place';
import { KindId } from '../kinds/kinds';
import { Pair, Subject, ValueRule } from '../rule';
import { flagChanged } from '../sentences';
import { shownName } from '../shown';

/** How rules of the common sorts are made. */

interface Options<Owner, Value> {
  readonly written?: Path | ((owner: Owner) => Path);
  say?(values: Pair<Value>, subject: Subject, owners: Pair<Owner>): string;
}

/** A field of which every difference is of one kind. */
export function always<Owner, Value>(
  label: string,
  kind: KindId,
  options: Options<Owner, Value> = {},
): ValueRule<Owner, Value> {
  return { type: 'value', label, kinds: [kind], judge: () => kind, ...options };
}

/** A field that may be absent: one kind when it comes, one when it goes, one when it is another. */
export function comesAndGoes<Owner, Value>(
  label: string,
  kinds: {
    readonly added: KindId;
    readonly removed: KindId;
    readonly changed: KindId;
  },
  options: Options<Owner, Value> = {},
): ValueRule<Owner, Value> {
  return {
    type: 'value',
    label,
    kinds: [...new Set(Object.values(kinds))],
    judge: ({ before, after }) => {
      if (before === undefined) {
        return kinds.added;
      }
      return after === undefined ? kinds.removed : kinds.changed;
    },
    ...options,
  };
}

/** A yes or no. */
export function flag<Owner>(
  adjective: string,
  raised: KindId,
  lowered: KindId,
): ValueRule<Owner, boolean> {
  return {
    type: 'value',
    label: adjective,
    kinds: [...new Set([raised, lowered])],
    judge: ({ after }) => (after ? raised : lowered),
    say: (values, subject) => flagChanged(adjective, values, subject),
  };
}

/** The subject of a member: `quality rule complete of orders.id`; without the rest where the contract is its owner. */
export function of(noun: string): (parent: Subject, name: string) => Subject {
  return (parent, name) => {
    const own = `${noun} ${shownName(name)}`;
    return parent.name === 'contract'
      ? { name: own, phrase: `the ${own}` }
      : {
          name: `${own} of ${parent.name}`,
          phrase: `the ${own} of ${parent.phrase}`,
        };
  };
}
