import { Knex } from 'knex';
import { byKeys } from '../../database/byKeys';
import {
  lockContracts,
  moveStanding,
  recomputeStanding,
} from '../registry/standing';
import { NewResult } from './newResult';
import { noteArrivals } from './noteArrivals';
import { placeResults, SeriesResults } from './placeResults';
import { batchOf, ResultBatch, ResultSubject } from './resultBatch';
import { seriesKey, SeriesResolver } from './SeriesResolver';
import { ResultRefs, storeResults } from './storeResults';
import { storeStatements } from './storeStatements';
import { StatusCounts, Tally } from './Tally';
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
  /** Took the place of an earlier version of themselves. */
  readonly corrected: number;
  /** So old that retention would remove them; not stored. */
  readonly tooOld: number;
  /** Their check or contract is not there (any more); not stored. */
  readonly homeless: number;
  /** Contracts of which something was stored. */
  readonly changedContracts: readonly string[];
  /** How often each status was stored, by run; less than nothing for those that a correction took away. */
  readonly runs: ReadonlyMap<string, StatusCounts>;
}

export type Write = (results: ResultBatch) => Promise<Written>;

export interface ResultWriterOptions {
  /** How long single results are kept, in milliseconds. */
  readonly keep: number;
  readonly now?: () => number;
}

const NOTHING: Written = {
  stored: 0,
  repeated: 0,
  corrected: 0,
  tooOld: 0,
  homeless: 0,
  changedContracts: [],
  runs: new Map(),
};

/**
 * The one place that writes results. All or nothing. Of results with the same identity the highest revision counts, of the
 * same revision the first, whatever the others say.
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
      ? this.writeYoung(trx, batchOf(results), () => {})
      : this.within((_, write) => write(batchOf(results)));
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

  private now(): number {
    return (this.options.now ?? Date.now)();
  }

  private async writeYoung(
    tx: Knex.Transaction,
    batch: ResultBatch,
    onCommit: (then: () => void) => void,
  ): Promise<Written> {
    const oldest = this.now() - this.options.keep;
    const all = Int32Array.from(batch.subject, (_, row) => row);
    const young = all.filter(row => batch.observedAt[row] >= oldest);
    const tooOld = all.length - young.length;
    if (young.length === 0) return { ...NOTHING, tooOld };
    return { ...(await this.writeIn(tx, batch, young, onCommit)), tooOld };
  }

  private async writeIn(
    tx: Knex.Transaction,
    batch: ResultBatch,
    rows: Int32Array,
    onCommit: (then: () => void) => void,
  ): Promise<Written> {
    const used = new Set(rows.map(row => batch.subject[row]));
    const subjects = [...used].map(index => batch.subjects[index]);
    const words = new Set(subjects.flatMap(({ threshold }) => threshold ?? []));
    const thresholds = await this.thresholds.resolve(tx, words);
    onCommit(() => this.thresholds.remember(thresholds));
    const refs: ResultRefs = {
      statements: await storeStatements(tx, subjects),
      thresholdIds: batch.subjects.map(({ threshold }) =>
        threshold === undefined ? null : thresholds.get(threshold) ?? null,
      ),
      now: this.now(),
    };
    const tally = new Tally(batch);
    let series = seriesIn(batch, used);
    // The second time for those whose series went after its id was remembered.
    for (let pass = 0; pass < 2 && series.firsts.size > 0; pass += 1) {
      const ids = await this.series.resolve(tx, series.firsts);
      onCommit(() => this.series.remember(ids));
      // One writer at a time of each contract, from here on.
      if (pass === 0) {
        await lockContracts(
          tx,
          subjects.map(({ contractRef }) => contractRef),
        );
      }
      const keys = [...series.firsts.keys()];
      const known = keys.map(key => ids.get(key));
      const placed = placeResults(batch, rows, {
        slot: series.slot,
        ids: known,
      });
      const gone = new Set<string>();
      for (const some of inParts(placed)) {
        const done = await storeResults(tx, batch, some, refs);
        tally.add(done);
        keys.forEach((key, at) => {
          const id = known[at]?.seriesId;
          if (id !== undefined && done.gone.has(id)) gone.add(key);
        });
      }
      this.series.forget(gone);
      series = only(series, gone);
    }
    await moveStanding(tx, tally.moved);
    await recomputeStanding(tx, tally.checks);
    await noteArrivals(tx, tally.arrivals);
    return {
      stored: tally.stored,
      repeated: tally.repeated,
      corrected: tally.corrected,
      tooOld: 0,
      homeless: rows.length - tally.stored - tally.repeated - tally.corrected,
      changedContracts: [...tally.contracts],
      runs: tally.runs,
    };
  }
}

/** The series that results are of: each with one of its subjects, by key and in the order of positions. */
interface SeriesIn {
  readonly firsts: ReadonlyMap<string, ResultSubject>;
  /** Position of the series by subject; -1 for what is not to be written. */
  readonly slot: Int32Array;
}

function seriesIn(batch: ResultBatch, used: ReadonlySet<number>): SeriesIn {
  const firsts = new Map<string, ResultSubject>();
  const slots = new Map<string, number>();
  const slot = new Int32Array(batch.subjects.length).fill(-1);
  for (const index of used) {
    const subject = batch.subjects[index];
    const key = seriesKey(subject);
    let position = slots.get(key);
    if (position === undefined) {
      position = slots.size;
      slots.set(key, position);
      firsts.set(key, subject);
    }
    slot[index] = position;
  }
  return { firsts, slot };
}

function only({ firsts, slot }: SeriesIn, keys: ReadonlySet<string>): SeriesIn {
  let next = 0;
  const moved = [...firsts.keys()].map(key => (keys.has(key) ? next++ : -1));
  return {
    firsts: new Map([...firsts].filter(([key]) => keys.has(key))),
    slot: slot.map(at => (at < 0 ? -1 : moved[at])),
  };
}

/** So many results that others have their turn in between; a series is never begun twice. */
function* inParts(
  placed: readonly SeriesResults[],
): Generator<readonly SeriesResults[]> {
  let part: SeriesResults[] = [];
  let inPart = 0;
  for (const each of placed) {
    part.push(each);
    inPart += each.rows.length;
    if (inPart >= ROWS) {
      yield part;
      part = [];
      inPart = 0;
    }
  }
  if (part.length > 0) yield part;
}

/** PostgreSQL: a deadlock, a conflict with a transaction at the same time, or what that one has just written. */
function isGivenUp(error: unknown): boolean {
  const code = (error as { code?: unknown } | undefined)?.code;
  return code === '40P01' || code === '40001' || code === '23505';
}
