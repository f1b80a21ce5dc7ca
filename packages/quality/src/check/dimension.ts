import { CheckKind, Dimension } from '../model/check';

const BY_WORD: ReadonlyMap<string, Dimension> = new Map(
  (
    [
      ['accuracy', 'ac'],
      ['completeness', 'cp'],
      ['conformity', 'cf'],
      ['consistency', 'cs'],
      ['coverage', 'cv'],
      ['timeliness', 'tm'],
      ['uniqueness', 'uq'],
    ] as const
  ).flatMap(([dimension, short]): [string, Dimension][] => [
    [dimension, dimension],
    [short, dimension],
  ]),
);

const BY_KIND: Readonly<Record<CheckKind, Dimension>> = {
  nullValues: 'completeness',
  missingValues: 'completeness',
  required: 'completeness',
  rowCount: 'coverage',
  invalidValues: 'conformity',
  column: 'conformity',
  type: 'conformity',
  enum: 'conformity',
  pattern: 'conformity',
  length: 'conformity',
  range: 'conformity',
  retention: 'conformity',
  duplicateValues: 'uniqueness',
  unique: 'uniqueness',
  primaryKey: 'uniqueness',
  reference: 'consistency',
  freshness: 'timeliness',
  sql: 'accuracy',
  text: 'accuracy',
  custom: 'accuracy',
};

/**
 * The dimension a rule names, in full or by its short form of two letters; else the one its kind measures.
 */
export function dimensionOf(kind: CheckKind, written?: string): Dimension {
  return statedDimension(written) ?? BY_KIND[kind];
}

/** The dimension that a word means. `validity` is a word of other standards for conformity. */
export function statedDimension(written?: string): Dimension | undefined {
  const word = written?.trim().toLowerCase() ?? '';
  return word === 'validity' ? 'conformity' : BY_WORD.get(word);
}
