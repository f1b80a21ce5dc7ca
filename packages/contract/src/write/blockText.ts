/** Texts of several lines as block scalars: `|` keeps line breaks, `>` folds them. */

/** A value as it stands behind its key or dash: what is on that line, and the lines below. */
export interface Rendering {
  readonly head: string;
  /** With their indentation, without line breaks. */
  readonly body: readonly string[];
}

/** What block scalars cannot hold: characters that must be escaped, and line breaks that would be read as another. */
const NEEDS_ESCAPES =
  // eslint-disable-next-line no-control-regex
  /[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

interface Shape {
  /** Of the text, in columns. */
  readonly column: number;
  /** Of the key or dash it belongs to: a number in the header counts from there. */
  readonly parentColumn: number;
  /** Whether the text ended in `+` before: kept where it says the same. */
  readonly keep?: boolean;
}

/** `|` with each line on its own, or undefined where the text cannot be written so. */
export function literal(text: string, shape: Shape): Rendering | undefined {
  const lines = linesOf(text);
  return lines && block('|', text, lines, shape);
}

/** `>` with lines wrapped at `width`, or undefined where the text cannot be written so. */
export function folded(
  text: string,
  shape: Shape & { readonly width: number },
): Rendering | undefined {
  const lines = linesOf(text);
  // Lines that begin with blanks are not folded, nor are blank lines at the start: such texts are for `|`.
  if (!lines || lines[0] === '' || lines.some(line => /^[ \t]/.test(line))) {
    return undefined;
  }
  const written = lines.flatMap((line, index) => {
    const here = line === '' ? [''] : wrapped(line, shape.width);
    // One blank line more than there are line breaks: the first one folds.
    return index > 0 && line !== '' ? ['', ...here] : here;
  });
  return block('>', text, written, shape);
}

/** The lines of a text without the line breaks at its end. */
function linesOf(text: string): string[] | undefined {
  const content = text.replace(/\n+$/, '');
  return content.trim() === '' || NEEDS_ESCAPES.test(text)
    ? undefined
    : content.split('\n');
}

function block(
  style: '|' | '>',
  text: string,
  lines: readonly string[],
  { column, parentColumn, keep }: Shape,
): Rendering {
  const breaks = /\n*$/.exec(text)?.[0].length ?? 0;
  const firstText = lines.find(line => line.trim() !== '') ?? '';
  const indentation =
    /^[ \t]/.test(firstText) || /^[ \t]/.test(lines[0])
      ? String(column - parentColumn)
      : '';
  const chomping = chompingOf(breaks, keep);
  const indent = ' '.repeat(column);
  return {
    head: `${style}${indentation}${chomping}`,
    body: [
      ...lines.map(line => (line === '' ? '' : indent + line)),
      ...Array.from({ length: Math.max(0, breaks - 1) }, () => ''),
    ],
  };
}

function chompingOf(breaks: number, keep?: boolean): '' | '-' | '+' {
  if (breaks === 0) {
    return '-';
  }
  return breaks > 1 || keep ? '+' : '';
}

/** Breaks a line at single spaces between words, where reading it puts a space again. */
function wrapped(line: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(/(?<=\S) (?=\S)/)) {
    if (current !== '' && current.length + 1 + word.length > width) {
      lines.push(current);
      current = word;
    } else {
      current = current === '' ? word : `${current} ${word}`;
    }
  }
  return [...lines, current];
}
