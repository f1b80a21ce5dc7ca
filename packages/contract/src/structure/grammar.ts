/**
 * The words in which the structure of a standard is written down: one table for all its versions, in which each field
 * says in which versions it exists. Kept small so that a document is judged against several versions in one walk.
 */

/** A set of versions of one standard: bit 0 is its oldest. */
export type Versions = number;

/** What a value may be. */
export type Spec =
  | { readonly kind: 'any' }
  /** Text, a number, true or false, or nothing. */
  | { readonly kind: 'scalar' }
  | TextSpec
  | NumberSpec
  | { readonly kind: 'flag' }
  | ListSpec
  | MappingSpec
  | NamedSpec
  | EitherSpec
  /** For what contains itself. */
  | { readonly kind: 'lazy'; readonly of: () => Spec };

export interface TextSpec {
  readonly kind: 'text';
  /** The words there are, each with the versions that know it. */
  readonly words?: ReadonlyMap<string, Versions>;
  readonly pattern?: RegExp;
  /** What the pattern asks for, in words. */
  readonly form?: string;
}

export interface NumberSpec {
  readonly kind: 'number' | 'integer';
  readonly minimum?: number;
  /** The minimum itself is not allowed. */
  readonly exclusive?: boolean;
}

export interface ListSpec {
  readonly kind: 'list';
  readonly of: () => Spec;
  readonly min?: number;
  readonly max?: number;
  /** No two items may be equal. */
  readonly unique?: boolean;
}

/** A value of one of several kinds: which one it has to satisfy is told by what it is. */
export interface EitherSpec {
  readonly kind: 'either';
  readonly text?: Spec;
  readonly number?: Spec;
  readonly flag?: Spec;
  readonly list?: Spec;
  readonly mapping?: Spec;
}

/** A mapping whose keys are names that authors give. */
export interface NamedSpec {
  readonly kind: 'named';
  readonly of: () => Spec;
  readonly min?: number;
  /** What names look like. */
  readonly names?: RegExp;
}

export interface MappingSpec {
  readonly kind: 'mapping';
  /** What it is, as a person says it, with its article. */
  readonly title: string;
  readonly fields: ReadonlyMap<string, Field>;
  /** Those of `fields` that some version asks for. */
  readonly needed: readonly (readonly [name: string, in_: Versions])[];
  /** The versions that refuse fields they do not know. */
  readonly closed: Versions;
  /** Names of older versions and common mistakes, with what to write instead. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Fields that belong to another form of it, with what that form is. */
  readonly elsewhere: ReadonlyMap<string, string>;
  /** Fields that still count, but should be written otherwise. */
  readonly outdated?: readonly Outdated[];
  /** Where its fields depend on one of its values: the structure that holds for these values. */
  readonly choose?: (values: Values) => MappingSpec;
  /** What no single field can say. */
  readonly also?: Also;
}

export interface Outdated {
  readonly key: string;
  /** The versions that have something better. */
  readonly in: Versions;
  readonly instead: string;
  /** Which values are outdated; all when absent. */
  readonly when?: (value: unknown) => boolean;
}

export type Values = Readonly<Record<string, unknown>>;

/** Looks at a mapping as a whole; `report` takes the versions that are violated, of those looked at. */
export type Also = (values: Values, report: ReportAlso) => void;

export type ReportAlso = (
  versions: Versions,
  fault: {
    readonly code: 'missing-field' | 'conflicting-fields' | 'wrong-kind';
    readonly key: string;
    readonly message: string;
    readonly fix: string;
  },
) => void;

export interface Field {
  readonly spec: Spec;
  readonly in: Versions;
  readonly needed: Versions;
  /** The same name where other versions have another kind of value. */
  readonly other?: Field;
}

export const ANY: Spec = { kind: 'any' };
export const SCALAR: Spec = { kind: 'scalar' };
export const TEXT: TextSpec = { kind: 'text' };
export const NUMBER: NumberSpec = { kind: 'number' };
export const INTEGER: NumberSpec = { kind: 'integer' };
export const COUNT: NumberSpec = { kind: 'integer', minimum: 0 };
export const FLAG: Spec = { kind: 'flag' };

/** Every version there is. */
export const ALWAYS: Versions = 0x3fffffff;

export function words(spaced: string, versions: Versions = ALWAYS): TextSpec {
  return wordsOf([spaced, versions]);
}

/** Words of several versions together. */
export function wordsOf(
  ...all: readonly (readonly [spaced: string, versions: Versions])[]
): TextSpec {
  return {
    kind: 'text',
    words: new Map(
      all.flatMap(([spaced, versions]) =>
        spaced.split(' ').map(word => [word, versions] as const),
      ),
    ),
  };
}

export function list(
  of: Spec | (() => Spec),
  more: Omit<ListSpec, 'kind' | 'of'> = {},
): ListSpec {
  return {
    kind: 'list',
    of: typeof of === 'function' ? of : () => of,
    ...more,
  };
}

export function named(
  of: Spec | (() => Spec),
  more: Omit<NamedSpec, 'kind' | 'of'> = {},
): NamedSpec {
  return {
    kind: 'named',
    of: typeof of === 'function' ? of : () => of,
    ...more,
  };
}

export const TEXTS = list(TEXT);

export function either(of: Omit<EitherSpec, 'kind'>): EitherSpec {
  return { kind: 'either', ...of };
}

/** A field that exists in some versions only. */
export function in_(versions: Versions, spec: Spec): Field {
  return { spec, in: versions, needed: 0 };
}

/** A field that must be there, in all versions or in some. */
export function needed(
  spec: Spec,
  by: Versions = ALWAYS,
  exists: Versions = ALWAYS,
): Field {
  return { spec, in: exists, needed: by };
}

/** A field that has another kind of value in other versions. */
export function or(first: Field, ...others: readonly Field[]): Field {
  return others.length === 0
    ? first
    : { ...first, other: or(others[0], ...others.slice(1)) };
}

const NONE: ReadonlyMap<string, string> = new Map();

export type FieldTable = Readonly<Record<string, Spec | Field>>;

export function mapping(
  title: string,
  closed: Versions,
  table: FieldTable,
  more: Partial<
    Pick<MappingSpec, 'renamed' | 'elsewhere' | 'outdated' | 'choose' | 'also'>
  > = {},
): MappingSpec {
  const fields = new Map<string, Field>();
  for (const [name, entry] of Object.entries(table)) {
    fields.set(
      name,
      'spec' in entry ? entry : { spec: entry, in: ALWAYS, needed: 0 },
    );
  }
  return complete({
    kind: 'mapping',
    title,
    closed,
    fields,
    needed: [],
    renamed: NONE,
    elsewhere: NONE,
    ...more,
  });
}

/** A mapping with further fields. */
export function extended(
  base: MappingSpec,
  table: FieldTable,
  more: Partial<MappingSpec> = {},
): MappingSpec {
  const added = mapping(base.title, base.closed, table).fields;
  return complete({
    ...base,
    choose: undefined,
    ...more,
    fields: new Map([...base.fields, ...added]),
  });
}

function complete(spec: MappingSpec): MappingSpec {
  const required = [...spec.fields].flatMap(([name, field]) => {
    let by = 0;
    for (let at: Field | undefined = field; at; at = at.other) {
      by |= at.needed;
    }
    return by ? [[name, by] as const] : [];
  });
  return { ...spec, needed: required };
}
