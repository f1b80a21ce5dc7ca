import { Outcome, STATUSES } from '../model/result';
import { Observation } from './observation';
import { reasonOf } from './words';

/**
 * What results have in common that differ in time and measure only: all of an observation that says where it belongs.
 * @public
 */
export interface Subject
  extends Omit<Observation, 'id' | 'outcome' | 'observedAt' | 'revision'> {
  readonly outcome: Pick<Outcome, 'unit' | 'threshold'>;
  /** UTC milliseconds; only where the run has no id, so that its time is what tells it from others. */
  readonly observedAt?: number;
}

/**
 * Observations as columns: a value per result and what they share once, so that many are handed from thread to thread
 * and to a database without an object for each.
 * @public
 */
export interface ObservationColumns {
  readonly subjects: readonly Subject[];
  /** Index into `subjects`. */
  readonly subject: Int32Array;
  /** 16 bytes each: `Observation.id`. */
  readonly ids: Uint8Array;
  /** UTC milliseconds. */
  readonly observedAt: Float64Array;
  /** Index into `STATUSES`. */
  readonly status: Uint8Array;
  /** NaN where there is none; so are the next two. */
  readonly measure: Float64Array;
  readonly rowCount: Float64Array;
  readonly failedRowCount: Float64Array;
  /** Of those results whose sender gave one. */
  readonly reasons: ReadonlyMap<number, string>;
  /** Of those results that correct an earlier version; see `Observation.revision`. */
  readonly revisions: ReadonlyMap<number, number>;
}

const BYTES = 16;

/**
 * One of them as an observation.
 * @public
 */
export function observationAt(
  columns: ObservationColumns,
  index: number,
): Observation {
  const { outcome: shared, ...subject } =
    columns.subjects[columns.subject[index]];
  const revision = columns.revisions.get(index);
  return {
    ...subject,
    id: resultIdAt(columns, index),
    outcome: outcomeAt(columns, index, shared),
    observedAt: columns.observedAt[index],
    ...(revision !== undefined && { revision }),
  };
}

/**
 * How a result came out, with the reason: the sender's own, else in our words.
 * @public
 */
export function outcomeAt(
  columns: ObservationColumns,
  index: number,
  shared = columns.subjects[columns.subject[index]].outcome,
): Outcome {
  const measure = columns.measure[index];
  const rowCount = columns.rowCount[index];
  const failedRowCount = columns.failedRowCount[index];
  const outcome = {
    status: STATUSES[columns.status[index]],
    ...(!Number.isNaN(measure) && { measure }),
    ...shared,
    ...(!Number.isNaN(rowCount) && { rowCount }),
    ...(!Number.isNaN(failedRowCount) && { failedRowCount }),
  };
  const { tool, type } = columns.subjects[columns.subject[index]];
  return {
    ...outcome,
    reason: columns.reasons.get(index) ?? reasonOf(tool, outcome, type),
  };
}

/** @public */
export function observationsOf(
  columns: ObservationColumns,
): readonly Observation[] {
  return Array.from(columns.subject, (_, index) =>
    observationAt(columns, index),
  );
}

/**
 * Observations that are objects; each has a subject of its own, at the same position.
 * @public
 */
export function columnsOf(
  observations: readonly Observation[],
): ObservationColumns {
  const numbers = (of: (observation: Observation) => number | undefined) =>
    Float64Array.from(observations, each => of(each) ?? NaN);
  return {
    subjects: observations.map(
      ({ id: _id, revision: _revision, outcome, ...subject }) => ({
        ...subject,
        outcome: { unit: outcome.unit, threshold: outcome.threshold },
      }),
    ),
    subject: Int32Array.from(observations, (_, index) => index),
    ids: packIds(observations.map(({ id }) => id)),
    observedAt: numbers(({ observedAt }) => observedAt),
    status: Uint8Array.from(observations, ({ outcome }) =>
      STATUSES.indexOf(outcome.status),
    ),
    measure: numbers(({ outcome }) => outcome.measure),
    rowCount: numbers(({ outcome }) => outcome.rowCount),
    failedRowCount: numbers(({ outcome }) => outcome.failedRowCount),
    reasons: new Map(
      observations.map(({ outcome }, index) => [index, outcome.reason]),
    ),
    revisions: new Map(
      observations.flatMap(({ revision }, index): [number, number][] =>
        revision ? [[index, revision]] : [],
      ),
    ),
  };
}

/** Hexadecimal digits in bytes. */
export function packIds(ids: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(ids.length * BYTES);
  ids.forEach((id, index) => {
    for (let at = 0; at < BYTES; at++) {
      bytes[index * BYTES + at] =
        digit(id.charCodeAt(2 * at)) * 16 + digit(id.charCodeAt(2 * at + 1));
    }
  });
  return bytes;
}

function digit(code: number): number {
  return code < 58 ? code - 48 : code - 87;
}

const HEX = Array.from({ length: 256 }, (_, byte) =>
  byte.toString(16).padStart(2, '0'),
);

/**
 * `Observation.id` of one of them.
 * @public
 */
export function resultIdAt(
  { ids }: Pick<ObservationColumns, 'ids'>,
  index: number,
): string {
  let id = '';
  for (let at = index * BYTES; at < (index + 1) * BYTES; at++)
    id += HEX[ids[at]];
  return id;
}
