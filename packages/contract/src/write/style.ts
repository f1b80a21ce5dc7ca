import { columnOf, lineBreakOf, lineStart, startsLine } from './lines';
import { Step } from './locate';
import { Written, WrittenCollection, WrittenNode } from './written';

/** How a document is written where an edit goes: what is added looks like its neighbours. */
export interface Style {
  /** Columns from a key to the keys below it. */
  readonly mapping: number;
  /** Columns from a key to the dashes below it; 0 where lists are not indented. */
  readonly list: number;
  /** Columns from a dash to what follows it. */
  readonly dash: number;
  readonly quote: 'single' | 'double';
  /** Whether the document is JSON, or looks like it: one flow collection. */
  readonly json: boolean;
  readonly lineBreak: string;
}

interface Seen {
  mapping?: number;
  list?: number;
  dash?: number;
  quote?: 'single' | 'double';
}

/** The style of what is nearest to the place of `steps`: in its own collection, else in those around it. */
export function styleAt(written: Written, steps: readonly Step[]): Style {
  const { text, root } = written;
  const around = [...steps.map(({ collection }) => collection).reverse(), root];
  const seen: Seen = {};
  for (const node of around) {
    look(node, text, seen);
  }
  const mapping = seen.mapping ?? (seen.list || seen.dash) ?? 2;
  return {
    mapping,
    list: seen.list ?? mapping,
    dash: seen.dash ?? 2,
    quote: seen.quote ?? 'double',
    json: isFlow(root),
    lineBreak: lineBreakOf(text),
  };
}

function isFlow(node: WrittenNode): boolean {
  return (node.type === 'mapping' || node.type === 'list') && node.flow;
}

/** Notes what is not known yet. */
function look(node: WrittenNode, text: string, seen: Seen): void {
  if (seen.mapping && seen.list !== undefined && seen.dash && seen.quote) {
    return;
  }
  if (node.type === 'scalar') {
    if (node.style === 'single' || node.style === 'double') {
      seen.quote ??= node.style;
    }
    return;
  }
  if (node.type !== 'mapping' && node.type !== 'list') {
    return;
  }
  for (const { start, value } of node.entries) {
    if (!node.flow) {
      const columns = columnOf(text, value.start) - columnOf(text, start);
      const isBelow =
        lineStart(text, value.start) !== lineStart(text, start) &&
        startsLine(text, value.start);
      if (node.type === 'list') {
        if (!isBelow && value.type !== 'nothing' && columns > 0) {
          seen.dash ??= columns;
        }
      } else if (isBelow && value.type === 'mapping' && columns > 0) {
        seen.mapping ??= columns;
      } else if (isBelow && value.type === 'list' && columns >= 0) {
        seen.list ??= columns;
      }
    }
    look(value, text, seen);
  }
}

/** How the entries of a flow collection are set apart. */
export interface FlowLayout {
  /** What stands before each entry: a space, or a line break and its indentation. */
  readonly separator: string;
  /** Where entries have lines of their own: what one level more is indented by. */
  readonly indent?: string;
  /** Between a key's colon and its value. */
  readonly colon: string;
}

export function flowLayout(
  written: Written,
  collection: WrittenCollection,
  lineBreak: string,
): FlowLayout {
  const { text } = written;
  const { entries, start } = collection;
  const first = entries[0];
  const colon = firstColon(collection, text) ?? firstColon(written.root, text);
  if (first && startsLine(text, first.start)) {
    const inner = text.slice(lineStart(text, first.start), first.start);
    const outer = /^[ \t]*/.exec(text.slice(lineStart(text, start)))?.[0] ?? '';
    const indent = inner.startsWith(outer) ? inner.slice(outer.length) : '';
    return {
      separator: `${lineBreak}${inner}`,
      indent: indent || '  ',
      colon: colon ?? ' ',
    };
  }
  const second = entries[1];
  const isTight =
    (second && text[second.start - 1] === ',') || (!second && colon === '');
  return { separator: isTight ? '' : ' ', colon: colon ?? ' ' };
}

/** How what stands in the place of a flow collection is laid out. */
export function outerLayout(
  written: Written,
  collection: WrittenCollection,
  lineBreak: string,
): FlowLayout {
  const layout = flowLayout(written, collection, lineBreak);
  const { indent, separator } = layout;
  return indent === undefined
    ? layout
    : { ...layout, separator: separator.slice(0, -indent.length) };
}

function firstColon(node: WrittenNode, text: string): string | undefined {
  if (node.type !== 'mapping' || !node.flow) {
    return undefined;
  }
  const entry = node.entries.find(
    ({ colon, value }) => colon && value.type !== 'nothing',
  );
  return entry && (text[entry.valueAt] === ' ' ? ' ' : '');
}
