import { Place, Problem } from '../model/place';
import { isWronglyDecoded, WRONG_ENCODING } from '../read/encoding';
import { DEFAULT_LIMITS } from '../read/limits';
import { parseDocument } from '../read/parse';
import { Part, splitDocuments } from '../read/split';
import { Edit, EditResult, EditValue } from './edit';
import { EditFault } from './locate';
import { planEdit } from './plan';
import { isScalarValue } from './render';
import { Run } from './run';
import { smallerEdits } from './smallerEdits';
import { applySplices, Splice } from './splice';
import { editTree, isSame, Tree, treeOf, valueAt } from './tree';
import { parseWritten, Written } from './written';

const UNREADABLE: EditFault = {
  code: 'not-editable',
  message:
    'The document is written in a way that leaves open where its values stand.',
  fix: 'Correct its syntax: a strict YAML reader says what is wrong.',
};

const NOT_SURE: EditFault = {
  code: 'not-editable',
  message:
    'The edit cannot be made in the text without changing anything else.',
  fix: 'Edit the file by hand.',
};

const TOO_DEEP: EditFault = {
  code: 'not-editable',
  message: `The value nests deeper than ${DEFAULT_LIMITS.maxDepth} levels.`,
  fix: 'Flatten it; no part of the standards nests this deep.',
};

/**
 * One document of a file, open for edits. It is parsed once; each edit gives the text of a new file and leaves this one
 * as it is. No text is given that does not read as the old one with exactly that edit.
 */
export class Editor {
  private from?: {
    readonly written: Written;
    readonly shares: boolean;
    readonly tree: Tree;
  };

  private constructor(
    private readonly file: string,
    private readonly parts: readonly Part[],
    private readonly index: number,
    /** Where the document begins in the file. */
    private readonly offset: number,
    private readonly tree: Tree,
  ) {}

  static open(
    file: string,
    index = 0,
  ):
    | { editor: Editor; problem?: undefined }
    | { editor?: undefined; problem: Problem } {
    if (file.length > DEFAULT_LIMITS.maxLength) {
      return {
        problem: problemOf(
          'too-large',
          `The file has ${file.length} characters, more than the ${DEFAULT_LIMITS.maxLength} that are read.`,
          'Split it into one file per document.',
        ),
      };
    }
    if (isWronglyDecoded(file)) {
      return { problem: { ...WRONG_ENCODING } };
    }
    const parts = splitDocuments(file);
    const part = parts[index];
    if (!part) {
      return {
        problem: problemOf(
          'no-such-document',
          `The file has ${parts.length} documents; there is none at index ${index}.`,
          'Count documents from 0, without those that hold nothing but comments.',
        ),
      };
    }
    const parsed = parseDocument(part.text, DEFAULT_LIMITS);
    if (!parsed.ok) {
      const { code, message, fix, place } = parsed.failure;
      return {
        problem: {
          ...problemOf(code, message, fix),
          place: place && { ...place, line: part.firstLine + place.line - 1 },
        },
      };
    }
    const editor = new Editor(
      file,
      parts,
      index,
      offsetOfLine(file, part.firstLine),
      parsed.value,
    );
    return { editor };
  }

  edit(edit: Edit, shared: 'refuse' | 'edit' = 'refuse'): EditResult {
    const plan = this.plan(edit, shared);
    if (plan.fault) {
      return this.refuse(edit, plan.fault);
    }
    const { tree, shares } = plan.from;
    if (plan.edit.type === 'set' && isUnchanged(tree, plan.edit)) {
      return { text: this.file };
    }
    const expected = editTree(tree, plan.edit);
    for (const way of expected === undefined ? [] : plan.ways) {
      const text = this.spliced(way);
      if (text !== undefined && this.reads(text, expected, shares)) {
        return { text };
      }
    }
    return this.refuse(edit, NOT_SURE);
  }

  /** The setting of a structure as edits of its parts, where something of it stays. */
  partsOf(edit: Edit): readonly Edit[] | undefined {
    if (
      edit.type !== 'set' ||
      isScalarValue(edit.value) ||
      isTooDeep(edit.value, DEFAULT_LIMITS.maxDepth)
    ) {
      return undefined;
    }
    return smallerEdits(edit.path, valueAt(this.tree, edit.path), edit.value);
  }

