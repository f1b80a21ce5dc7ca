import { Dialect } from '../../dialect/dialect';
import { NotExpressible } from '../../dialect/notExpressible';

/**
 * A stretch of SQL. Engines differ in how they read some things; a query in which two readings are possible is refused,
 * so that what is checked here is what the engine sees.
 */
export interface Segment {
  readonly kind: 'code' | 'text' | 'name' | 'comment';
  /** As written, quotes included. */
  readonly sql: string;
  /** Of a text or name: without its quotes. */
  readonly content: string;
}

/** Cuts SQL into code, texts, quoted names and comments. Throws `NotExpressible` for what is ambiguous or not closed. */
export function segmentsOf(
  sql: string,
  reading: Dialect['reading'],
): readonly Segment[] {
  const segments: Segment[] = [];
  let code = '';
  let at = 0;
  const flush = () => {
    if (code) segments.push({ kind: 'code', sql: code, content: code });
    code = '';
  };
  while (at < sql.length) {
    const char = sql[at];
    const two = sql.slice(at, at + 2);
    const end = endOf(sql, at, reading);
    if (end === undefined) {
      refuseCode(char, two, sql, at, reading);
      code += char;
      at++;
    } else {
      flush();
      segments.push(segmentOf(sql.slice(at, end)));
      at = end;
    }
  }
  flush();
  return segments;
}

/** Where what begins here ends, unless it is code. */
function endOf(
  sql: string,
  at: number,
  reading: Dialect['reading'],
): number | undefined {
  const char = sql[at];
  if (sql.startsWith('--', at) || (char === '#' && reading.hashComment)) {
    const newline = sql.indexOf('\n', at);
    return newline < 0 ? sql.length : newline;
  }
  if (sql.startsWith('/*', at)) {
    return endOfComment(sql, at);
  }
  if (char === "'" || char === '"') {
    return endOfQuoted(sql, at, char);
  }
  if (char === '`' && reading.backtick === 'name') {
    return endOfQuoted(sql, at, '`');
  }
  if (char === '[' && reading.bracket === 'name') {
    return endOfQuoted(sql, at, ']');
  }
  return undefined;
}

function endOfComment(sql: string, at: number): number {
  const end = sql.indexOf('*/', at + 2);
  const inside = sql.slice(at + 2, end < 0 ? undefined : end);
  if (end < 0 || inside.includes('/*')) {
    return refuse('a comment in it is not closed, or holds another');
  }
  if (/^[!+]/.test(inside)) {
    return refuse('a comment in it would be executed');
  }
  return end + 2;
}

function endOfQuoted(sql: string, at: number, quote: string): number {
  for (let index = at + 1; index < sql.length; index++) {
    if (sql[index] === quote) {
      if (sql[index - 1] === '\\' && index - 1 > at) {
        return refuse(
          'a backslash stands before a quote, which engines read differently: write the quote twice',
        );
      }
      if (sql[index + 1] !== quote) {
        return index + 1;
      }
      index++;
    }
  }
  return refuse('a quote in it is not closed');
}

function segmentOf(sql: string): Segment {
  const [first] = sql;
  if (first === "'") {
    return { kind: 'text', sql, content: inner(sql, "'") };
  }
  if (first === '"' || first === '`') {
    return { kind: 'name', sql, content: inner(sql, first) };
  }
  if (first === '[') {
    return { kind: 'name', sql, content: inner(sql, ']') };
  }
  return { kind: 'comment', sql, content: sql };
}

function inner(sql: string, quote: string): string {
  return sql.slice(1, -1).replaceAll(quote + quote, quote);
}

function refuseCode(
  char: string,
  two: string,
  sql: string,
  at: number,
  reading: Dialect['reading'],
) {
  if (char === '`' || (char === '#' && reading.hashComment)) {
    refuse(`the character ${char} has no fixed meaning in it`);
  }
  if (char === '\0') {
    refuse('it contains a NUL character');
  }
  if (two === '$$' || /^\$[A-Za-z_]\w*\$/.test(sql.slice(at, at + 70))) {
    refuse('a text in it is quoted with dollars: use single quotes');
  }
  if (/^u&["']/i.test(sql.slice(at, at + 3))) {
    refuse('a name or text in it is written in Unicode escapes');
  }
}

function refuse(why: string): never {
  throw new NotExpressible(`The query is refused: ${why}.`);
}
