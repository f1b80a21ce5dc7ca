import { createHash } from 'node:crypto';

/** SHA-256 of the parts in hexadecimal; parts are kept apart, so `('ab', 'c')` differs from `('a', 'bc')`. */
export function sha256(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex');
}
