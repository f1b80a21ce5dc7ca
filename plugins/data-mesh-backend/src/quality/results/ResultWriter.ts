import { Status } from '@backstage-data-mesh/quality';
import { hash } from 'node:crypto';
import { Knex } from 'knex';
import { byKeys } from '../../database/byKeys';
import {
  lockContracts,
  moveStanding,
  recomputeStanding,
} from '../registry/standing';
import { NewResult } from './newResult';
import { Arrival, noteArrivals } from './noteArrivals';
import { SeriesIds, seriesKey, SeriesResolver } from './SeriesResolver';
import { storeResults, PlacedResult } from './storeResults';
import { storeStatements } from './storeStatements';
import { Thresholds } from './Thresholds';

/** How often a write is begun anew that the database gave up in favour of another one. */
const ATTEMPTS = 5;
/** Results that are written in one go. */
const ROWS = 5_000;

export interface WriteOptions {
  /** Write as a part of this transaction. */
  readonly trx?: Knex.Transaction;
}

/** What became of results. */
export interface Written {
  readonly stored: number;
  /** Were there already; nothing was changed. */
  readonly repeated: number;
  /** So old that retention would remove them; not stored. */
  readonly tooOld: number;
  /** Their check or contract is not there (any more); not stored. */
  readonly homeless: number;
  /** Contracts of which something was stored. */
  readonly changedContracts: readonly string[];
  /** How often each status was stored, by run. */
  readonly runs: ReadonlyMap<string, StatusCounts>;
}

export type StatusCounts = Readonly<Partial<Record<Status, number>>>;

export type Write = (results: readonly NewResult[]) => Promise<Written>;

export interface ResultWriterOptions {
  /** How long single results are kept, in milliseconds. */
  readonly keep: number;
  readonly now?: () => number;
}

const NOTHING: Written = {
  stored: 0,
  repeated: 0,
  tooOld: 0,
  homeless: 0,
  changedContracts: [],
  runs: new Map(),
};

/**
 * The one place that writes results. All or nothing; the first of two results with the same identity counts, whatever the
 * second says.
 */
export class ResultWriter {
  private readonly series = new SeriesResolver();
  private readonly thresholds = new Thresholds();

  constructor(
    private readonly knex: Knex,
    private readonly options: ResultWriterOptions,
  ) {}

  /** @returns what became of the results; throws what the database throws, and then nothing is stored */
  async write(
    results: readonly NewResult[],
    { trx }: WriteOptions = {},
  ): Promise<Written> {
    return trx
      ? this.writeYoung(trx, results, () => {})
      : this.within((_, write) => write(results));
  }

