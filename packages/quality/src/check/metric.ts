/** The metrics of the library. */
export type Metric =
  | 'nullValues'
  | 'missingValues'
  | 'invalidValues'
  | 'duplicateValues'
  | 'rowCount';

/** Names of older versions of the standard whose meaning is plain. */
const METRICS: ReadonlyMap<string, Metric> = new Map(
  (
    [
      ['nullValues', 'nullCheck nullCount notNull isNotNull'],
      ['missingValues', 'missingCount missingCheck'],
      [
        'invalidValues',
        'invalidCount validValues validCheck regexCheck patternCheck',
      ],
      [
        'duplicateValues',
        'duplicateCount duplicateCheck uniqueCheck unique uniqueness',
      ],
      ['rowCount', 'rowCountCheck countCheck'],
    ] as const
  ).flatMap(([metric, others]) =>
    [metric, ...others.split(' ')].map((name): [string, Metric] => [
      name.toLowerCase(),
      metric,
    ]),
  ),
);

/** The metric of this name, whatever its case and whether words are joined by `_`. */
export function metricOf(name: string): Metric | undefined {
  return METRICS.get(name.replace(/[_\s-]/g, '').toLowerCase());
}

/** `freshnessCheck` and the like: how old the newest value may be. */
export function isFreshness(name: string): boolean {
  return /^freshness(?:check)?$/.test(
    name.replace(/[_\s-]/g, '').toLowerCase(),
  );
}
