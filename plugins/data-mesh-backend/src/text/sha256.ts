import { hash } from 'node:crypto';

/** SHA-256 of the parts in hexadecimal; parts are kept apart, so `('ab', 'c')` differs from `('a', 'bc')`. */
export function sha256(...parts: readonly string[]): string {
  // In one piece: one hash object for each costs more than the hashing.
  return hash('sha256', parts.map(part => `${part.length}:${part}`).join(''));
}
