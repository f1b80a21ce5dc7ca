import * as jsYaml from 'js-yaml';
import { Place } from '../model/place';
import { ReadLimits } from './reading';
import { customTagCount, SCHEMA } from './scalars';
import type { Oddities } from './textProblems';
import { aliasFault } from './aliases';

/** Why a document could not be parsed; `place` counts from the document's first line. */
export interface ParseFailure {
  readonly code:
    | 'yaml-syntax'
    | 'control-character'
    | 'too-deep'
    | 'too-many-aliases'
    | 'cyclic-alias';
  readonly message: string;
  readonly fix: string;
  readonly place?: Place;
}

export type Parsed =
  | {
      readonly ok: true;
      readonly value: unknown;
      readonly oddities: Oddities;
    }
  | { readonly ok: false; readonly failure: ParseFailure };

/** Longer texts are looked through for what no scalar can hold before they are parsed, which takes its time. */
const LONG = 100_000;

/** Parses one document into plain values (see `scalars.ts`), within limits. Never throws. */
export function parseDocument(
  text: string,
  limits: Required<ReadLimits>,
): Parsed {
  const forbidden = text.length > LONG ? forbiddenAt(text) : -1;
  if (forbidden >= 0) {
    return { ok: false, failure: controlCharacter(text, forbidden) };
  }
  let parsed = attempt(text, limits, false);
  let duplicateKey: Place | undefined;
  if (!parsed.ok && parsed.error.reason === 'duplicated mapping key') {
    duplicateKey = placeOfError(parsed.error, text);
    parsed = attempt(text, limits, true);
  }
  if (!parsed.ok) {
    return { ok: false, failure: failureOf(parsed.error, text, limits) };
  }
  const fault = aliasFault(text, parsed.value, limits);
  return fault
    ? { ok: false, failure: fault }
    : {
        ok: true,
        value: parsed.value,
        oddities: { duplicateKey, customTags: parsed.customTags },
      };
}

type Attempt =
  | {
      readonly ok: true;
      readonly value: unknown;
      readonly customTags: boolean;
    }
  | { readonly ok: false; readonly error: Complaint };

/** What the YAML reader complains of. `line` and `column` are 0-based. */
interface Complaint {
  readonly reason: string;
  readonly line?: number;
  readonly column?: number;
}

function attempt(
  text: string,
  limits: Required<ReadLimits>,
  lastKeyWins: boolean,
): Attempt {
  try {
    // One level more than allowed for collections: the reader counts their scalars as a level, too.
    const options = {
      schema: SCHEMA,
      json: lastKeyWins,
      maxDepth: limits.maxDepth + 1,
    };
    const before = customTagCount();
    const value: unknown = jsYaml.load(text, options);
    return { ok: true, value, customTags: customTagCount() > before };
  } catch (error) {
    if (error instanceof jsYaml.YAMLException) {
      const { line, column } = error.mark ?? {};
      return { ok: false, error: { reason: error.reason, line, column } };
    }
    return { ok: false, error: { reason: String(error) } };
  }
}

const CONTROL =
  // eslint-disable-next-line no-control-regex
  /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

function failureOf(
  error: Complaint,
  text: string,
  limits: Required<ReadLimits>,
): ParseFailure {
  const place = placeOfError(error, text);
  if (error.reason.startsWith('nesting exceeded')) {
    return {
      code: 'too-deep',
      message: `The document nests deeper than ${limits.maxDepth} levels.`,
      fix: 'Flatten the structure; no part of the standards nests this deep.',
      place,
    };
  }
  if (error.reason.startsWith('merge keys exceeded')) {
    return {
      code: 'too-many-aliases',
      message: 'The document merges too many keys with `<<`.',
      fix: 'Write the values out instead of merging them.',
      place,
    };
  }
  if (/non-printable|null byte|valid JSON character/.test(error.reason)) {
    return controlCharacter(text, text.search(CONTROL), place);
  }
  const hint = hintFor(error.reason, text, place);
  return {
    code: 'yaml-syntax',
    message: `The document is not valid YAML: ${error.reason}.`,
    fix: hint,
    place,
  };
}

function controlCharacter(
  text: string,
  at: number,
  otherwise?: Place,
): ParseFailure {
  return {
    code: 'control-character',
    message: `The document holds a control character${
      at < 0 ? '' : ` (${nameOf(text, at)})`
    }, which YAML forbids.`,
    fix: 'Remove the character, or write it as an escape in double quotes, e.g. "\\x07".',
    place: at < 0 ? otherwise : placeAt(text, at),
  };
}

/** Where a control character stands that cannot be in a comment; -1 where there is none, or it may be in one. */
function forbiddenAt(text: string): number {
  // eslint-disable-next-line no-control-regex
  const at = text.search(/[\x00-\x08\x0b\x0c\x0e-\x1f]/);
  const line = Math.max(text.lastIndexOf('\n', at), text.lastIndexOf('\r', at));
  return at >= 0 && !text.slice(line + 1, at).includes('#') ? at : -1;
}

function nameOf(text: string, at: number): string {
  return `U+${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** What is missing at the end of a document is said to be missing behind its last character. */
function placeOfError(
  { line, column }: Complaint,
  text: string,
): Place | undefined {
  if (line === undefined || column === undefined) {
    return undefined;
  }
  const end = placeAt(text, text.trimEnd().length);
  return line + 1 > end.line ? end : { line: line + 1, column: column + 1 };
}

function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset).split(/\r\n|[\n\r]/);
  return {
    line: before.length,
    column: before[before.length - 1].length + 1,
  };
}

/** What most often causes an error of this kind. */
function hintFor(reason: string, text: string, place?: Place): string {
  const line = place && text.split(/\r\n|[\n\r]/, place.line)[place.line - 1];
  if (reason.includes('tab') || /^\s*\t/.test(line ?? '')) {
    return 'Indent with spaces: YAML does not allow tabs there.';
  }
  if (reason.includes('indentation') || reason.includes('block mapping')) {
    return 'Check the indentation of this line and the one before it, and put text that contains `: ` or `#` in quotes.';
  }
  if (reason.includes('flow') || reason.includes('quoted')) {
    return 'Close every bracket, brace and quote that was opened above.';
  }
  if (reason.includes('alias')) {
    return 'Put text that starts with `*` in quotes, or define the anchor before it is used.';
  }
  return 'Correct this line or the one before it; text with special characters belongs in quotes.';
}
