import { Status } from '@backstage-data-mesh/quality';
import { standingOf } from '../status';
import { Arrival } from './noteArrivals';
import { CorrectedSeries } from './correctResults';
import { ResultBatch } from './resultBatch';
import { Stored } from './storeResults';

/** How often each status was stored; less than before where results were corrected. */
export type StatusCounts = Readonly<Partial<Record<Status, number>>>;

/** What a write has done so far, and what is to follow from it. */
export class Tally {
  stored = 0;
  repeated = 0;
  corrected = 0;
  /** Ids of checks that may stand otherwise. */
  readonly checks = new Set<number>();
  /** Of checks that stand as before: the time of the latest result, UTC milliseconds, by id. */
  readonly moved = new Map<number, number>();
  readonly contracts = new Set<string>();
  readonly arrivals = new Map<string, Arrival>();
  readonly runs = new Map<string, Partial<Record<Status, number>>>();

  constructor(private readonly batch: ResultBatch) {}

  add({ stored, repeated, changed, fresh, corrected }: Stored): void {
    this.stored += stored;
    this.repeated += repeated;
    for (const { checkId, contractRef, observedAt, onlyLater } of changed) {
      if (onlyLater) this.moved.set(checkId, observedAt);
      else this.checks.add(checkId);
      this.contracts.add(contractRef);
    }
    for (const rows of fresh) this.arrive(rows);
    for (const series of corrected) this.correct(series);
  }

  private correct({ corrections }: CorrectedSeries) {
    this.corrected += corrections.length;
    this.arrive(Int32Array.from(corrections, ({ row }) => row));
    for (const { before } of corrections) {
      const { runId, status } = before;
      if (runId !== undefined) this.count(runId, standingOf(status), -1);
    }
  }

  /** @param rows - places of results of one series, in order of time */
  private arrive(rows: Int32Array) {
    const { subjects, subject, observedAt, status } = this.batch;
    const { contractRef } = subjects[subject[rows[0]]];
    const from = observedAt[rows[0]];
    const to = observedAt[rows[rows.length - 1]];
    const known = this.arrivals.get(contractRef);
    if (!known || from < known.from || to > known.to) {
      this.arrivals.set(contractRef, {
        from: Math.min(from, known?.from ?? from),
        to: Math.max(to, known?.to ?? to),
      });
    }
    for (const row of rows) {
      const { runId } = subjects[subject[row]];
      if (runId !== undefined) this.count(runId, standingOf(status[row]));
    }
  }

  private count(
    runId: string,
    status: ReturnType<typeof standingOf>,
    times = 1,
  ) {
    // Of results, nobody says that there are none.
    if (status === 'not-measured') return;
    const counts = this.runs.get(runId) ?? {};
    counts[status] = (counts[status] ?? 0) + times;
    this.runs.set(runId, counts);
  }
}
