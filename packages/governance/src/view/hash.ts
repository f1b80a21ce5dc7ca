import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';

/**
 * A text that two values have in common exactly when they say the same: keys in order, what is `undefined` left out.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(canonical).join(',')}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries
      .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
      .join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/** 32 hexadecimal digits of the SHA-256 of what a value says. The same in Node and in the browser. */
export function hashOf(value: unknown): string {
  return bytesToHex(sha256(canonical(value))).slice(0, 32);
}

/**
 * The same for views that say the same, whatever order their keys are in. A product whose hash did not change needs not be
 * judged again, until time alone may change an outcome (`Score.nextAt`).
 * @public
 */
export function viewHash(view: object): string {
  return hashOf(view);
}