  /**
   * Writes in a transaction with other things. The work is done anew when the database gives the transaction up in favour
   * of another one, so all that it changes must be in the database.
   */
  async within<T>(
    work: (tx: Knex.Transaction, write: Write) => Promise<T>,
  ): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const afterwards: (() => void)[] = [];
        const done = await this.knex.transaction(async tx => {
          await byKeys(tx);
          return work(tx, results =>
            this.writeYoung(tx, results, then => afterwards.push(then)),
          );
        });
        afterwards.forEach(then => then());
        return done;
      } catch (error) {
        if (attempt === ATTEMPTS || !isGivenUp(error)) throw error;
      }
    }
  }

  private async writeYoung(
    tx: Knex.Transaction,
    results: readonly NewResult[],
    onCommit: (then: () => void) => void,
  ): Promise<Written> {
    const oldest = (this.options.now ?? Date.now)() - this.options.keep;
    const young = results.filter(result => result.observedAt >= oldest);
    const tooOld = results.length - young.length;
    if (young.length === 0) return { ...NOTHING, tooOld };
    return { ...(await this.writeIn(tx, young, onCommit)), tooOld };
  }

  private async writeIn(
    tx: Knex.Transaction,
    results: readonly NewResult[],
    onCommit: (then: () => void) => void,
  ): Promise<Written> {
    const bySeries = new Map<string, NewResult[]>();
    for (const result of results) {
      const key = seriesKey(result);
      const others = bySeries.get(key);
      if (others) others.push(result);
      else bySeries.set(key, [result]);
    }
    const words = new Set<string>();
    for (const { outcome } of results) {
      if (outcome.threshold !== undefined) words.add(outcome.threshold);
    }
    const thresholds = await this.thresholds.resolve(tx, words);
    onCommit(() => this.thresholds.remember(thresholds));
    const statements = await storeStatements(tx, results);

    const checks = new Set<number>();
    const moved = new Map<number, number>();
    const contracts = new Set<string>();
    const arrivals = new Map<string, Arrival>();
    const runs = new Map<string, Partial<Record<Status, number>>>();
    let stored = 0;
    let repeated = 0;
    // The second time for those whose series went after its id was remembered.
    for (let pass = 0; pass < 2 && bySeries.size > 0; pass += 1) {
      const firsts = new Map(
        [...bySeries].map(([key, [first]]) => [key, first]),
      );
      const series = await this.series.resolve(tx, firsts);
      onCommit(() => this.series.remember(series));
      // One writer at a time of each contract, from here on.
      if (pass === 0) {
        await lockContracts(
          tx,
          results.map(({ contractRef }) => contractRef),
        );
      }
      const placed = place(bySeries, series, thresholds, statements);
      const gone = new Set<string>();
      for (let at = 0; at < placed.length; ) {
        const end = endOfSeries(placed, at + ROWS);
        const done = await storeResults(tx, placed.slice(at, end));
        at = end;
        stored += done.stored;
        repeated += done.repeated;
        for (const { result } of done.fresh) {
          count(runs, result);
          arrive(arrivals, result);
        }
        for (const { newest, onlyLater } of done.changed) {
          const { checkId, result } = newest;
          if (onlyLater) moved.set(checkId, result.observedAt);
          else checks.add(checkId);
          contracts.add(result.contractRef);
        }
        for (const result of done.gone) gone.add(seriesKey(result.result));
      }
      this.series.forget(gone);
      for (const key of [...bySeries.keys()]) {
        if (!gone.has(key)) bySeries.delete(key);
      }
    }
    await moveStanding(tx, moved);
    await recomputeStanding(tx, [...checks]);
    await noteArrivals(tx, arrivals);
    return {
      stored,
      repeated,
      tooOld: 0,
      homeless: results.length - stored - repeated,
      changedContracts: [...contracts],
      runs,
    };
  }
}

function count(
  runs: Map<string, Partial<Record<Status, number>>>,
  { runId, outcome }: NewResult,
) {
  if (runId === undefined) return;
  const counts = runs.get(runId) ?? {};
  counts[outcome.status] = (counts[outcome.status] ?? 0) + 1;
  runs.set(runId, counts);
}

function arrive(
  arrivals: Map<string, Arrival>,
  { contractRef, observedAt }: NewResult,
) {
  const known = arrivals.get(contractRef);
  if (!known) arrivals.set(contractRef, { from: observedAt, to: observedAt });
  else if (observedAt < known.from || observedAt > known.to) {
    arrivals.set(contractRef, {
      from: Math.min(known.from, observedAt),
      to: Math.max(known.to, observedAt),
    });
  }
}

/** In order of series and time, each once. */
function place(
  bySeries: ReadonlyMap<string, readonly NewResult[]>,
  series: ReadonlyMap<string, SeriesIds>,
  thresholds: ReadonlyMap<string, number>,
  statements: ReadonlyMap<string, string>,
): readonly PlacedResult[] {
  const placed: PlacedResult[] = [];
  for (const [key, results] of bySeries) {
    const ids = series.get(key);
    if (ids) {
      for (const result of results) {
        const { threshold } = result.outcome;
        placed.push({
          ...ids,
          result,
          key: resultKey(result.identity),
          thresholdId:
            threshold === undefined ? null : thresholds.get(threshold) ?? null,
          statementHash:
            result.statement === undefined
              ? null
              : statements.get(result.statement) ?? null,
        });
      }
    }
  }
  return placed.sort(
    (a, b) =>
      a.seriesId - b.seriesId || a.result.observedAt - b.result.observedAt,
  );
}

/** From `at` to the end of the series there, so that one series is not begun twice. */
function endOfSeries(placed: readonly PlacedResult[], at: number): number {
  let end = Math.min(at, placed.length);
  while (
    end < placed.length &&
    placed[end].seriesId === placed[end - 1].seriesId
  ) {
    end += 1;
  }
  return end;
}

/** 48 bits: as many as a number of JavaScript holds, and enough beside series and time. */
export function resultKey(identity: string): number {
  return parseInt(hash('sha256', identity, 'hex').slice(0, 12), 16);
}

/** PostgreSQL: a deadlock, a conflict with a transaction at the same time, or what that one has just written. */
function isGivenUp(error: unknown): boolean {
  const code = (error as { code?: unknown } | undefined)?.code;
  return code === '40P01' || code === '40001' || code === '23505';
}
