/**
 * What a fact is: its type, its unit, its words, and what it means when it is absent. Views are declared once with these, and
 * both the TypeScript type of a view and the check of every rule come from that declaration.
 */

/** The type of a value in a rule. @public */
export type Shape =
  | { readonly kind: 'bool' }
  | { readonly kind: 'text'; readonly values?: readonly string[] }
  | { readonly kind: 'number' }
  /** UTC milliseconds. */
  | { readonly kind: 'time' }
  /** Milliseconds. */
  | { readonly kind: 'duration' }
  | { readonly kind: 'list'; readonly item: Shape; readonly label?: string }
  | { readonly kind: 'record'; readonly fields: FactFields }
  | { readonly kind: 'map'; readonly value: Shape }
  /** Of what could not be understood: everything may be done with it, so that one mistake is told once. */
  | { readonly kind: 'unknown' };

/**
 * What it means that a fact is not there. `never`: it always is, where its section is known. `missing`: the product does not
 * say it, and a rule over it fails. `not-measured`: nobody has looked yet, and a rule over it is not measured.
 * @public
 */
export type Absence = 'never' | 'missing' | 'not-measured';

declare const VALUE: unique symbol;

/** A described fact; `T` is the type of its value in a view. @public */
export interface Fact<T = unknown> {
  readonly shape: Shape;
  /** One phrase for a person: what it says. */
  readonly words: string;
  /** What a number counts: `percent`, `columns` … */
  readonly unit?: string;
  readonly absent: Absence;
  /** Only for the compiler. */
  readonly [VALUE]?: T;
}

/** @public */
export type FactFields = { readonly [name: string]: Fact };

/** The value of a fact in a view. @public */
export type FactValue<F> = F extends Fact<infer T> ? T : never;

type OptionalKeys<F extends FactFields> = {
  [K in keyof F]: undefined extends FactValue<F[K]> ? K : never;
}[keyof F];

/** A record of facts: those that may be absent are optional. @public */
export type FactsOf<F extends FactFields> = {
  readonly [K in Exclude<keyof F, OptionalKeys<F>>]: FactValue<F[K]>;
} & { readonly [K in OptionalKeys<F>]?: FactValue<F[K]> };

export function bool(words: string): Fact<boolean> {
  return { shape: { kind: 'bool' }, words, absent: 'never' };
}

export function text(words: string): Fact<string> {
  return { shape: { kind: 'text' }, words, absent: 'never' };
}

/** A text that is one of a few: a rule that compares it with another is refused. */
export function oneOf<const V extends readonly string[]>(
  values: V,
  words: string,
): Fact<V[number]> {
  return { shape: { kind: 'text', values }, words, absent: 'never' };
}

export function number(unit: string, words: string): Fact<number> {
  return { shape: { kind: 'number' }, unit, words, absent: 'never' };
}

export function time(words: string): Fact<number> {
  return { shape: { kind: 'time' }, words, absent: 'never' };
}

export function duration(words: string): Fact<number> {
  return { shape: { kind: 'duration' }, words, absent: 'never' };
}

export function texts(words: string): Fact<readonly string[]> {
  return {
    shape: { kind: 'list', item: { kind: 'text' } },
    words,
    absent: 'never',
  };
}

/** A list of records, always there; `label` is the field by which a person knows a member. */
export function listOf<F extends FactFields>(
  label: keyof F & string,
  fields: F,
  words: string,
): Fact<readonly FactsOf<F>[]> {
  const item: Shape = { kind: 'record', fields };
  return { shape: { kind: 'list', item, label }, words, absent: 'never' };
}

export function record<F extends FactFields>(
  fields: F,
  words: string,
): Fact<FactsOf<F>> {
  return { shape: { kind: 'record', fields }, words, absent: 'never' };
}

/** Free keys, each with a text. */
export function textMap(
  words: string,
): Fact<Readonly<Record<string, string | undefined>>> {
  return {
    shape: { kind: 'map', value: { kind: 'text' } },
    words,
    absent: 'never',
  };
}

/** The product may leave it out: that is known, and a rule over it fails. */
export function optional<T>(fact: Fact<T>): Fact<T | undefined> {
  return { ...fact, absent: 'missing' } as Fact<T | undefined>; // the phantom type is all that differs
}

/** Somebody has to look first: until then a rule over it is not measured. */
export function measured<T>(fact: Fact<T>): Fact<T | undefined> {
  return { ...fact, absent: 'not-measured' } as Fact<T | undefined>; // as above
}

/** Named numbers that are declared one by one: a name that is not among them is refused. */
export function numbers(
  names: readonly string[],
  unit: string,
  words: (name: string) => string,
): Fact<Readonly<Record<string, number | undefined>>> {
  const fields = Object.fromEntries(
    names.map(name => [name, measured(number(unit, words(name)))]),
  );
  return { shape: { kind: 'record', fields }, words: '', absent: 'never' };
}
