import { levelNameOf } from '../model/levelName';

/** What a service level is measured in. */
export type Measure = 'percent' | 'duration' | 'rate' | 'date' | 'clock';

export interface KnownLevel {
  readonly name: string;
  readonly measure: Measure;
  /** Whether it is about an element of the schema: a column that says when a row is from. */
  readonly ofElement?: boolean;
}

/** The service levels of the standard, and those that real contracts use beside them. */
const LEVELS: readonly KnownLevel[] = [
  { name: 'availability', measure: 'percent' },
  { name: 'throughput', measure: 'rate' },
  { name: 'errorRate', measure: 'percent' },
  { name: 'generalAvailability', measure: 'date' },
  { name: 'endOfSupport', measure: 'date' },
  { name: 'endOfLife', measure: 'date' },
  { name: 'retention', measure: 'duration', ofElement: true },
  { name: 'frequency', measure: 'duration' },
  { name: 'latency', measure: 'duration', ofElement: true },
  { name: 'freshness', measure: 'duration', ofElement: true },
  { name: 'timeToDetect', measure: 'duration' },
  { name: 'timeToNotify', measure: 'duration' },
  { name: 'timeToRepair', measure: 'duration' },
  { name: 'timeOfAvailability', measure: 'clock' },
];

const BY_NAME: ReadonlyMap<string, KnownLevel> = new Map(
  LEVELS.map(level => [level.name.toLowerCase(), level]),
);

/** A service level by its name or short name; case does not count. */
export function knownLevel(property: string): KnownLevel | undefined {
  return BY_NAME.get(levelNameOf(property));
}

export const LEVEL_NAMES: readonly string[] = LEVELS.map(({ name }) => name);
