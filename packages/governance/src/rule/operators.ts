import { Shape } from '../view/fact';
import { CheckOperator, Scalar } from './check';
import { Resolved } from './plainPath';

/** What one operator over one fact comes to: CEL and words, or what is wrong with it. */
export type Operation =
  | { readonly cel: string; readonly words: string }
  | { readonly message: string; readonly fix?: string };

type Write = (fact: Resolved, value: unknown) => Operation;

const quoted = (value: unknown) => JSON.stringify(value);
const isScalar = (value: unknown): value is Scalar =>
  ['string', 'number', 'boolean'].includes(typeof value);
const wrong = (message: string, fix?: string): Operation => ({ message, fix });

function listOf(value: unknown): readonly Scalar[] | undefined {
  const list = Array.isArray(value) ? value : [value];
  return list.length > 0 && list.every(isScalar) ? list : undefined;
}

function shownList(values: readonly Scalar[]): string {
  return values.map(String).join(', ');
}

/** Of a list of texts every member is meant. */
function ofMembers(
  { cel, shape }: Resolved,
  condition: (member: string) => string,
): string {
  return shape.kind === 'list'
    ? `${cel}.all(m, ${condition('m')})`
    : condition(cel);
}

const required: Write = ({ cel, shape, entryOf }, value) => {
  if (typeof value !== 'boolean') {
    return wrong('`required` is `true` or `false`.');
  }
  if (shape.kind === 'list') {
    return value
      ? { cel: `size(${cel}) > 0`, words: 'has members' }
      : { cel: `size(${cel}) == 0`, words: 'has no members' };
  }
  const has =
    entryOf && !/^[A-Za-z_]\w*$/.test(entryOf.key)
      ? `${quoted(entryOf.key)} in ${entryOf.map}`
      : `has(${cel})`;
  return value
    ? { cel: has, words: 'is there' }
    : { cel: `!(${has})`, words: 'is not there' };
};

const compared =
  (operator: string, words: string): Write =>
  ({ cel, shape }, value) =>
    isScalar(value) && !['list', 'time', 'duration'].includes(shape.kind)
      ? {
          cel: `${cel} ${operator} ${quoted(value)}`,
          words: `${words} ${String(value)}`,
        }
      : wrong(
          `A ${shape.kind} is not compared like that.`,
          'Take `contains` of lists, `fresherThan` of moments, `atLeast` and `atMost` of durations.',
        );

const among =
  (isMeant: boolean): Write =>
  (fact, value) => {
    const values = listOf(value);
    if (!values || !Array.isArray(value)) {
      return wrong('A list of values is expected.', 'Write `[a, b]`.');
    }
    const list = `[${values.map(quoted).join(', ')}]`;
    return {
      cel: ofMembers(fact, member =>
        isMeant ? `${member} in ${list}` : `!(${member} in ${list})`,
      ),
      words: `${isMeant ? 'is one of' : 'is none of'} ${shownList(values)}`,
    };
  };

const patterned =
  (isMeant: boolean): Write =>
  (fact, value) =>
    typeof value === 'string'
      ? {
          cel: ofMembers(fact, member => {
            const test = `${member}.matches(${quoted(value)})`;
            return isMeant ? test : `!${test}`;
          }),
          words: `${isMeant ? 'matches' : 'does not match'} ${value}`,
        }
      : wrong('A pattern is a text.', 'Write it in quotes.');

const bounded =
  (operator: string, words: string): Write =>
  ({ cel, shape }, value) => {
    if (shape.kind === 'time') {
      return wrong(
        'A moment is neither small nor great.',
        'Ask for `fresherThan` or `olderThan`.',
      );
    }
    if (shape.kind === 'duration') {
      return typeof value === 'string'
        ? {
            cel: `${cel} ${operator} duration(${quoted(value)})`,
            words: `${words} ${value}`,
          }
        : wrong('A duration is expected.', 'Write `26h` or `7d`.');
    }
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      return wrong('A number is expected.', 'Write it without quotes.');
    }
    const isSized = shape.kind === 'text' || shape.kind === 'list';
    const counted = shape.kind === 'text' ? ' characters' : ' members';
    return {
      cel: `${isSized ? `size(${cel})` : cel} ${operator} ${value}`,
      words: `${isSized ? 'has' : 'is'} ${words} ${value}${
        isSized ? counted : ''
      }`,
    };
  };

const aged =
  (operator: string, words: string): Write =>
  ({ cel, shape }, value) => {
    if (shape.kind !== 'time') {
      return wrong(`This is ${shape.kind}, and only moments have an age.`);
    }
    return typeof value === 'string'
      ? {
          cel: `now - ${cel} ${operator} duration(${quoted(value)})`,
          words: `${words} ${value}`,
        }
      : wrong('A duration is expected.', 'Write `26h` or `7d`.');
  };

const holding =
  (all: boolean, isMeant: boolean, words: string): Write =>
  ({ cel, shape }, value) => {
    const values = listOf(value);
    if (!values) {
      return wrong('A value, or a list of values, is expected.');
    }
    if (shape.kind !== 'list' && shape.kind !== 'text') {
      return wrong(`A ${shape.kind} holds nothing.`, 'Take `equals`.');
    }
    const one = (member: Scalar) =>
      shape.kind === 'text'
        ? `${cel}.contains(${quoted(String(member))})`
        : `${quoted(member)} in ${cel}`;
    const joined = values.map(one).join(all ? ' && ' : ' || ');
    return {
      cel: isMeant ? `(${joined})` : `!(${joined})`,
      words: `${words} ${shownList(values)}`,
    };
  };

/** How each operator of the form without code is written in CEL. */
export const OPERATORS: Readonly<Record<CheckOperator, Write>> = {
  required,
  equals: compared('==', 'is'),
  notEquals: compared('!=', 'is not'),
  oneOf: among(true),
  noneOf: among(false),
  matches: patterned(true),
  notMatches: patterned(false),
  atLeast: bounded('>=', 'at least'),
  atMost: bounded('<=', 'at most'),
  fresherThan: aged('<=', 'is no older than'),
  olderThan: aged('>=', 'is at least as old as'),
  contains: holding(true, true, 'contains'),
  containsAny: holding(false, true, 'contains one of'),
  containsNone: holding(false, false, 'contains none of'),
};

/** Operators that make sense of a fact of a type: for editors. @public */
export function operatorsFor(shape: Shape): readonly CheckOperator[] {
  switch (shape.kind) {
    case 'text':
      return [
        'required',
        'equals',
        'notEquals',
        'oneOf',
        'noneOf',
        'matches',
        'notMatches',
        'atLeast',
        'atMost',
        'contains',
      ];
    case 'bool':
      return ['required', 'equals'];
    case 'number':
      return ['required', 'equals', 'notEquals', 'oneOf', 'atLeast', 'atMost'];
    case 'duration':
      return ['required', 'atLeast', 'atMost'];
    case 'time':
      return ['required', 'fresherThan', 'olderThan'];
    case 'list':
      return shape.item.kind === 'record'
        ? ['required', 'atLeast', 'atMost']
        : [
            'required',
            'atLeast',
            'atMost',
            'contains',
            'containsAny',
            'containsNone',
            'oneOf',
            'noneOf',
            'matches',
          ];
    default:
      return ['required'];
  }
}
