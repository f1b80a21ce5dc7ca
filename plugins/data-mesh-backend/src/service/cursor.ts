import { sha256 } from '../text/sha256';
import { invalidCursor } from './problems';

/**
 * A cursor is opaque to clients: where the page ended, and a mark of the query it belongs to, so that it is refused with
 * another one instead of giving pages that make no sense.
 */
export function encodeCursor(query: unknown, position: unknown): string {
  return Buffer.from(JSON.stringify([markOf(query), position])).toString(
    'base64url',
  );
}

/** @throws InputError when the text is no cursor of this query */
export function decodeCursor(query: unknown, cursor: string): unknown {
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw invalidCursor();
  }
  if (!Array.isArray(parsed) || parsed[0] !== markOf(query)) {
    throw invalidCursor();
  }
  return parsed[1];
}

function markOf(query: unknown): string {
  return sha256(JSON.stringify(query)).slice(0, 16);
}
