import { sha256 } from '@noble/hashes/sha2';
import { utf8ToBytes } from '@noble/hashes/utils';

const MAX_NAME_LENGTH = 63;
const HASH_LENGTH = 12;
const SEPARATOR = '--';
const SLUG_LENGTH = MAX_NAME_LENGTH - SEPARATOR.length - HASH_LENGTH;

const LEGAL_LOWER_CASE_NAME = /^(?:[a-z0-9][-a-z0-9_.]*)?[a-z0-9]$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The name of the entity that a document with this `id` becomes. It depends on nothing but the id, so a `contractId`
 * leads to its entity without a look-up, in whatever file either stands.
 *
 * A legal lower-case entity name of at most 63 characters stays as it is; a UUID is lower-cased; of any other id the end
 * of its slug is kept (that is where URNs and paths differ) and 12 characters of its SHA-256 tell it apart from others.
 * @public
 */
export function entityNameForId(id: string): string {
  if (id.length <= MAX_NAME_LENGTH && LEGAL_LOWER_CASE_NAME.test(id)) {
    return id;
  }
  if (UUID.test(id)) {
    return id.toLowerCase();
  }
  const slug = slugEnd(id);
  const hash = base32(sha256(utf8ToBytes(id))).slice(0, HASH_LENGTH);
  return slug ? `${slug}${SEPARATOR}${hash}` : hash;
}

/** Empty when the id has no character that a name may hold, e.g. when it is written in Arabic. */
function slugEnd(id: string): string {
  const slug = id
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9_.]+/g, '-');
  return trimSeparators(trimSeparators(slug).slice(-SLUG_LENGTH));
}

function trimSeparators(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && '-_.'.includes(text[start])) start += 1;
  while (end > start && '-_.'.includes(text[end - 1])) end -= 1;
  return text.slice(start, end);
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

function base32(bytes: Uint8Array): string {
  let text = '';
  let pending = 0;
  let pendingBits = 0;
  for (const byte of bytes) {
    pending = pending * 256 + byte;
    pendingBits += 8;
    while (pendingBits >= 5) {
      pendingBits -= 5;
      const digit = Math.floor(pending / 2 ** pendingBits);
      text += ALPHABET[digit];
      pending -= digit * 2 ** pendingBits;
    }
  }
  return text;
}
