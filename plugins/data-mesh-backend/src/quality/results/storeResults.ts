import { Knex } from 'knex';
import { CorrectedSeries, Correction, correctResults } from './correctResults';
import { insertLater, insertNew, PlacedRows } from './insertResults';
import { SeriesResults } from './placeResults';
import { readSeries, StoredSeries } from './readSeries';
import { ResultBatch } from './resultBatch';
import { restateSeries } from './restateSeries';
import { ChangedSeries, FreshSeries, updateSeries } from './updateSeries';

export interface Stored {
  /** Places in the batch of what was not there yet. */
  readonly fresh: readonly Int32Array[];
  readonly stored: number;
  readonly repeated: number;
  readonly corrected: readonly CorrectedSeries[];
  /** One per series that has new results, and one per series that has corrected ones. */
  readonly changed: readonly ChangedSeries[];
  /** Ids of series that are not there. */
  readonly gone: ReadonlySet<number>;
}

/** Ids of what results refer to. */
export interface ResultRefs {
  /** By subject. */
  readonly thresholdIds: readonly (number | null)[];
  /** Hashes by text. */
  readonly statements: ReadonlyMap<string, string>;
  /** UTC milliseconds. */
  readonly now: number;
}

const NONE: ReadonlyMap<number, Correction> = new Map();

/**
 * Stores results, sorted by series, and brings their series up to date. The caller holds the locks of their contracts, so
 * that of two writers of one series the second sees what the first wrote.
 */
export async function storeResults(
  tx: Knex.Transaction,
  batch: ResultBatch,
  placed: readonly SeriesResults[],
  { thresholdIds, statements, now }: ResultRefs,
): Promise<Stored> {
  const states = await readSeries(
    tx,
    placed.map(({ seriesId }) => seriesId),
  );
  const { later, perhaps, gone, count } = sift(batch, placed, states);
  // What is later than all that is stored cannot be a repeat: to look for one costs as much as to insert it.
  await insertLater(tx, batch, thresholdIds, later);
  const isNew = new Set(later.rows);
  for (const row of await insertNew(tx, batch, thresholdIds, perhaps)) {
    isNew.add(row);
  }
  const corrections = batch.revision
    ? await correctResults(
        tx,
        batch,
        thresholdIds,
        correcting(batch.revision, perhaps, isNew),
        now,
      )
    : NONE;
  const fresh = placed.flatMap((each): FreshSeries[] => {
    const before = states.get(each.seriesId);
    const rows = before && each.rows.filter(row => isNew.has(row));
    return rows && rows.length > 0 ? [{ ...each, rows, before }] : [];
  });
  const corrected = correctedSeries(placed, corrections);
  const changed = await updateSeries(tx, batch, statements, fresh);
  return {
    fresh: fresh.map(({ rows }) => rows),
    stored: isNew.size,
    repeated: count - isNew.size - corrections.size,
    corrected,
    // After the new ones: it looks at all that is stored.
    changed: [
      ...changed,
      ...(await restateSeries(tx, batch, statements, corrected)),
    ],
    gone,
  };
}

/** What is certainly new, and what is to be compared with what is stored; each result once. In order of series and time. */
function sift(
  batch: ResultBatch,
  placed: readonly SeriesResults[],
  states: ReadonlyMap<number, StoredSeries>,
) {
  const later = { rows: [] as number[], seriesIds: [] as number[] };
  const perhaps = { rows: [] as number[], seriesIds: [] as number[] };
  const gone = new Set<number>();
  let count = 0;
  for (const { seriesId, rows } of placed) {
    const state = states.get(seriesId);
    if (!state) gone.add(seriesId);
    else {
      count += rows.length;
      for (const row of withoutRepeats(batch, rows)) {
        const isLater = batch.observedAt[row] > state.observedAt;
        const target = isLater ? later : perhaps;
        target.rows.push(row);
        target.seriesIds.push(seriesId);
      }
    }
  }
  const done: { later: PlacedRows; perhaps: PlacedRows } = { later, perhaps };
  return { ...done, gone, count };
}

/** Those of which a version is stored already, and that may correct it. */
function correcting(
  revision: Int32Array,
  { rows, seriesIds }: PlacedRows,
  isNew: ReadonlySet<number>,
): PlacedRows {
  const isOne = (_: unknown, index: number) =>
    revision[rows[index]] > 0 && !isNew.has(rows[index]);
  return { rows: rows.filter(isOne), seriesIds: seriesIds.filter(isOne) };
}

function correctedSeries(
  placed: readonly SeriesResults[],
  corrections: ReadonlyMap<number, Correction>,
): readonly CorrectedSeries[] {
  if (corrections.size === 0) return [];
  return placed.flatMap(({ rows, ...series }): CorrectedSeries[] => {
    const own = Array.from(rows).flatMap(row => corrections.get(row) ?? []);
    return own.length > 0 ? [{ ...series, corrections: own }] : [];
  });
}

/** Of those of one moment with the same key, the first of the highest revision. */
function withoutRepeats(batch: ResultBatch, rows: Int32Array): Int32Array {
  if (batch.revision) return latestVersions(batch, batch.revision, rows);
  let moment: number | undefined;
  const keys = new Set<number>();
  return rows.filter(row => {
    if (batch.observedAt[row] !== moment) keys.clear();
    moment = batch.observedAt[row];
    const isFirst = !keys.has(batch.key[row]);
    keys.add(batch.key[row]);
    return isFirst;
  });
}

function latestVersions(
  { observedAt, key }: ResultBatch,
  revision: Int32Array,
  rows: Int32Array,
): Int32Array {
  const best = new Map<string, number>();
  for (const row of rows) {
    const identity = `${observedAt[row]} ${key[row]}`;
    const known = best.get(identity);
    if (known === undefined || revision[row] > revision[known]) {
      best.set(identity, row);
    }
  }
  const kept = new Set(best.values());
  return rows.filter(row => kept.has(row));
}
