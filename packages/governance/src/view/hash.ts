import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';

/**
 * A text that two values have in common exactly when they say the same: keys in order, what is `undefined` left out.
 */
export function canonical(value: unknown): string {
  if (typeof value === 'string') {
    return JSON.stringify(value);
  }
  if (typeof value !== 'object' || value === null) {
    return JSON.stringify(value) ?? 'null';
  }
  if (Array.isArray(value)) {
    let list = '[';
    for (const member of value) {
      list += `${canonical(member)},`;
    }
    return `${list}]`;
  }
  // A record's keys are strings; its values are looked at one by one.
  const record = value as Record<string, unknown>;
  let text = '{';
  for (const key of Object.keys(record).sort()) {
    const inner = record[key];
    if (inner !== undefined) {
      text += `${JSON.stringify(key)}:${canonical(inner)},`;
    }
  }
  return `${text}}`;
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
