/** The quality dimensions of ODCS, with their short names. */
const DIMENSIONS: ReadonlyMap<string, string> = new Map([
  ['ac', 'accuracy'],
  ['cp', 'completeness'],
  ['cf', 'conformity'],
  ['cs', 'consistency'],
  ['cv', 'coverage'],
  ['tm', 'timeliness'],
  ['uq', 'uniqueness'],
]);

const NAMES: ReadonlySet<string> = new Set(DIMENSIONS.values());

/** The dimension that a word means in ODCS 3.2, if any. */
export function dimensionOf(word: string): string | undefined {
  const name = word.trim().toLowerCase();
  return NAMES.has(name) ? name : DIMENSIONS.get(name);
}
