import { hash } from 'node:crypto';

/** Hexadecimal digits of a key: 48 bits, as many as a number of JavaScript holds, and enough beside series and time. */
const DIGITS = 12;

export function resultKey(identity: string): number {
  return keyOfId(hash('sha256', identity, 'hex'));
}

/** Of a result of a report, whose id is a hash already. */
export function keyOfId(id: string): number {
  return parseInt(id.slice(0, DIGITS), 16);
}

/** The same for ids as columns hold them, 16 bytes each. */
export function keysOfIds(ids: Uint8Array): Float64Array {
  const bytes = DIGITS / 2;
  return Float64Array.from({ length: ids.length / 16 }, (_, index) => {
    let key = 0;
    for (let at = 0; at < bytes; at++) key = key * 256 + ids[index * 16 + at];
    return key;
  });
}
