import { SearchResult } from '@backstage/plugin-search-common';

/** Of private use in Unicode: no text has them by intent. */
const PRE = '\uE000';
const POST = '\uE001';
const WORD = /[\p{L}\p{N}]+/gu;
/** What is longer is shown from shortly before the first word that was looked for. */
const LONG = 400;
const BEFORE = 80;

/**
 * Marks in title and text of a result the words that begin with one of those that were looked for. A result that its engine
 * has marked stays as it is: for PostgreSQL that is most of the work of a search, so it may be switched off there.
 *
 * @param words - folded, without a plural's end
 */
export function markWords(
  result: SearchResult,
  words: readonly string[],
): SearchResult {
  if (words.length === 0) return result;
  if (Object.keys(result.highlight?.fields ?? {}).length > 0) return result;
  const { title, text } = result.document;
  const fields = Object.fromEntries(
    Object.entries({ title, text }).flatMap(([name, value]) => {
      const marked = value ? marksIn(value, words) : undefined;
      return marked === undefined ? [] : [[name, marked]];
    }),
  );
  return { ...result, highlight: { preTag: PRE, postTag: POST, fields } };
}

/** The text with its marks; nothing where none of the words is in it. */
function marksIn(text: string, words: readonly string[]): string | undefined {
  const isWanted = (word: string) =>
    words.some(wanted => word.toLowerCase().startsWith(wanted));
  const first = [...text.matchAll(WORD)].find(([word]) => isWanted(word));
  if (!first) return undefined;
  const from = text.length > LONG ? startBefore(text, first.index) : 0;
  const marked = text
    .slice(from, from + LONG)
    .replace(WORD, word => (isWanted(word) ? `${PRE}${word}${POST}` : word));
  return `${from > 0 ? '… ' : ''}${marked}${
    from + LONG < text.length ? ' …' : ''
  }`;
}

/** The beginning of a word. */
function startBefore(text: string, index: number): number {
  if (index <= BEFORE) return 0;
  const blank = text.indexOf(' ', index - BEFORE);
  return blank >= 0 && blank < index ? blank + 1 : index;
}
