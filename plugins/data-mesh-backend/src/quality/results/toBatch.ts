import { outcomeAt, STATUSES } from '@backstage-data-mesh/quality';
import { codeOf } from '../status';
import type { ReadReport } from './ReportReader';
import { ReportRun } from './reportRuns';
import { ResultBatch, ResultSubject } from './resultBatch';
import { plainReason, toResultSubject } from './toResultSubject';

const CODES = STATUSES.map(codeOf);

/** What was observed at `from` counts as observed at another time, by run. */
export interface Retimed {
  /** UTC milliseconds. */
  readonly from: number;
  readonly to: ReadonlyMap<string, number>;
}

/** The results of a report that found their places, as they are written. */
export function toBatch(
  { columns, keys }: Pick<ReadReport, 'columns' | 'keys'>,
  runs: readonly ReportRun[],
  { from, to }: Retimed,
): ResultBatch {
  const subjects: ResultSubject[] = [];
  const moved: number[] = [];
  const targets = new Int32Array(columns.subjects.length).fill(-1);
  for (const run of runs) {
    for (const { match, index } of run.subjects) {
      moved.push(to.get(run.id) ?? from);
      targets[index] = subjects.push(toResultSubject(match, run.id)) - 1;
    }
  }
  const rows = Int32Array.from(columns.subject.keys()).filter(
    row => targets[columns.subject[row]] >= 0,
  );
  const subject = rows.map(row => targets[columns.subject[row]]);
  const numbers = (column: Float64Array) =>
    Float64Array.from(rows, row => column[row]);
  return {
    subjects,
    subject,
    observedAt: numbers(columns.observedAt).map((at, row) =>
      at === from ? moved[subject[row]] : at,
    ),
    status: Uint8Array.from(rows, row => CODES[columns.status[row]]),
    measure: numbers(columns.measure),
    rowCount: numbers(columns.rowCount),
    failedRowCount: numbers(columns.failedRowCount),
    key: numbers(keys),
    revision:
      columns.revisions.size > 0
        ? rows.map(row => columns.revisions.get(row) ?? 0)
        : undefined,
    reasonOf: row => plainReason(outcomeAt(columns, rows[row]).reason),
  };
}
