/**
 * A condition of a rule, as it is written: CEL, or the form that needs no code.
 * @public
 */
export type Check = string | PlainCheck;

/** A value that is written out. @public */
export type Scalar = string | number | boolean;

/**
 * What a fact has to be. Of several operators all have to hold. Lengths: `atLeast` and `atMost` of a text count characters, of
 * a list members; of a duration they are one (`26h`, `7d`).
 * @public
 */
export interface FactCheck {
  /** A path of the view, `contracts[].rules` for those of every member. Within `each` and `some`: a path of the member. */
  readonly path?: string;
  /** Whether it has to be there (`true`) or must not (`false`). */
  readonly required?: boolean;
  readonly equals?: Scalar;
  readonly notEquals?: Scalar;
  readonly oneOf?: readonly Scalar[];
  readonly noneOf?: readonly Scalar[];
  /** A pattern of RE2. */
  readonly matches?: string;
  readonly notMatches?: string;
  readonly atLeast?: number | string;
  readonly atMost?: number | string;
  /** Of a moment: no longer ago than `26h`. */
  readonly fresherThan?: string;
  /** Of a moment: at least as long ago as. */
  readonly olderThan?: string;
  /** Of a list: all of these are among its members. Of a text: it stands within. */
  readonly contains?: Scalar | readonly Scalar[];
  readonly containsAny?: readonly Scalar[];
  readonly containsNone?: readonly Scalar[];
}

/**
 * A fact, conditions taken together, or a condition over the members of a list. A rule over every member of a list is only
 * applicable where the list has such members.
 * @public
 */
export interface PlainCheck extends FactCheck {
  readonly all?: readonly Check[];
  readonly any?: readonly Check[];
  readonly not?: Check;
  /** Path of a list: what else stands here has to hold for each member; CEL within calls the member `it`. */
  readonly each?: string;
  /** Path of a list: … for at least one member. */
  readonly some?: string;
  /** Of `each` and `some`: which members are meant. */
  readonly where?: Check;
}

/** The operators, in the order in which editors offer them. @public */
export const CHECK_OPERATORS = [
  'required',
  'equals',
  'notEquals',
  'oneOf',
  'noneOf',
  'matches',
  'notMatches',
  'atLeast',
  'atMost',
  'fresherThan',
  'olderThan',
  'contains',
  'containsAny',
  'containsNone',
] as const;

/** @public */
export type CheckOperator = (typeof CHECK_OPERATORS)[number];
