import { Knex } from 'knex';
import { RowValue, rowsOf } from '../../database/rowsOf';
import { CorrectedSeries } from './correctResults';
import { readSince } from './readSince';
import { readRecent, readSeries } from './readSeries';
import { Moment, RECENT, writeMoments } from './recentMoments';
import { ResultBatch } from './resultBatch';
import { latestOf, NO_LATEST, OF_LATEST, writeSeries } from './seriesRows';
import { inOrder, stateOf } from './seriesState';
import { ChangedSeries } from './updateSeries';

/** A stored result that decides how its series stood at its moment. */
interface Deciding {
  readonly key: number;
  readonly status: number;
  /** As columns of the series, in the order of {@link OF_STORED}. */
  readonly values: readonly RowValue[];
}

/** What a stored result itself says of what a series says of its latest one. */
const OF_STORED = [
  'measure',
  'threshold',
  'row_count',
  'failed_row_count',
  'reason',
  'run_id',
  'backfilled',
] as const;

/**
 * Works out anew how series stand of which results were corrected, from what is stored now: as if the corrected results
 * had come in the first place.
 */
export async function restateSeries(
  tx: Knex.Transaction,
  batch: ResultBatch,
  statements: ReadonlyMap<string, string>,
  corrected: readonly CorrectedSeries[],
): Promise<ChangedSeries[]> {
  if (corrected.length === 0) return [];
  const ids = corrected.map(({ seriesId }) => seriesId);
  const states = await readSeries(tx, ids);
  const recents = await readRecent(tx, ids);
  const moments = await readDeciding(
    tx,
    corrected.flatMap(({ seriesId, corrections }) =>
      [...new Set(corrections.map(({ row }) => batch.observedAt[row]))].map(
        at => [seriesId, at] as const,
      ),
    ),
  );
  const fromBatch: RowValue[][] = [];
  const fromStored: RowValue[][] = [];
  const onlyState: RowValue[][] = [];
  const changed: ChangedSeries[] = [];
  for (const { seriesId, checkId, corrections } of corrected) {
    const state = states.get(seriesId);
    const decided = moments.get(seriesId);
    if (state && decided) {
      const before = { ...state, recent: recents.get(seriesId) ?? [] };
      const recent = before.recent.map(
        ([at, status]): Moment => [at, decided.get(at)?.status ?? status],
      );
      const after = stateOf({ ...before, observedAt: 0 }, recent);
      const since =
        recent.length >= RECENT && after.since === recent[0][0]
          ? await readSince(tx, seriesId, after, before)
          : after.since;
      const stands = [
        seriesId,
        after.status,
        since,
        writeMoments(after.recent),
      ];
      const latest = decided.get(before.observedAt);
      const row =
        latest &&
        corrections.find(
          each =>
            batch.observedAt[each.row] === before.observedAt &&
            batch.key[each.row] === latest.key,
        )?.row;
      if (row !== undefined) {
        fromBatch.push([...stands, ...latestOf(batch, row, statements)]);
      } else if (latest) {
        const values: Record<string, RowValue> = Object.fromEntries(
          OF_STORED.map((name, index) => [name, latest.values[index]]),
        );
        fromStored.push([
          ...stands,
          ...OF_LATEST.map(name => values[name] ?? null),
        ]);
      } else onlyState.push([...stands, ...NO_LATEST]);
      const [{ row: first }] = corrections;
      changed.push({
        checkId,
        contractRef: batch.subjects[batch.subject[first]].contractRef,
        observedAt: before.observedAt,
        onlyLater: false,
      });
    }
  }
  const set = ['status', 'since', 'recent'];
  const assign = (names: readonly string[]) =>
    names.map(name => `${name} = r.${name}`);
  await writeSeries(tx, assign([...set, ...OF_LATEST]), fromBatch);
  await writeSeries(tx, assign([...set, ...OF_STORED]), fromStored);
  await writeSeries(tx, assign(set), onlyState);
  return changed;
}

/** Of moments of series, what is stored and decides: by series and time. */
async function readDeciding(
  tx: Knex.Transaction,
  moments: readonly (readonly [seriesId: number, at: number])[],
): Promise<ReadonlyMap<number, ReadonlyMap<number, Deciding>>> {
  const rows: {
    series_id: number;
    observed_at: number | string;
    result_key: number | string;
    status: number;
    measure: number | null;
    threshold: string | null;
    row_count: number | string | null;
    failed_row_count: number | string | null;
    reason: string | null;
    run_id: string | null;
    backfilled: boolean | number;
  }[] = await tx
    .select('x.*', 't.words as threshold')
    .from(rowsOf(tx, { id: 'integer', at: 'bigint' }, moments))
    .joinRaw('join results x on x.series_id = r.id and x.observed_at = r.at')
    .leftJoin('thresholds as t', 't.id', 'x.threshold_id');
  const found = new Map<number, Map<number, Deciding>>();
  for (const row of rows) {
    const at = Number(row.observed_at);
    const key = Number(row.result_key);
    const ofSeries = found.get(row.series_id) ?? new Map<number, Deciding>();
    found.set(row.series_id, ofSeries);
    const known = ofSeries.get(at);
    const order = known
      ? inOrder([at, row.status], [at, known.status]) || key - known.key
      : 1;
    if (order > 0) {
      ofSeries.set(at, {
        key,
        status: row.status,
        values: [
          row.measure,
          row.threshold,
          countOf(row.row_count),
          countOf(row.failed_row_count),
          row.reason,
          row.run_id,
          Boolean(row.backfilled),
        ],
      });
    }
  }
  return found;
}

function countOf(value: number | string | null): number | null {
  return value === null ? null : Number(value);
}
