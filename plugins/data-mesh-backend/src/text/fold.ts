/**
 * One spelling for all ways to write a word: lower case, without accents. What is stored to be searched and what is
 * searched for both go through here, so that both databases find the same without knowing about languages.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/** The words of a search text, folded, each once. */
export function wordsOf(query: string | undefined): readonly string[] {
  if (!query) return [];
  return [...new Set(fold(query).split(/\s+/u).filter(Boolean))];
}

const LAST = '1';

/**
 * What a title is sorted by. Compared byte by byte on both databases; what has no title comes last.
 */
export function sortKey(title: string | undefined): string {
  return title ? `0${fold(title).slice(0, 200)}` : LAST;
}