  /**
   * As many edits from the first on as do not concern each other, made at once. Without a text when they cannot be made:
   * `count` is how many were tried.
   */
  editRun(
    edits: readonly Edit[],
    shared: 'refuse' | 'edit',
  ): { readonly text?: string; readonly count: number } {
    const run = new Run();
    let shares = false;
    let expected: Tree;
    for (const edit of edits) {
      const isOfParts = run.count > 0 && this.partsOf(edit) !== undefined;
      const plan = isOfParts ? undefined : this.plan(edit, shared);
      if (!plan || plan.fault) {
        break;
      }
      const { tree } = plan.from;
      const isNoChange =
        plan.edit.type === 'set' && isUnchanged(tree, plan.edit);
      if (!run.takes(plan.edit, isNoChange ? [] : plan.ways[0])) {
        break;
      }
      shares = plan.from.shares;
      expected = editTree(run.count === 1 ? tree : expected, plan.edit);
      if (expected === undefined) {
        return { count: run.count };
      }
    }
    const { count } = run;
    const text = count > 0 ? this.spliced(run.splices) : undefined;
    return text !== undefined && this.reads(text, expected, shares)
      ? { text, count }
      : { count };
  }

  private plan(edit: Edit, shared: 'refuse' | 'edit') {
    if (this.from === undefined) {
      const written = parseWritten(this.part.text);
      this.from = written && {
        written,
        shares: written.shares,
        tree: written.shares ? treeOf(written) : this.tree,
      };
    }
    const { from } = this;
    if (!from) {
      return { fault: UNREADABLE };
    }
    if ('value' in edit && isTooDeep(edit.value, DEFAULT_LIMITS.maxDepth)) {
      return { fault: TOO_DEEP };
    }
    const plan = planEdit(from.written, edit, shared);
    return plan.fault ? plan : { ...plan, from };
  }

  private get part(): Part {
    return this.parts[this.index];
  }

  private spliced(way: readonly Splice[]): string | undefined {
    // A marker on the document's first line is not part of its text and stays.
    const marker = this.file.startsWith(this.part.text.slice(0, 3), this.offset)
      ? 0
      : 3;
    return way.some(({ start }) => start < marker)
      ? undefined
      : applySplices(
          this.file,
          way.map(({ start, end, text }) => ({
            start: this.offset + start,
            end: this.offset + end,
            text,
          })),
        );
  }

  /** Whether a file has this document as expected, and all others as they were. */
  private reads(file: string, expected: Tree, shares: boolean): boolean {
    const parts = splitDocuments(file);
    const isAlone = parts.every(
      ({ text }, index) =>
        index === this.index || text === this.parts[index]?.text,
    );
    if (parts.length !== this.parts.length || !isAlone) {
      return false;
    }
    const { text } = parts[this.index];
    const parsed = parseDocument(text, DEFAULT_LIMITS);
    if (!parsed.ok) {
      return false;
    }
    if (!shares) {
      return isSame(expected, parsed.value);
    }
    const written = parseWritten(text);
    return written !== undefined && isSame(expected, treeOf(written));
  }

  private refuse(edit: Edit, fault: EditFault): EditResult {
    const { code, message, fix, offset } = fault;
    return {
      problem: {
        code,
        severity: 'error',
        message,
        fix,
        path: edit.path,
        place: offset === undefined ? undefined : this.placeAt(offset),
      },
    };
  }

  private placeAt(offset: number): Place {
    const lines = this.part.text.slice(0, offset).split(/\r\n|[\n\r]/);
    return {
      line: this.part.firstLine + lines.length - 1,
      column: lines[lines.length - 1].length + 1,
    };
  }
}

function isUnchanged(
  tree: Tree,
  edit: Extract<Edit, { type: 'set' }>,
): boolean {
  const before = valueAt(tree, edit.path);
  return before !== undefined && isSame(edit.value, before);
}

function isTooDeep(value: EditValue, levels: number): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    (levels === 0 ||
      Object.values(value).some(inner => isTooDeep(inner, levels - 1)))
  );
}

function problemOf(code: string, message: string, fix: string): Problem {
  return { code, severity: 'error', message, fix, path: [] };
}

function offsetOfLine(file: string, line: number): number {
  let offset = file.charCodeAt(0) === 0xfeff ? 1 : 0;
  const ends = /\r\n|[\n\r]/g;
  for (let at = 1; at < line && ends.exec(file); at++) {
    offset = ends.lastIndex;
  }
  return offset;
}
