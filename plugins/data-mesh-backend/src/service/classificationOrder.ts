const RANKS: readonly (readonly string[])[] = [
  ['restricted', 'secret'],
  ['confidential'],
  [],
  ['internal'],
  ['public'],
];
const UNKNOWN_WORD = 2;

/** The classifications of several contracts, each once, strictest first, as each contract has its own. */
export function mergeClassifications(
  lists: readonly (readonly string[])[],
): string[] {
  const words = new Map<string, string>();
  for (const word of lists.flat()) {
    const key = word.toLowerCase();
    if (!words.has(key)) words.set(key, word);
  }
  return [...words]
    .sort(([a], [b]) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1))
    .map(([, word]) => word);
}

function rankOf(word: string): number {
  const rank = RANKS.findIndex(words => words.includes(word));
  return rank < 0 ? UNKNOWN_WORD : rank;
}
