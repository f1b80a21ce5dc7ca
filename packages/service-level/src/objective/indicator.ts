/**
 * What is measured.
 * @public
 */
export type Indicator =
  | 'freshness'
  | 'latency'
  | 'timeOfAvailability'
  | 'frequency'
  | 'availability'
  | 'completeness'
  | 'errorRate'
  | 'throughput'
  | 'rowCount'
  | 'retention'
  | 'timeToDetect'
  | 'timeToNotify'
  | 'timeToRepair'
  | 'generalAvailability'
  | 'endOfSupport'
  | 'endOfLife';

/** What the value of a promise has to be, and what a slice that keeps it looks like. @public */
export type Measure =
  | 'longest'
  | 'interval'
  | 'clock'
  | 'share-at-least'
  | 'share-at-most'
  | 'range'
  | 'date';

interface Known {
  readonly measure: Measure;
  /** Without regard to case, blanks, `-` and `_`. */
  readonly names: readonly string[];
}

const KNOWN: Readonly<Record<Indicator, Known>> = {
  freshness: { measure: 'longest', names: ['freshness', 'dataage', 'maxage'] },
  latency: { measure: 'longest', names: ['latency', 'ly', 'delay'] },
  timeOfAvailability: {
    measure: 'clock',
    names: ['timeofavailability', 'availableby', 'deadline'],
  },
  frequency: {
    measure: 'interval',
    names: ['frequency', 'fy', 'updatefrequency', 'intervalofchange'],
  },
  availability: {
    measure: 'share-at-least',
    names: ['availability', 'av', 'uptime'],
  },
  completeness: { measure: 'share-at-least', names: ['completeness'] },
  errorRate: { measure: 'share-at-most', names: ['errorrate', 'er'] },
  throughput: { measure: 'range', names: ['throughput', 'th'] },
  rowCount: { measure: 'range', names: ['rowcount', 'volume'] },
  retention: { measure: 'longest', names: ['retention', 're'] },
  timeToDetect: { measure: 'longest', names: ['timetodetect', 'td'] },
  timeToNotify: { measure: 'longest', names: ['timetonotify', 'tn'] },
  timeToRepair: { measure: 'longest', names: ['timetorepair', 'tr'] },
  generalAvailability: {
    measure: 'date',
    names: ['generalavailability', 'ga'],
  },
  endOfSupport: { measure: 'date', names: ['endofsupport', 'es'] },
  endOfLife: { measure: 'date', names: ['endoflife', 'el'] },
};

/** An indicator with how it is measured. @public */
export interface KnownIndicator {
  readonly indicator: Indicator;
  readonly measure: Measure;
}

const BY_NAME: ReadonlyMap<string, KnownIndicator> = new Map(
  // Object.entries forgets that the keys are indicators.
  (Object.entries(KNOWN) as [Indicator, Known][]).flatMap(
    ([indicator, { measure, names }]) =>
      names.map((name): [string, KnownIndicator] => [
        name,
        { indicator, measure },
      ]),
  ),
);

/** All indicators. @public */
export const INDICATORS = Object.keys(KNOWN) as readonly Indicator[];

/** The indicator that a name or short name of the standard means. @public */
export function indicatorOf(property: string): KnownIndicator | undefined {
  return BY_NAME.get(property.toLowerCase().replace(/[\s_-]+/g, ''));
}
