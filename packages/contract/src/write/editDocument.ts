import { Edit, EditOptions, EditResult } from './edit';
import { Editor } from './editor';

/**
 * Changes one document of a file and nothing else in it: comments, order, blank lines, quotes, unknown keys and line
 * ends stay as they are, and a file without an edit stays byte for byte. A value that is set keeps its style where the
 * new value allows it; a text that some reader would take for a number, boolean, null or date gets quotes. JSON stays
 * JSON. Of a list or mapping that is set, what is equal before and after stays as it is written. After the edits that can
 * be made at once, the document is read again: unless it says what it said before with exactly those edits, they are made
 * one after the other, and the first that cannot be made is refused.
 *
 * @param file - the whole file
 * @param edits - made in this order; each path is the way in the document that the edits before it left
 * @returns the whole file, or the problem with the first edit that cannot be made. Never throws.
 * @public
 */
export function editDocument(
  file: string,
  edits: readonly Edit[],
  { index = 0, shared = 'refuse' }: EditOptions = {},
): EditResult {
  let text = file;
  let most = edits.length;
  for (let done = 0; done < edits.length; ) {
    const opened = Editor.open(text, index);
    if (!opened.editor) {
      return { problem: opened.problem };
    }
    const parts = opened.editor.partsOf(edits[done]);
    const inParts = parts && editDocument(text, parts, { index, shared });
    if (inParts?.text !== undefined) {
      text = inParts.text;
      done++;
      continue;
    }
    const run =
      most > 1
        ? opened.editor.editRun(edits.slice(done, done + most), shared)
        : { count: 1 };
    if (run.text !== undefined) {
      text = run.text;
      done += run.count;
      most *= 2;
      continue;
    }
    if (run.count > 1) {
      // Together they say something else: fewer may go together, down to the one that is at fault.
      most = Math.ceil(run.count / 2);
      continue;
    }
    const result = opened.editor.edit(edits[done], shared);
    if (result.problem) {
      return result;
    }
    text = result.text;
    done++;
    most = 2;
  }
  return { text };
}
