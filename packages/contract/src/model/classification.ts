import { Contract } from './contract';
import { propertiesOf } from './properties';

/** Well-known words, strictest first; words of one group are equally strict. Others stand before `internal`. */
const GROUPS: readonly (readonly string[])[] = [
  ['restricted', 'secret'],
  ['confidential'],
  [],
  ['internal'],
  ['public'],
];

const OTHERS = 2;

/**
 * The classifications of a contract's properties, each once, strictest first as {@link mergeClassifications} has it.
 * @public
 */
export function classificationsOf(contract: Contract): string[] {
  const words: string[] = [];
  for (const { property } of propertiesOf(contract)) {
    const word = property.classification?.trim();
    if (word) words.push(word);
  }
  return mergeClassifications([words]);
}

/**
 * Classifications of several origins, each once, strictest first: `restricted` and `secret`, then `confidential`, then
 * words that are not known here, then `internal`, then `public`; alphabetical among equals. Compared without regard to
 * case; each is spelled as where it first occurs.
 * @public
 */
export function mergeClassifications(
  lists: readonly (readonly string[])[],
): string[] {
  const found = new Map<string, string>();
  for (const word of lists.flat()) {
    const key = word.toLowerCase();
    if (!found.has(key)) found.set(key, word);
  }
  return [...found]
    .sort(([a], [b]) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1))
    .map(([, word]) => word);
}

/** How strict a classification is, without regard to case: the larger, the stricter. */
export function strictnessOf(word: string): number {
  return GROUPS.length - rankOf(word.trim().toLowerCase());
}

function rankOf(word: string): number {
  const rank = GROUPS.findIndex(group => group.includes(word));
  return rank < 0 ? OTHERS : rank;
}
