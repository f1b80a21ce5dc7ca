/** What a service level is measured in. */
export type Measure = 'percent' | 'duration' | 'rate' | 'date' | 'clock';

export interface KnownLevel {
  readonly name: string;
  readonly measure: Measure;
  /** Whether it is about an element of the schema: a column that says when a row is from. */
  readonly ofElement?: boolean;
}

/** The service levels of the standard with their short names, and those that real contracts use beside them. */
const LEVELS: readonly (KnownLevel & { readonly alias?: string })[] = [
  { name: 'availability', alias: 'av', measure: 'percent' },
  { name: 'throughput', alias: 'th', measure: 'rate' },
  { name: 'errorRate', alias: 'er', measure: 'percent' },
  { name: 'generalAvailability', alias: 'ga', measure: 'date' },
  { name: 'endOfSupport', alias: 'es', measure: 'date' },
  { name: 'endOfLife', alias: 'el', measure: 'date' },
  { name: 'retention', alias: 're', measure: 'duration', ofElement: true },
  { name: 'frequency', alias: 'fy', measure: 'duration' },
  { name: 'latency', alias: 'ly', measure: 'duration', ofElement: true },
  { name: 'freshness', measure: 'duration', ofElement: true },
  { name: 'timeToDetect', alias: 'td', measure: 'duration' },
  { name: 'timeToNotify', alias: 'tn', measure: 'duration' },
  { name: 'timeToRepair', alias: 'tr', measure: 'duration' },
  { name: 'timeOfAvailability', measure: 'clock' },
];

const BY_NAME: ReadonlyMap<string, KnownLevel> = new Map(
  LEVELS.flatMap(level =>
    [level.name.toLowerCase(), ...(level.alias ? [level.alias] : [])].map(
      name => [name, level] as const,
    ),
  ),
);

/** A service level by its name or short name; case does not count. */
export function knownLevel(property: string): KnownLevel | undefined {
  return BY_NAME.get(property.trim().toLowerCase());
}

export const LEVEL_NAMES: readonly string[] = LEVELS.map(({ name }) => name);
