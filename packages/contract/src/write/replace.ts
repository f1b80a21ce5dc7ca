import { Rendering } from './blockText';
import { blanksBefore, lineEnd, lineStart, skipBlanks } from './lines';
import { Splice } from './splice';
import { Entry } from './written';

/** Puts a rendering where the value of an entry of a block collection stands; comments on its line stay. */
export function replaceBlock(
  text: string,
  entry: Entry,
  { head, body }: Rendering,
  lineBreak: string,
): Splice[] {
  const old = extentOf(text, entry);
  const below = body.map(line => lineBreak + line).join('');
  return [
    headSplice(text, entry, old, head),
    ...(old.bodyEnd > old.bodyStart || below !== ''
      ? [{ start: old.bodyStart, end: old.bodyEnd, text: below }]
      : []),
  ];
}

interface Extent {
  readonly headStart: number;
  readonly headEnd: number;
  /** Both at the end of a line; equal where nothing is below. */
  readonly bodyStart: number;
  readonly bodyEnd: number;
}

/** What of a value stands on the line of its key or dash, and what below. */
function extentOf(text: string, { value, valueAt }: Entry): Extent {
  const { start, end } = value;
  if (value.type === 'nothing') {
    const line = lineEnd(text, valueAt);
    return {
      headStart: valueAt,
      headEnd: valueAt,
      bodyStart: line,
      bodyEnd: line,
    };
  }
  if (value.type === 'scalar' && value.header !== undefined) {
    const headEnd = start + value.header.length;
    const bodyStart = lineEnd(text, headEnd);
    return {
      headStart: start,
      headEnd,
      bodyStart,
      bodyEnd: Math.max(bodyStart, end),
    };
  }
  const isBelow = lineStart(text, start) > valueAt;
  if (isBelow) {
    return {
      headStart: valueAt,
      headEnd: valueAt,
      bodyStart: lineEnd(text, valueAt),
      bodyEnd: lineEnd(text, end),
    };
  }
  const isBlock = 'flow' in value && !value.flow;
  const headEnd = isBlock ? lineEnd(text, end) : end;
  const line = lineEnd(text, end);
  return { headStart: start, headEnd, bodyStart: line, bodyEnd: line };
}

function headSplice(
  text: string,
  { valueAt }: Entry,
  { headStart, headEnd }: Extent,
  head: string,
): Splice {
  if (head === '') {
    const start = Math.max(valueAt, blanksBefore(text, headStart));
    return { start, end: headEnd, text: '' };
  }
  if (headStart > valueAt) {
    return { start: headStart, end: headEnd, text: head };
  }
  // Blanks at the end of the line would stand behind the new value.
  const rest = skipBlanks(text, headEnd);
  const end = rest === lineEnd(text, headEnd) ? rest : headEnd;
  return { start: headStart, end, text: ` ${head}` };
}
