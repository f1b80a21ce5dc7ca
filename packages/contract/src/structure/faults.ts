import { spell } from '../lint/spell';
import { kindOf } from '../read/fields';
import { Path, Severity } from '../model/place';
import {
  EitherSpec,
  MappingSpec,
  NumberSpec,
  Outdated,
  ReportAlso,
  Spec,
  TextSpec,
  Versions,
} from './grammar';
import { meaningIsPlain } from './plainMeaning';
import { nearest } from './nearest';

/** What is wrong, before it is known which versions it violates. A message has no full stop yet. */
export interface Fault {
  readonly code: StructureCode;
  readonly message: string;
  readonly fix: string;
  /** The reader takes it as it was meant. */
  readonly isPlain?: boolean;
  /** Of a fault that violates no version; an error when absent. */
  readonly severity?: Severity;
  /** The versions in which it would be right, where there are any. */
  readonly rightIn?: Versions;
}

/** The codes of problems of structure. */
export type StructureCode =
  | 'missing-field'
  | 'wrong-kind'
  | 'wrong-value'
  | 'unknown-field'
  | 'not-in-version'
  | 'conflicting-fields'
  | 'outdated-field';

export function missing(
  path: Path,
  spec: MappingSpec,
  key: string,
  field: Spec,
): Fault {
  return {
    code: 'missing-field',
    message: `${spell(path)} is missing: ${spec.title} needs it`,
    fix: `Add \`${key}:\` with ${expected(field)}.`,
  };
}

export function unknownField(
  path: Path,
  key: string,
  spec: MappingSpec,
): Fault {
  const belongs = spec.elsewhere.get(key);
  if (belongs !== undefined) {
    return {
      code: 'unknown-field',
      message: `${spell(path)} has no meaning here: it belongs to ${belongs}`,
      fix: `Remove \`${shorten(key)}\`, or make it ${belongs}.`,
    };
  }
  const instead =
    spec.renamed.get(key) ?? nearest(key, [...spec.fields.keys()]);
  return {
    code: 'unknown-field',
    message: `${spell(path)} is not a field of ${spec.title}`,
    fix: instead
      ? `Write \`${instead}\` instead, or put it into \`customProperties\`.`
      : 'Remove it, or put it into `customProperties`.',
  };
}

export function notInVersion(
  path: Path,
  key: string,
  in_: Versions,
  { renamed }: MappingSpec,
): Fault {
  const instead = renamed.get(key);
  return {
    code: 'not-in-version',
    message: `${spell(path)} does not exist`,
    fix: instead ? `Write \`${instead}\`` : `Remove \`${key}\``,
    rightIn: in_,
  };
}

export function outdatedField(path: Path, { instead }: Outdated): Fault {
  return {
    code: 'outdated-field',
    severity: 'info',
    message: `${spell(path)} is outdated: it may go in a future version`,
    fix: instead,
  };
}

export function wrongKind(path: Path, value: unknown, spec: Spec): Fault {
  const isPlain = meaningIsPlain(value, spec);
  const got = kindOf(value);
  return {
    code: 'wrong-kind',
    message: `${spell(path)} should be ${expected(spec)}, but is ${got}`,
    fix: fixOfKind(value, spec, isPlain),
    isPlain,
  };
}

function fixOfKind(value: unknown, spec: Spec, isPlain: boolean): string {
  if (value === null) {
    return `Write ${expected(spec)}, or remove the field.`;
  }
  return spec.kind === 'text' && isPlain
    ? 'Put it in quotes.'
    : `Write ${expected(spec)} here.`;
}

export function wrongWord(
  path: Path,
  value: string,
  words: ReadonlyMap<string, Versions>,
  versions: Versions,
): Fault {
  const known = words.get(value);
  if (known !== undefined) {
    return {
      code: 'not-in-version',
      message: `${spell(path)} "${value}" does not exist`,
      fix: 'Use another value',
      rightIn: known,
    };
  }
  const allowed = [...words].flatMap(([word, in_]) =>
    in_ & versions ? [word] : [],
  );
  const meant = nearest(value, allowed);
  return {
    code: 'wrong-value',
    message: `${spell(path)} is "${shorten(
      value,
    )}", which is none of the values it can have`,
    fix: meant
      ? `Write \`${meant}\`, or another one of ${allowed.join(', ')}.`
      : `Use one of ${allowed.join(', ')}.`,
  };
}

/** Never says the value: addresses can hold credentials. */
export function wrongForm(path: Path, { form }: TextSpec): Fault {
  return {
    code: 'wrong-value',
    message: `${spell(path)} should be ${form}`,
    fix: `Write ${form}.`,
  };
}

export function wrongName(path: Path): Fault {
  return {
    code: 'wrong-value',
    message: `${spell(path)} is no name that can be used here`,
    fix: 'Use letters, digits, `_` and `-`.',
  };
}

export function wrongNumber(
  path: Path,
  value: number,
  { minimum, exclusive }: NumberSpec,
): Fault {
  const least = `${exclusive ? 'more than' : 'at least'} ${minimum}`;
  return {
    code: 'wrong-value',
    message: `${spell(path)} should be ${least}, but is ${value}`,
    fix: `Write a number of ${least}.`,
  };
}

export function tooFew(path: Path, min: number): Fault {
  return {
    code: 'wrong-value',
    message: `${spell(path)} should have at least ${count(min)}`,
    fix: 'Add what is missing, or remove the list.',
  };
}

export function tooMany(path: Path, max: number): Fault {
  return {
    code: 'wrong-value',
    message: `${spell(path)} should have at most ${count(max)}`,
    fix: `Keep ${count(max)}.`,
  };
}

export function repeated(path: Path): Fault {
  return {
    code: 'wrong-value',
    message: `${spell(path)} has the same item twice`,
    fix: 'Remove one of the two.',
  };
}

export function conflicting(
  path: Path,
  { code, message, fix }: Parameters<ReportAlso>[1],
): Fault {
  return { code, message: `${spell(path.slice(0, -1))}: ${message}`, fix };
}

function count(items: number): string {
  return items === 1 ? 'one item' : `${items} items`;
}

/** What a value should be, in words. */
function expected(spec: Spec): string {
  switch (spec.kind) {
    case 'text':
      return spec.form ?? 'text';
    case 'number':
      return 'a number';
    case 'integer':
      return 'a whole number';
    case 'flag':
      return 'true or false';
    case 'list':
      return 'a list';
    case 'mapping':
    case 'named':
      return 'a mapping';
    case 'scalar':
      return 'a single value';
    case 'either':
      return forms(spec).join(' or ');
    default:
      return 'a value';
  }
}

function forms({ text, number, flag, list, mapping }: EitherSpec): string[] {
  return [text, number, flag, list, mapping].flatMap(form =>
    form ? [expected(form)] : [],
  );
}

/** Bounded, for messages: keys and values are as long as an author likes. */
function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
