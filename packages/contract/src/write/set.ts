import { EditValue } from './edit';
import { columnOf, lineStart, skipBlanks } from './lines';
import { EditFault, Location, named, sharedFault, usedInside } from './locate';
import type { Ways } from './plan';
import {
  isScalarValue,
  renderBlock,
  renderFlow,
  renderingsLike,
} from './render';
import { replaceBlock } from './replace';
import { bareText, doubleQuoted, singleQuoted } from './scalarText';
import { Splice } from './splice';
import { flowLayout, outerLayout, Style, styleAt } from './style';
import {
  Entry,
  isCollection,
  Written,
  WrittenCollection,
  WrittenScalar,
} from './written';

const WHOLE: EditFault = {
  code: 'not-editable',
  message: 'The whole document cannot be set.',
  fix: 'Set its keys one by one, or write a new file.',
};

/** Another value in the place of the one at `location`, written like it where that is possible. */
export function planSet(
  written: Written,
  { steps, node, path }: Location,
  value: EditValue,
): Ways {
  const step = steps.at(-1);
  if (!step) {
    return WHOLE;
  }
  const { collection, entry } = step;
  // A scalar keeps its anchor; what stood inside a collection goes with it.
  const lost = isCollection(node)
    ? node.entries
        .map(each => usedInside(written, each.value))
        .find(used => used)
    : undefined;
  if (lost) {
    return sharedFault(written, lost, `A part of ${named(path)}`);
  }
  if (!collection.flow && !entry.colon) {
    return {
      code: 'not-editable',
      message: `The key ${named(path)} stands without a colon.`,
      fix: 'Write it as "key: value" first.',
      offset: entry.start,
    };
  }
  const style = styleAt(written, steps);
  const ways = collection.flow
    ? inFlow(written, collection, entry, value, style)
    : inBlock(written, collection, entry, value, style);
  // A tag may make another type of the new value: then it goes.
  return entry.propertiesAt < entry.valueAt
    ? [...ways, ...ways.map(way => withoutProperties(written, entry, way))]
    : ways;
}

function inFlow(
  written: Written,
  collection: WrittenCollection,
  entry: Entry,
  value: EditValue,
  style: Style,
): Splice[][] {
  const layout = flowLayout(written, collection, style.lineBreak);
  const { value: old } = entry;
  const texts =
    typeof value === 'string' && old.type === 'scalar' && !style.json
      ? likeInFlow(old, value, renderFlow(value, style, layout))
      : [renderFlow(value, style, layout)];
  return texts.map(text => {
    if (old.type !== 'nothing') {
      return [{ start: old.start, end: old.end, text }];
    }
    const before = entry.colon ? '' : ':';
    return [
      { start: entry.valueAt, end: entry.valueAt, text: `${before} ${text}` },
    ];
  });
}

function likeInFlow(
  old: WrittenScalar,
  text: string,
  otherwise: string,
): string[] {
  const double = doubleQuoted(text);
  if (old.style === 'double') {
    return [double];
  }
  const single = old.style === 'single' ? singleQuoted(text) : otherwise;
  return single === undefined ? [double] : [single, double];
}

function inBlock(
  written: Written,
  collection: WrittenCollection,
  entry: Entry,
  value: EditValue,
  style: Style,
): Splice[][] {
  const { text } = written;
  const { value: old } = entry;
  const column = columnOf(text, entry.start);
  const behind = collection.type === 'list' ? 'dash' : 'key';
  const place = { column, behind } as const;
  const isOnOwnLine =
    old.type !== 'nothing' && lineStart(text, old.start) > entry.valueAt;

  if (isScalarValue(value) && old.type === 'scalar') {
    const renderings =
      typeof value === 'string'
        ? renderingsLike(
            old,
            value,
            place,
            columnOfText(text, old, column, style),
            widthOf(text, old),
            style,
          )
        : [{ head: bareText(value), body: [] }];
    return renderings.map(rendering =>
      isOnOwnLine && rendering.body.length === 0 && old.header === undefined
        ? [{ start: old.start, end: old.end, text: rendering.head }]
        : replaceBlock(text, entry, rendering, style.lineBreak),
    );
  }
  const likeOld =
    isCollection(old) &&
    old.flow &&
    old.entries.length > 0 &&
    !isScalarValue(value)
      ? [renderFlow(value, style, outerLayout(written, old, style.lineBreak))]
      : [];
  return [
    ...likeOld.map(head => ({ head, body: [] })),
    renderBlock(value, place, style),
  ].map(rendering => replaceBlock(text, entry, rendering, style.lineBreak));
}

/** Where the lines of a block scalar are indented to. */
function columnOfText(
  text: string,
  old: WrittenScalar,
  column: number,
  style: Style,
): number {
  const indicated = /[1-9]/.exec(old.header ?? '')?.[0];
  if (indicated) {
    return column + Number(indicated);
  }
  const { bodyStart = old.end, end } = old;
  let at = bodyStart;
  while (at < end) {
    const content = skipBlanks(text, at);
    if (!/[\r\n]/.test(text[content] ?? '\n')) {
      return content - at;
    }
    at = content + 1;
  }
  return column + style.mapping;
}

/** How long the lines of a folded text are. */
function widthOf(text: string, { bodyStart, end }: WrittenScalar): number {
  if (bodyStart === undefined) {
    return 80;
  }
  const lines = text.slice(bodyStart, end).split(/\r\n|[\n\r]/);
  return Math.max(40, ...lines.map(line => line.trim().length));
}

/** The same without anchor and tag, which stand before the value. */
function withoutProperties(
  { text }: Written,
  { propertiesAt, valueAt }: Entry,
  way: readonly Splice[],
): Splice[] {
  const end = skipBlanks(text, valueAt);
  const [head, ...rest] = way;
  return head.start >= end
    ? [{ start: propertiesAt, end, text: '' }, head, ...rest]
    : [
        {
          start: propertiesAt,
          end: head.end,
          text: head.text.trimStart(),
        },
        ...rest,
      ];
}
