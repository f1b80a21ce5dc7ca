/**
 * What was measured for one objective.
 * @public
 */
export interface Measurement {
  /** Which measurement it is: another with the same id corrects it. */
  readonly id: string;
  /** Of several with the same id the highest counts; 0 if not given. */
  readonly revision?: number;
  /** When it was so, in milliseconds since 1970; which slice it belongs to. */
  readonly time: number;
  /** When it was told, in milliseconds. It cannot be long before it was so. */
  readonly receivedAt?: number;
  /** In the unit of the rule. Without it the attempt to measure failed, which says nothing about the data. */
  readonly value?: number;
  /** What was looked at, where several things are measured in one look. */
  readonly source?: string;
  /** It is taken back: it never was. */
  readonly withdrawn?: boolean;
}

/** Clocks may differ by this much, in milliseconds. */
const CLOCK_DIFFERENCE = 5 * 60_000;

/**
 * Why a measurement cannot be used; nothing when it can.
 * @public
 */
export function refusalOf({
  time,
  receivedAt,
  value,
}: Measurement): string | undefined {
  if (!Number.isFinite(time) || Math.abs(time) > 8.64e15) {
    return 'Its time is no moment.';
  }
  if (value !== undefined && !Number.isFinite(value)) {
    return 'Its value is no number.';
  }
  if (receivedAt !== undefined && time > receivedAt + CLOCK_DIFFERENCE) {
    return 'It was told before it was so: a clock is wrong.';
  }
  return undefined;
}

/**
 * Which of two tellings of the same measurement counts, whatever the order they come in.
 * @public
 */
export function winnerOf(a: Measurement, b: Measurement): Measurement {
  const order =
    (a.revision ?? 0) - (b.revision ?? 0) ||
    (a.receivedAt ?? 0) - (b.receivedAt ?? 0) ||
    Number(a.withdrawn ?? false) - Number(b.withdrawn ?? false) ||
    a.time - b.time ||
    (a.value ?? -Infinity) - (b.value ?? -Infinity);
  return order >= 0 ? a : b;
}

/**
 * The measurements of a slice, by time, with one more, another telling of one, or one less.
 * @public
 */
export function withMeasurement(
  measurements: readonly Measurement[],
  measurement: Measurement,
  isThere: boolean,
): readonly Measurement[] {
  if (measurements.length === 0) {
    return isThere ? [measurement] : measurements;
  }
  const others = measurements.filter(({ id }) => id !== measurement.id);
  return isThere ? [...others, measurement].sort(byTime) : others;
}

function byTime(a: Measurement, b: Measurement): number {
  if (a.time !== b.time) {
    return a.time - b.time;
  }
  return a.id < b.id ? -1 : 1;
}
