import {
  blanksBefore,
  lineEnd,
  lineStart,
  nextLine,
  startsLine,
} from './lines';
import { Location, named, sharedFault, Step, usedInside } from './locate';
import type { Ways } from './plan';
import { replaceBlock } from './replace';
import { Splice } from './splice';
import { styleAt } from './style';
import { endOf, Written, WrittenCollection } from './written';

/** The entry at `location` taken away with the lines it fills. */
export function planRemove(
  written: Written,
  { steps, node, path }: Location,
): Ways {
  const step = steps.at(-1);
  if (!step) {
    return {
      code: 'not-editable',
      message: 'The whole document cannot be removed.',
      fix: 'Remove its keys, or delete the file.',
    };
  }
  const lost = usedInside(written, node);
  if (lost) {
    return sharedFault(written, lost, `A part of ${named(path)}`);
  }
  const { collection, entry } = step;
  if (
    entry.key &&
    collection.entries.some(
      each => each !== entry && each.key?.text === entry.key?.text,
    )
  ) {
    return {
      code: 'not-editable',
      message: `The key ${named(path)} stands more than once.`,
      fix: 'Remove all but one of them by hand.',
      offset: entry.start,
    };
  }
  if (collection.flow) {
    return [fromFlow(written.text, step)];
  }
  return [
    collection.entries.length === 1
      ? emptied(written, steps)
      : fromBlock(written.text, step),
  ];
}

function fromBlock(text: string, { collection, entry, index }: Step): Splice[] {
  const end = lineEnd(text, endOf(entry));
  if (startsLine(text, entry.start)) {
    return [wholeLines(text, lineStart(text, entry.start), end)];
  }
  // The first entry stands behind a dash: the next one takes its place.
  const next = collection.entries[index + 1];
  const isNextBelow = next && text.slice(end, next.start).trim() === '';
  return isNextBelow
    ? [{ start: entry.start, end: next.start, text: '' }]
    : [{ start: blanksBefore(text, entry.start), end, text: '' }];
}

/** Lines with their line breaks; a file that ends without one still does. */
function wholeLines(text: string, start: number, end: number): Splice {
  if (end < text.length) {
    return { start, end: nextLine(text, end), text: '' };
  }
  const before = /(?:\r\n|[\n\r])$/.exec(
    text.slice(Math.max(0, start - 2), start),
  );
  return { start: start - (before?.[0].length ?? 0), end, text: '' };
}

/** A block collection cannot be empty: `{}` or `[]` stands for it. */
function emptied(written: Written, steps: readonly Step[]): Splice[] {
  const { text } = written;
  const { collection, entry } = steps[steps.length - 1];
  const parent = steps.at(-2)?.entry;
  const empty = collection.type === 'list' ? '[]' : '{}';
  const end = lineEnd(text, endOf(entry));
  if (!parent || !startsLine(text, entry.start)) {
    return [{ start: entry.start, end, text: empty }];
  }
  const { lineBreak } = styleAt(written, steps);
  const nothing = { type: 'nothing', start: 0, end: 0 } as const;
  return [
    ...replaceBlock(
      text,
      { ...parent, value: nothing },
      { head: empty, body: [] },
      lineBreak,
    ),
    wholeLines(text, lineStart(text, entry.start), end),
  ];
}

function fromFlow(text: string, { collection, entry, index }: Step): Splice[] {
  const { entries } = collection;
  const end = endOf(entry);
  const comma = commaAfter(text, end);
  if (entries.length === 1) {
    return [alone(text, collection, entry.start, comma ?? end)];
  }
  const next = entries[index + 1];
  if (next && comma !== undefined) {
    return text.slice(comma, next.start).trim() === ''
      ? [{ start: entry.start, end: next.start, text: '' }]
      : [{ start: blanksBefore(text, entry.start), end: comma, text: '' }];
  }
  const before = endOf(entries[index - 1]);
  const commaBefore = commaAfter(text, before) ?? before;
  if (comma !== undefined) {
    return [{ start: commaBefore, end: comma, text: '' }];
  }
  // The comma before it goes, too; a comment between them stays.
  return text.slice(commaBefore, entry.start).trim() === ''
    ? [{ start: commaBefore - 1, end, text: '' }]
    : [
        { start: commaBefore - 1, end: commaBefore, text: '' },
        { start: entry.start, end, text: '' },
      ];
}

function alone(
  text: string,
  collection: WrittenCollection,
  start: number,
  end: number,
): Splice {
  const inside = { start: collection.start + 1, end: collection.end - 1 };
  const around = text.slice(inside.start, start) + text.slice(end, inside.end);
  return around.trim() === ''
    ? { ...inside, text: '' }
    : { start, end, text: '' };
}

/** Behind the comma that follows, with nothing but blanks, line breaks and comments before it. */
export function commaAfter(text: string, from: number): number | undefined {
  const comma = /(?:\s|(?<=\s)#[^\n\r]*)*,/y;
  comma.lastIndex = from;
  return comma.test(text) ? comma.lastIndex : undefined;
}
