/** Questions about the lines of a text; lines end in LF, CRLF or CR. */

function isBreak(text: string, at: number): boolean {
  const char = text.charCodeAt(at);
  return char === 0x0a || char === 0x0d;
}

/** Offset of the first character of the line that `offset` is on. */
export function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isBreak(text, at - 1)) {
    at--;
  }
  return at;
}

/** Offset behind the last character of the line that `offset` is on, before its line break. */
export function lineEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isBreak(text, at)) {
    at++;
  }
  return at;
}

/** Offset of the first character of the line after the one whose end is `end`. */
export function nextLine(text: string, end: number): number {
  return text.startsWith('\r\n', end)
    ? end + 2
    : Math.min(end + 1, text.length);
}

/** How many characters stand before `offset` on its line. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** Offset of the first character from `offset` on that is neither space nor tab. */
export function skipBlanks(text: string, offset: number): number {
  let at = offset;
  while (text[at] === ' ' || text[at] === '\t') {
    at++;
  }
  return at;
}

/** Where blanks before `offset` begin. */
export function blanksBefore(text: string, offset: number): number {
  let at = offset;
  while (text[at - 1] === ' ' || text[at - 1] === '\t') {
    at--;
  }
  return at;
}

/** Whether only blanks stand before `offset` on its line. */
export function startsLine(text: string, offset: number): boolean {
  return blanksBefore(text, offset) === lineStart(text, offset);
}

/** The first line break of a text decides for those that are added. */
export function lineBreakOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}
