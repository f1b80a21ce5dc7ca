import { Finding } from '@backstage-data-mesh/plugin-data-mesh-common';

const CREDENTIAL = 'credential-in-server';
const MASK = '••••••••';

/** A text in which credentials that somebody wrote into it cannot be read. */
export interface MaskedText {
  readonly text: string;
  /** How many were masked. */
  readonly masked: number;
}

/**
 * Masks the values at the places of findings about credentials: what follows a key on its line, and the lines below it
 * that belong to it. Lines keep their numbers, so that findings and links still point where they did.
 */
export function maskCredentials(
  text: string,
  findings: readonly Finding[],
): MaskedText {
  const places = findings.flatMap(({ code, place }) =>
    code === CREDENTIAL && place ? [place] : [],
  );
  if (places.length === 0) return { text, masked: 0 };
  // Every second piece is what ends a line.
  const pieces = text.split(/(\r\n|\n|\r)/);
  const lineAt = (line: number): string | undefined => pieces[2 * (line - 1)];
  const setLine = (line: number, to: string) => {
    pieces[2 * (line - 1)] = to;
  };
  for (const { line, column } of places) {
    const written = lineAt(line);
    if (written === undefined) continue;
    setLine(line, maskLine(written, column));
    const indent = keyIndentOf(written);
    for (let below = line + 1; belongsTo(lineAt(below), indent); below++) {
      setLine(below, maskWhole(lineAt(below) ?? ''));
    }
  }
  return { text: pieces.join(''), masked: places.length };
}

/** Masks what follows the first key at or after the place; without one, all that follows the place. */
function maskLine(written: string, column: number): string {
  const from = Math.max(0, column - 1);
  const key = /^\s*(?:- +)*(?:"[^"]*"|'[^']*'|[^\s:#{}[\],]+)\s*:(?=\s|$)\s*/;
  // The place may be that of the key or that of its value.
  const atKey = key.exec(written.slice(from));
  if (atKey) return mask(written, from + atKey[0].length);
  const whole = key.exec(written);
  return mask(written, whole ? Math.max(whole[0].length, from) : from);
}

function mask(written: string, from: number): string {
  return written.slice(from).trim() === ''
    ? written
    : `${written.slice(0, from)}${MASK}`;
}

function maskWhole(written: string): string {
  return mask(written, indentOf(written));
}

/** Deeper than the key: a value that begins below it, or goes on there. */
function belongsTo(written: string | undefined, indent: number): boolean {
  return (
    written !== undefined && written.trim() !== '' && indentOf(written) > indent
  );
}

/** Where a line's first key begins: behind the dashes of a list. */
function keyIndentOf(written: string): number {
  return /^\s*(?:- +)*/.exec(written)?.[0].length ?? 0;
}

function indentOf(written: string): number {
  return written.length - written.trimStart().length;
}
