const LONGEST = 80;

/** What may be a secret inside an address or a connection string. */
const USER_INFO = /(:\/\/)[^\s/@]*@/g;
const QUERY = /(:\/\/[^\s?#]*)[?#]\S*/g;
const ASSIGNED =
  /\b([\w-]*(?:pass(?:word|wd|phrase)?|pwd|secret|token|credential|api[-_]?key|access[-_]?key|account[-_]?key|signature|\bsig)["']?\s*[=:]\s*)(?:"[^"]*"|'[^']*'|[^\s;&,]+)/gi;

/**
 * A value as it stands in a sentence: short, on one line, and without what may be a secret (user names, passwords and
 * queries of addresses).
 */
export function shown(value: unknown): string {
  if (Array.isArray(value)) {
    return value.length === 0
      ? 'nothing'
      : clipped(value.map(item => textOf(item)).join(', '));
  }
  return clipped(textOf(value));
}

/** A name as it stands in a sentence and in the subject of a change. */
export function shownName(name: string | undefined): string {
  const text = name === undefined ? '' : cleaned(name);
  return text === '' ? '(unnamed)' : cut(text);
}

function textOf(value: unknown): string {
  if (typeof value === 'string') {
    return value;
  }
  return JSON.stringify(value) ?? 'nothing';
}

function clipped(text: string): string {
  return `“${cut(cleaned(text))}”`;
}

function cleaned(text: string): string {
  // Long texts are cut before they are looked through.
  return text
    .slice(0, 4 * LONGEST)
    .replace(USER_INFO, '$1')
    .replace(QUERY, '$1')
    .replace(ASSIGNED, '$1…')
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim();
}

function cut(text: string): string {
  const letters = [...text];
  return letters.length > LONGEST
    ? `${letters.slice(0, LONGEST - 1).join('')}…`
    : text;
}
