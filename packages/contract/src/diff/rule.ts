import { Contract, SchemaObject } from '../model/contract';
import { Path } from '../model/place';
import { KindId } from './kinds/kinds';
import { Identity } from './match';

/** The same thing in the version before and in the version after. */
export interface Pair<T> {
  readonly before: T;
  readonly after: T;
}

/** What a change is about: as it is listed, and as it stands in the middle of a sentence. */
export interface Subject {
  readonly name: string;
  readonly phrase: string;
}

/** What a judgement may look at beside the values themselves. */
export interface Scope {
  readonly contract: Pair<Contract>;
  /** The schema object around the values, if any. */
  readonly object?: Pair<SchemaObject>;
}

interface Written<Owner> {
  /** Where it stands in the document, from its owner on; under its own name when this is absent. */
  readonly written?: Path | ((owner: Owner) => Path);
}

/** Never differs between two contracts. */
export interface ConstantRule {
  readonly type: 'constant';
}

/** Compared as a whole: a text, a number, a flag, a list of texts or any JSON. */
export interface ValueRule<Owner, Value> extends Written<Owner> {
  readonly type: 'value';
  readonly label: string;
  readonly kinds: readonly KindId[];
  judge(values: Pair<Value>, owners: Pair<Owner>, scope: Scope): KindId;
  /** The sentence, where the one made of label and values would not do. */
  say?(values: Pair<Value>, subject: Subject, owners: Pair<Owner>): string;
}

/** Fields that say one thing together; the others of them are {@link GroupedRule}. */
export interface GroupRule<Owner> extends Written<Owner> {
  readonly type: 'group';
  readonly label: string;
  readonly fields: readonly (keyof Owner & string)[];
  readonly kinds: readonly KindId[];
  judge(owners: Pair<Owner>, scope: Scope): KindId;
  /** What they say, for a person. */
  show(owner: Owner): string | undefined;
}

/** Compared with the group of another field. */
export interface GroupedRule<Owner> {
  readonly type: 'grouped';
  readonly with: keyof Owner & string;
}

/** A part with fields of its own. */
export interface PartRule<Owner, Part> extends Written<Owner> {
  readonly type: 'part';
  readonly label: string;
  readonly added: KindId;
  readonly removed: KindId;
  rules(): PartRules<Part>;
  subject?(parent: Subject): Subject;
  /** Whether a reading knows where the part stands in the document. */
  readonly tracked?: boolean;
}

/** Members that are known again in the version after, each with fields of its own. */
export interface ListRule<Owner, Member> extends Written<Owner> {
  readonly type: 'list';
  readonly label: string;
  readonly noun: string;
  readonly identity: Identity<Member>;
  readonly kinds: readonly KindId[];
  readonly moved: KindId;
  added(member: Member, owners: Pair<Owner>, scope: Scope): KindId;
  removed(member: Member, owners: Pair<Owner>, scope: Scope): KindId;
  /** The kind of change where the list as a whole came or went; then its members are not compared. */
  whole?(lists: Pair<readonly Member[]>, scope: Scope): KindId | undefined;
  rules(): PartRules<Member>;
  subject(parent: Subject, name: string): Subject;
  /** What is around the fields of a member. */
  scope?(scope: Scope, members: Pair<Member>): Scope;
  readonly tracked?: boolean;
}

/** Entries whose keys are not known beforehand. */
export interface RecordRule<Owner, Value> extends Written<Owner> {
  readonly type: 'record';
  readonly kinds: readonly KindId[];
  label(key: string): string;
  judge(
    key: string,
    values: Pair<Value | undefined>,
    owners: Pair<Owner>,
    scope: Scope,
  ): KindId;
}

/** How one field of the model is compared. */
export type FieldRule<Owner, Value> =
  | ConstantRule
  | ValueRule<Owner, Value>
  | GroupRule<Owner>
  | GroupedRule<Owner>
  | PartRule<Owner, NonNullable<Value>>
  | (NonNullable<Value> extends readonly (infer Member)[]
      ? ListRule<Owner, Member>
      : never)
  | (NonNullable<Value> extends Readonly<Record<string, infer Entry>>
      ? RecordRule<Owner, Entry>
      : never);

/**
 * How a type of the model is compared: a rule for each of its fields. A new field of the model does not compile until
 * it has one.
 */
export type PartRules<T> = {
  readonly [Field in keyof Required<T>]: FieldRule<T, T[Field]>;
};

type JsonObject = Readonly<Record<string, unknown>>;

/** A rule whose types are forgotten: what walks the model does not know its fields. */
export type AnyRule =
  | ConstantRule
  | ValueRule<JsonObject, unknown>
  | GroupRule<JsonObject>
  | GroupedRule<JsonObject>
  | PartRule<JsonObject, JsonObject>
  | ListRule<JsonObject, JsonObject>
  | RecordRule<JsonObject, unknown>;

const BY_FIELD = new WeakMap<object, [string, AnyRule][]>();

/** The rules of a type (`PartRules` of it) by the names of its fields, in the order in which they are compared. */
export function rulesByField(
  rules: object,
): readonly (readonly [string, AnyRule])[] {
  let known = BY_FIELD.get(rules);
  if (!known) {
    // Each rule is only ever given the field it stands for, so what it was typed with is what it gets.
    known = Object.entries(rules) as [string, AnyRule][];
    BY_FIELD.set(rules, known);
  }
  return known;
}
