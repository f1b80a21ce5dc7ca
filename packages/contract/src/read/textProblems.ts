import { Place, Problem } from '../model/place';
import { Places } from './places';
import { Finding } from './problems';
import { Part } from './split';

/** What the quick reader noticed about the text of a document, though it could read it. */
export interface Oddities {
  /** The first key that its mapping already had; its place counts from the document's first line. */
  readonly duplicateKey?: Place;
  /** Whether there are tags that are not YAML's own. */
  readonly customTags: boolean;
}

/** Longer documents are not parsed a second time to find every oddity: the first one must do. */
const LONG = 300_000;

const REPLACED_CHARACTER: Finding = {
  code: 'replaced-character',
  severity: 'warning',
  message:
    'The document holds a replacement character (U+FFFD): a letter was lost when the file was saved or read in the wrong encoding.',
  fix: 'Write the letter again and save the file as UTF-8.',
  path: [],
};

/** What is odd about the text of a document; the slow reader finds each, and is asked only where there is something. */
export function textProblems(
  part: Part,
  places: Places,
  oddities: Oddities,
): Problem[] {
  const problems: Problem[] = [];
  const isLong = part.text.length > LONG;
  const { duplicateKey, customTags } = oddities;
  if (duplicateKey) {
    const { line, column } = duplicateKey;
    const first = { line: part.firstLine + line - 1, column };
    const all = isLong
      ? [{ key: undefined, path: [], place: first }]
      : places.duplicateKeys();
    for (const { key, path, place } of all) {
      problems.push({
        code: 'duplicate-key',
        severity: 'warning',
        message: `${
          key === undefined ? 'A key' : `The key "${key}"`
        } stands twice in one mapping; the last one counts.`,
        fix: 'Remove one of the two.',
        path,
        place,
      });
    }
  }
  if (customTags) {
    const all = isLong
      ? [{ tag: '!…', path: [], place: places.of([]) }]
      : places.customTags();
    for (const { tag, path, place } of all) {
      problems.push({
        code: 'custom-tag',
        severity: 'warning',
        message: `The tag "${tag}" is not followed; its value is read as it stands.`,
        fix: 'Write the value itself.',
        path,
        place,
      });
    }
  }
  const lost = part.text.indexOf('\ufffd');
  if (lost >= 0) {
    problems.push({ ...REPLACED_CHARACTER, place: places.at(lost) });
  }
  return problems;
}
