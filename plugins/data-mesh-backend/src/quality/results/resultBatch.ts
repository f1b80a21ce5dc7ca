import { Outcome } from '@backstage-data-mesh/quality';
import { codeOf } from '../status';
import { NewResult } from './newResult';
import { resultKey } from './resultKey';

/** What results have in common that differ in time and measure only. */
export interface ResultSubject
  extends Omit<
      NewResult,
      | 'outcome'
      | 'observedAt'
      | 'identity'
      | 'revision'
      | 'reported'
      | 'statement'
    >,
    Pick<NewResult, 'reported' | 'statement'>,
    Pick<Outcome, 'unit' | 'threshold'> {}

/** Results on their way into the tables, as columns: many of them without an object for each. */
export interface ResultBatch {
  readonly subjects: readonly ResultSubject[];
  /** Index into `subjects`. */
  readonly subject: Int32Array;
  /** UTC milliseconds. */
  readonly observedAt: Float64Array;
  /** As tables hold it. */
  readonly status: Uint8Array;
  /** NaN where there is none; so are the next two. */
  readonly measure: Float64Array;
  readonly rowCount: Float64Array;
  readonly failedRowCount: Float64Array;
  /** Tells results of one moment apart; see `resultKey.ts`. */
  readonly key: Float64Array;
  /** Whole numbers from 0. Missing where nothing is a correction, as mostly. */
  readonly revision?: Int32Array;
  reasonOf(index: number): string;
}

/** Results that are objects. */
export function batchOf(results: readonly NewResult[]): ResultBatch {
  const numbers = (of: (result: NewResult) => number | undefined) =>
    Float64Array.from(results, result => of(result) ?? NaN);
  return {
    subjects: results.map(({ outcome, ...result }) => ({
      ...result,
      unit: outcome.unit,
      threshold: outcome.threshold,
    })),
    subject: Int32Array.from(results, (_, index) => index),
    observedAt: numbers(result => result.observedAt),
    status: Uint8Array.from(results, ({ outcome }) => codeOf(outcome.status)),
    measure: numbers(({ outcome }) => outcome.measure),
    rowCount: numbers(({ outcome }) => outcome.rowCount),
    failedRowCount: numbers(({ outcome }) => outcome.failedRowCount),
    key: numbers(({ identity }) => resultKey(identity)),
    revision: results.some(({ revision }) => revision)
      ? Int32Array.from(results, ({ revision = 0 }) => revision)
      : undefined,
    reasonOf: index => results[index].outcome.reason,
  };
}
