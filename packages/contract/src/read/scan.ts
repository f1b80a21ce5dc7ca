import { Head } from './recognise';

/** What can be made out of a document that does not parse. */
export interface Scanned {
  readonly head: Head;
  readonly id?: string;
}

/** How much of a document is looked at: what identifies it stands near its top or its end is lost. */
const SCAN_LENGTH = 200_000;

/**
 * Looks for the top-level keys of a damaged document line by line: those at the indentation of its first key. Works
 * for JSON, too, as long as each key has a line of its own.
 */
export function scanHead(text: string): Scanned {
  const values = new Map<string, string>();
  let indent: number | undefined;
  const line =
    /([ \t{]*)(["']?)([A-Za-z][\w-]*)\2[ \t]*:(?:[ \t]+([^\n\r]*)|(?=[\n\r]|$))/y;
  const next = /[\n\r]+/g;
  const scanned = text.slice(0, SCAN_LENGTH);
  for (let at = 0; at < scanned.length; ) {
    line.lastIndex = at;
    const found = line.exec(scanned);
    if (found) {
      indent ??= found[1].length;
      if (found[1].length === indent && !values.has(found[3])) {
        values.set(found[3], scalarOf(found[4] ?? ''));
      }
    }
    next.lastIndex = at;
    at = next.exec(scanned) ? next.lastIndex : scanned.length;
  }
  const value = (key: string) => values.get(key) || undefined;
  return {
    head: {
      has: key => values.has(key),
      text: value,
      hasInside: () => false,
    },
    id: value('id'),
  };
}

/** A scalar without its quotes, a comment after it, or the comma of JSON. */
function scalarOf(text: string): string {
  const quoted = /^(["'])(.*?)\1/.exec(text);
  if (quoted) {
    return quoted[2];
  }
  const bare = text.replace(/[ \t]+#.*$/, '').replace(/[ \t,}]+$/, '');
  return /^[[{|>&*!]/.test(bare) ? '' : bare;
}
