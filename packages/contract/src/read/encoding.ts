import { Finding } from './problems';

/**
 * Whether a text was decoded with the wrong encoding: UTF-16 read as UTF-8 has a NUL beside every letter, or starts
 * with what is left of its byte order mark.
 */
export function isWronglyDecoded(text: string): boolean {
  return text.startsWith('\ufffd\ufffd') || text.includes('\0');
}

/** The letters of a wrongly decoded text, good enough to tell what it was. */
export function lettersOf(text: string): string {
  return text.slice(0, 200_000).replace(/[\0\ufffd]/g, '');
}

export const WRONG_ENCODING: Finding = {
  code: 'wrong-encoding',
  severity: 'error',
  message: 'The file is not UTF-8 text (it may be UTF-16, or no text at all).',
  fix: 'Save the file as UTF-8.',
  path: [],
};
