import { Check } from './check';

/**
 * A check that an engine can answer: what it is about, and the test that decides it.
 * @public
 */
export interface ExecutableCheck extends Check {
  readonly test: Test;
}

/**
 * A check that no engine can answer, and why: it waits for results that are reported.
 * @public
 */
export interface NotExecutable {
  readonly check: Check;
  /** One sentence for a person. */
  readonly why: string;
}

/**
 * The way from a table to a value: a column, then members, list items (`[]`) and map values (`{}`).
 * @public
 */
export interface Field {
  /** As `propertiesOf` spells it, without the object: `lines[].sku`. */
  readonly path: string;
  /** Physical names. The first step is always the column. */
  readonly steps: readonly Step[];
  readonly logicalType?: string;
  readonly physicalType?: string;
  /** Of a field within a column: the column's physical type. */
  readonly columnType?: string;
}

/** @public */
export type Step =
  | { readonly to: 'member'; readonly name: string }
  | { readonly to: 'items' }
  | { readonly to: 'values' };

/** A value that a contract lists, as written there. @public */
export type Listed = string | number | boolean | null;

/**
 * What is asked of the data.
 *
 * - `nulls`: rows without a value; of a member, only where the object that holds it is there.
 * - `missing`: rows without a value or with one that stands for none.
 * - `values`: rows whose value is neither null nor valid: not among `valid`, or without a match of `pattern`.
 * - `length`, `range`: rows whose value is not null and outside.
 * - `duplicates`: rows whose key already occurred; a key with a null in it is no duplicate. `nullsBreak`: it is a
 *   primary key, where such a row breaks the promise, too.
 * - `rows`: how many rows there are.
 * - `reference`: rows with a complete key that the other table does not have.
 * - `newest`, `oldest`: the age of the newest or oldest value.
 * - `query`: what the rule's own SQL gives.
 * - `column`, `type`: whether the field is there, and of which type.
 * @public
 */
export type Test =
  | { readonly type: 'nulls'; readonly field: Field }
  | {
      readonly type: 'missing';
      readonly field: Field;
      readonly values: readonly Listed[];
    }
  | {
      readonly type: 'values';
      readonly field: Field;
      readonly valid?: readonly Listed[];
      /** A regular expression of ECMAScript; it matches anywhere in the text. */
      readonly pattern?: string;
    }
  | {
      readonly type: 'length';
      readonly field: Field;
      readonly atLeast?: number;
      readonly atMost?: number;
    }
  | {
      readonly type: 'range';
      readonly field: Field;
      readonly bounds: readonly Bound[];
    }
  | {
      readonly type: 'duplicates';
      readonly fields: readonly Field[];
      readonly nullsBreak: boolean;
    }
  | { readonly type: 'rows' }
  | {
      readonly type: 'reference';
      readonly fields: readonly Field[];
      readonly to: {
        readonly object: string;
        readonly fields: readonly Field[];
      };
    }
  | { readonly type: 'newest' | 'oldest'; readonly field: Field }
  | { readonly type: 'query'; readonly query: string; readonly column?: string }
  | { readonly type: 'column' | 'type'; readonly field: Field };

/** A limit of a range. @public */
export interface Bound {
  readonly operator: '>' | '>=' | '<' | '<=';
  /** As written: a number, a date or a moment. */
  readonly value: string;
}
