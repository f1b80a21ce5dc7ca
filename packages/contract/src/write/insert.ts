import { InsertItemEdit, InsertKeyEdit } from './edit';
import { columnOf, lineEnd } from './lines';
import { EditFault, Location, named } from './locate';
import type { Ways } from './plan';
import { commaAfter } from './remove';
import { flowEntry, itemLines, keyLines, renderFlow } from './render';
import { planSet } from './set';
import { Splice } from './splice';
import { flowLayout, Style, styleAt } from './style';
import { endOf, Written, WrittenCollection } from './written';

type Insert = InsertItemEdit | InsertKeyEdit;

/** A new entry in the collection at `location`. */
export function planInsert(
  written: Written,
  location: Location,
  edit: Insert,
): Ways {
  const { node, steps } = location;
  const at = positionIn(location, edit);
  if (typeof at !== 'number') {
    return at;
  }
  if (node.type !== 'mapping' && node.type !== 'list') {
    return wrongKind(location, edit);
  }
  const style = styleAt(written, steps);
  if (!node.flow) {
    return [intoBlock(written, node, at, edit, style)];
  }
  const parent = steps.at(-1);
  const isBlank =
    written.text.slice(node.start + 1, node.end - 1).trim() === '';
  if (isBlank && parent && !parent.collection.flow) {
    // `[]` says that nothing is there yet, not that what comes should stand in brackets.
    return planSet(
      written,
      location,
      edit.key === undefined ? [edit.value] : { [edit.key]: edit.value },
    );
  }
  return [intoFlow(written, node, at, edit, style)];
}

function positionIn(
  { node, path }: Location,
  edit: Insert,
): number | EditFault {
  const isKey = edit.key !== undefined;
  if (node.type !== (isKey ? 'mapping' : 'list')) {
    return wrongKind({ node, path }, edit);
  }
  const there = node.entries.find(({ key }) => isKey && key?.text === edit.key);
  if (there) {
    return {
      code: 'key-exists',
      message: `${named(path)} has a key "${edit.key}" already.`,
      fix: 'Set its value instead.',
      offset: there.start,
    };
  }
  const at = edit.index ?? node.entries.length;
  return Number.isInteger(at) && at >= 0 && at <= node.entries.length
    ? at
    : {
        code: 'no-such-value',
        message: `There is no position ${at} in ${named(path)}, which has ${
          node.entries.length
        }.`,
        fix: `Give a position from 0 to ${node.entries.length}.`,
        offset: node.start,
      };
}

function wrongKind(
  { node, path }: Pick<Location, 'node' | 'path'>,
  edit: Insert,
): EditFault {
  const wanted = edit.key === undefined ? 'list' : 'mapping';
  return {
    code: 'not-editable',
    message: `${named(path)} is no ${wanted}.`,
    fix: `Set it to a ${wanted} first.`,
    offset: node.start,
  };
}

function intoBlock(
  { text }: Written,
  { entries }: WrittenCollection,
  at: number,
  edit: Insert,
  style: Style,
): Splice[] {
  const column = columnOf(text, entries[0].start);
  const lines =
    edit.key === undefined
      ? itemLines(edit.value, column, style)
      : keyLines(edit.key, edit.value, column, style);
  if (at === 0) {
    const { start } = entries[0];
    const before = `${[...lines, ' '.repeat(column)].join(style.lineBreak)}`;
    return [{ start, end: start, text: before.slice(column) }];
  }
  const end = lineEnd(text, endOf(entries[at - 1]));
  const after = lines.map(line => style.lineBreak + line).join('');
  return [{ start: end, end, text: after }];
}

function intoFlow(
  written: Written,
  collection: WrittenCollection,
  at: number,
  edit: Insert,
  style: Style,
): Splice[] {
  const { text } = written;
  const { entries } = collection;
  const layout = flowLayout(written, collection, style.lineBreak);
  const added =
    edit.key === undefined
      ? renderFlow(edit.value, style, layout)
      : flowEntry(edit.key, edit.value, style, layout);
  const next = entries[at];
  if (next) {
    const { start } = next;
    return [{ start, end: start, text: `${added},${layout.separator}` }];
  }
  const last = entries.at(-1);
  if (!last) {
    const start = collection.start + 1;
    return [{ start, end: start, text: added }];
  }
  const end = endOf(last);
  const comma = commaAfter(text, end);
  if (layout.indent === undefined) {
    const start = comma ?? end;
    const before = comma === undefined ? ',' : '';
    return [
      { start, end: start, text: `${before}${layout.separator}${added}` },
    ];
  }
  // Behind a comment on the last entry's line.
  const line = lineEnd(text, comma ?? end);
  return [
    ...(comma === undefined ? [{ start: end, end, text: ',' }] : []),
    {
      start: line,
      end: line,
      text: `${layout.separator}${added}${comma === undefined ? '' : ','}`,
    },
  ];
}
