/**
 * Values of rules while they are evaluated. A fact that is not there is a value of its own, so that it cannot be taken for
 * `false`, 0 or an empty text.
 */

/** The product does not say it. */
export const MISSING = Symbol('missing');
/** Nobody has looked yet, or whoever made the view cannot know it. */
export const NOT_MEASURED = Symbol('not measured');

export type Absent = typeof MISSING | typeof NOT_MEASURED;

export type Value =
  | boolean
  | string
  | number
  | Absent
  | readonly Value[]
  | RecordValue;

export interface RecordValue {
  readonly [name: string]: Value | undefined;
}

export function isAbsent(value: Value): value is Absent {
  return value === MISSING || value === NOT_MEASURED;
}

/** What two absent operands make: what nobody has looked at may still turn out anyhow. */
export function absentOf(a: Value, b: Value): Absent {
  return a === NOT_MEASURED || b === NOT_MEASURED ? NOT_MEASURED : MISSING;
}

/** A rule that cannot go on: neither a pass nor a failure. */
export class RuleFault extends Error {
  constructor(
    readonly code: 'wrong-view' | 'too-much-work' | 'impossible' | 'function',
    message: string,
  ) {
    super(message);
  }
}

export function boolOf(value: Value): boolean {
  return typeof value === 'boolean' ? value : wrong('yes or no', value);
}

export function numberOf(value: Value): number {
  return typeof value === 'number' ? value : wrong('a number', value);
}

export function textOf(value: Value): string {
  return typeof value === 'string' ? value : wrong('a text', value);
}

export function listOf(value: Value): readonly Value[] {
  return Array.isArray(value) ? value : wrong('a list', value);
}

export function recordOf(value: Value): RecordValue {
  return typeof value === 'object' && !isList(value)
    ? value
    : wrong('a record', value);
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function wrong(expected: string, value: Value): never {
  const found = Array.isArray(value) ? 'a list' : `a ${typeof value}`;
  throw new RuleFault(
    'wrong-view',
    `The view holds ${found} where ${expected} is declared.`,
  );
}
