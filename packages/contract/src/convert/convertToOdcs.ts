import { Place } from '../model/place';
import { isMapping } from '../read/fields';
import { DEFAULT_LIMITS } from '../read/limits';
import { parseDocument } from '../read/parse';
import { readDocuments } from '../read/readDocuments';
import { ContractReading } from '../read/reading';
import { editDocument } from '../write/editDocument';
import { transformOf } from '.';
import { editedAtAnchors } from './editedAtAnchors';
import { pushElementsDown } from './elements';
import { Dropped, Kept, Transformed } from './transform';
import { upgradeOf } from './upgrade';
import { wrapTeam } from './wrapTeam';
import { writeDocument } from './writeDocument';

/** It was read with these or narrower ones. */
const LIMITS = { ...DEFAULT_LIMITS, maxLength: Infinity };

/**
 * A contract as ODCS 3.2, and what became of what ODCS 3.2 has no field for. Places are those of the original file.
 * @public
 */
export interface Conversion {
  /** YAML 1.2. */
  readonly text: string;
  /** What is a custom property now. */
  readonly kept: readonly (Kept & { readonly place: Place })[];
  /** What is not in `text`. */
  readonly dropped: readonly (Dropped & { readonly place: Place })[];
}

/**
 * Converts a contract of the Data Contract Specification or of an older ODCS to ODCS 3.2.
 *
 * A contract of ODCS 3 keeps its text; only what 3.2 has otherwise is changed. Others are written anew: what has no field in
 * 3.2 becomes a custom property, and only what must not be kept (credentials) or has no meaning is left out, and said so.
 * Comments stay with what they stand at; the spelling of values, `${VAR}` tokens and the style of texts stay.
 *
 * @param source - the reading of a contract, or the text of a file, whose first contract is meant
 * @returns the contract alone, without other documents of the file; `undefined` when the text holds no contract that can
 *   be read, or when one of ODCS 3 cannot be changed (an alias would change something else, too)
 * @public
 */
export function convertToOdcs(
  source: string | ContractReading,
): Conversion | undefined {
  const reading =
    typeof source === 'string'
      ? readDocuments(source).find(isContract)
      : source;
  if (!reading) {
    return undefined;
  }
  const parsed = parseDocument(reading.text, LIMITS);
  if (!parsed.ok || !isMapping(parsed.value)) {
    return undefined;
  }
  const transform = transformOf(reading.contract.standard);
  const converted = transform
    ? rewritten(transform(parsed.value), reading.text)
    : upgraded(parsed.value, reading.text);
  if (!converted) {
    return undefined;
  }
  // Looked for when they are read: places cost more than all the rest.
  const placed = <T extends Kept | Dropped>(part: T) => ({
    ...part,
    get place() {
      return reading.placeOf(part.path);
    },
  });
  return {
    text: converted.text,
    kept: unique(converted.kept).map(placed),
    dropped: converted.dropped.map(placed),
  };
}

interface Converted {
  readonly text: string;
  readonly kept: readonly Kept[];
  readonly dropped: readonly Dropped[];
}

/** A document of another shape is written anew. */
function rewritten(transformed: Transformed, original: string): Converted {
  const { text, left } = writeDocument(pushElementsDown(transformed), original);
  const comments = left.map(comment => ({
    path: comment.path,
    what: `the comment "${comment.text.trim()}"`,
    why: 'What it stands at has no place of its own any more.',
  }));
  return {
    text,
    kept: transformed.kept,
    dropped: [...transformed.dropped, ...comments],
  };
}

/** A document of the same shape is changed where it must be. */
function upgraded(
  values: Readonly<Record<string, unknown>>,
  original: string,
): Converted | undefined {
  const { edits, kept, dropped } = upgradeOf(values);
  const start = withTeam(values, original);
  const text = editDocument(start, edits).text ?? editedAtAnchors(start, edits);
  return text === undefined ? undefined : { text, kept, dropped };
}

/** The list of members inside a mapping; where that cannot be done by moving the text, it stays, which is valid still. */
function withTeam(
  { team, ...rest }: Readonly<Record<string, unknown>>,
  original: string,
): string {
  const wrapped = Array.isArray(team) ? wrapTeam(original) : undefined;
  const parsed =
    wrapped === undefined ? undefined : parseDocument(wrapped, LIMITS);
  const meant = { ...rest, team: { members: team } };
  return wrapped !== undefined && parsed?.ok && says(parsed.value, meant)
    ? wrapped
    : original;
}

function says(value: unknown, meant: unknown): boolean {
  if (typeof value !== 'object' || value === null) {
    return Object.is(value, meant);
  }
  if (typeof meant !== 'object' || meant === null) {
    return false;
  }
  const before = new Map(Object.entries(meant));
  const after = Object.entries(value);
  return (
    Array.isArray(value) === Array.isArray(meant) &&
    before.size === after.length &&
    after.every(
      ([key, inner]) => before.has(key) && says(inner, before.get(key)),
    )
  );
}

function isContract(reading: {
  readonly type: string;
}): reading is ContractReading {
  return reading.type === 'contract';
}

/** What a definition says is kept with each field that refers to it, but said once. */
function unique(kept: readonly Kept[]): Kept[] {
  const seen = new Set<string>();
  return kept.filter(({ path, property }) => {
    const key = JSON.stringify([path, property]);
    return seen.has(key) ? false : seen.add(key);
  });
}
