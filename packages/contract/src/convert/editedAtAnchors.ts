import { DEFAULT_LIMITS } from '../read/limits';
import { parseDocument } from '../read/parse';
import { Edit } from '../write/edit';
import { editDocument } from '../write/editDocument';
import { editTree, isSame, Tree } from '../write/tree';

/** The document is read once for each edit: so many characters in all, which take some seconds. */
const MOST_WORK = 20_000_000;

/**
 * Makes edits in a document that uses aliases where its values are written, once for all who use them. Undefined unless
 * the document then says what it would say if every value were written out where it is used.
 */
export function editedAtAnchors(
  original: string,
  edits: readonly Edit[],
): string | undefined {
  let expected: Tree = valueOf(original);
  let text = original;
  if (expected === undefined || original.length * edits.length > MOST_WORK) {
    return undefined;
  }
  for (const edit of edits) {
    expected = editTree(expected, edit);
    if (expected === undefined) {
      return undefined;
    }
    // What another use of the same value asked for before is done already, and refused here.
    text = editDocument(text, [edit], { shared: 'edit' }).text ?? text;
  }
  return isSame(expected, valueOf(text)) ? text : undefined;
}

function valueOf(text: string): Tree {
  const parsed = parseDocument(text, DEFAULT_LIMITS);
  return parsed.ok ? parsed.value : undefined;
}
