/** One document of a file, before it is parsed. */
export interface Part {
  readonly text: string;
  /** 1-based line of the file on which `text` starts. */
  readonly firstLine: number;
}

/**
 * In YAML, `---` or `...` at the very start of a line, followed by white space, always ends a document: neither a block
 * scalar nor a quoted one can hold such a line (YAML 1.2, `c-forbidden`). So a scan of lines is enough.
 */
const MARKER = /(^|[\n\r])(---|\.\.\.)(?=[ \t\r\n]|$)/g;

/**
 * The documents of a file. Parts that hold nothing but comments are no documents. Lines end in LF, CRLF or CR.
 *
 * @param most - when there are more documents than this, those behind it are left together as one last part
 */
export function splitDocuments(text: string, most = Infinity): Part[] {
  const file = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const parts: Part[] = [];
  let start = 0;
  let line = 1;
  let lineAt = 0;

  const add = (end: number) => {
    line += countLines(file, lineAt, start);
    lineAt = start;
    const part = { text: file.slice(start, end), firstLine: line };
    if (!isEmpty(part.text)) {
      parts.push(part);
    }
  };

  MARKER.lastIndex = 0;
  for (let found = MARKER.exec(file); found; found = MARKER.exec(file)) {
    const at = found.index + found[1].length;
    if (parts.length >= most) {
      break;
    }
    add(at);
    start = afterMarker(file, at + 3);
  }
  add(file.length);
  return parts.map(withoutMarker);
}

/** What follows `---` on its own line belongs to the document; a line with nothing else is left out. */
function afterMarker(file: string, from: number): number {
  const rest = /[ \t]*(?:#[^\n\r]*)?(\r\n|[\n\r]|$)/y;
  rest.lastIndex = from;
  return rest.test(file) ? rest.lastIndex : from - 3;
}

/** `--- {a: 1}` keeps its columns: the three characters of the marker become spaces. */
function withoutMarker(part: Part): Part {
  return /^(?:---|\.\.\.)[ \t]/.test(part.text)
    ? { ...part, text: `   ${part.text.slice(3)}` }
    : part;
}

/** Whether a text holds nothing but blanks, comments and directives. */
function isEmpty(text: string): boolean {
  const skipped = /[ \t\n\r\uFEFF]+|#[^\n\r]*|%[^\n\r]*/y;
  while (skipped.lastIndex < text.length) {
    const at = skipped.lastIndex;
    if (!skipped.test(text)) {
      return false;
    }
    // A per cent sign is a directive at the start of a line only.
    if (text[at] === '%' && at > 0 && !/[\n\r]/.test(text[at - 1])) {
      return false;
    }
  }
  return true;
}

/** Line breaks (LF, CRLF, CR) between two offsets. */
export function countLines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const char = text.charCodeAt(at);
    if (char === 0x0a || (char === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) {
      count++;
    }
  }
  return count;
}
