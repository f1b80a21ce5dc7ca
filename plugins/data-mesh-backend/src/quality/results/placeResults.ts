import { ResultBatch } from './resultBatch';

/** The results of one series that are to be stored, in order of time. */
export interface SeriesResults {
  readonly seriesId: number;
  readonly checkId: number;
  /** Places in the batch. */
  readonly rows: Int32Array;
}

/** Which of the series a subject is about; and of each, what is known. */
export interface SeriesOfSubjects {
  /** Position in `ids` by subject; -1 for what is not to be written. */
  readonly slot: Int32Array;
  /** By position; nothing where the series is not there. */
  readonly ids: readonly (
    | { readonly seriesId: number; readonly checkId: number }
    | undefined
  )[];
}

/** Puts results in order of series and time: by counting, since there are many of them and few series. */
export function placeResults(
  batch: ResultBatch,
  rows: Int32Array,
  { slot, ids }: SeriesOfSubjects,
): readonly SeriesResults[] {
  const counts = new Int32Array(ids.length);
  for (const row of rows) {
    const at = slot[batch.subject[row]];
    if (at >= 0) counts[at] += 1;
  }
  const placed = ids.flatMap((known, at) =>
    known && counts[at] > 0
      ? [{ ...known, at, rows: new Int32Array(counts[at]) }]
      : [],
  );
  const target: (Int32Array | undefined)[] = new Array(ids.length);
  for (const { at, rows: own } of placed) target[at] = own;
  const filled = new Int32Array(ids.length);
  for (const row of rows) {
    const at = slot[batch.subject[row]];
    const own = at < 0 ? undefined : target[at];
    if (own) {
      own[filled[at]] = row;
      filled[at] += 1;
    }
  }
  for (const { rows: own } of placed) sortByTime(own, batch.observedAt);
  return placed.sort((a, b) => a.seriesId - b.seriesId);
}

/** Of one moment, in the order in which they came. Mostly they come in order. */
function sortByTime(rows: Int32Array, observedAt: Float64Array) {
  let sorted = true;
  for (let i = 1; i < rows.length && sorted; i++) {
    sorted = observedAt[rows[i - 1]] <= observedAt[rows[i]];
  }
  if (!sorted) {
    rows.sort((a, b) => observedAt[a] - observedAt[b] || a - b);
  }
}
