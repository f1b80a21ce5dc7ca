import { Knex } from 'knex';
import { isPostgres } from '../../database/dialect';
import { RowValue } from '../../database/rowsOf';
import { SeriesResults } from './placeResults';
import { readRecent, StoredSeries } from './readSeries';
import { readSince } from './readSince';
import { Moment, RECENT_LENGTH, writeMoments } from './recentMoments';
import { ResultBatch } from './resultBatch';
import { latestOf, NO_LATEST, OF_LATEST, writeSeries } from './seriesRows';
import { addLater, advance, inOrder, SeriesState } from './seriesState';

export interface ChangedSeries {
  readonly checkId: number;
  readonly contractRef: string;
  /** Of the latest of its new results, UTC milliseconds. */
  readonly observedAt: number;
  /** The check stands as before: this is its only series, and only the time of its latest result is another. */
  readonly onlyLater: boolean;
}

/** New results of a series, in order of time. */
export interface FreshSeries extends SeriesResults {
  readonly before: StoredSeries;
}

/** Brings series up to date with their new results. */
export async function updateSeries(
  tx: Knex.Transaction,
  batch: ResultBatch,
  statements: ReadonlyMap<string, string>,
  fresh: readonly FreshSeries[],
): Promise<ChangedSeries[]> {
  const isAdded = ({ before, rows }: FreshSeries) =>
    before.addable && batch.observedAt[rows[0]] > before.observedAt;
  const recents = await readRecent(
    tx,
    fresh.flatMap(each => (isAdded(each) ? [] : [each.seriesId])),
  );
  const added: RowValue[][] = [];
  const latest: RowValue[][] = [];
  const late: RowValue[][] = [];
  const changed: ChangedSeries[] = [];
  for (const each of fresh) {
    const { seriesId: id, checkId, rows, before } = each;
    const momentOf = (row: number): Moment => [
      batch.observedAt[row],
      batch.status[row],
    ];
    let newest = rows[0];
    for (const row of rows) {
      if (inOrder(momentOf(row), momentOf(newest)) >= 0) newest = row;
    }
    const moments = Array.from(rows, momentOf);
    let after: Pick<SeriesState, 'status' | 'since'>;
    if (isAdded(each)) {
      const { state, later } = addLater(before, moments);
      after = state;
      added.push([
        ...[id, state.status, state.since, writeMoments(later)],
        ...latestOf(batch, newest, statements),
      ]);
    } else {
      const known = { ...before, recent: recents.get(id) ?? [] };
      const { state, sinceUnknown } = advance(known, moments);
      const since = sinceUnknown
        ? await readSince(tx, id, state, known)
        : state.since;
      after = { status: state.status, since };
      const row = [id, state.status, since, writeMoments(state.recent)];
      const isLatest =
        before.observedAt === 0 ||
        inOrder(momentOf(newest), [before.observedAt, before.status]) > 0;
      if (isLatest)
        latest.push([...row, ...latestOf(batch, newest, statements)]);
      else late.push([...row, ...NO_LATEST]);
    }
    changed.push({
      checkId,
      contractRef: batch.subjects[batch.subject[newest]].contractRef,
      observedAt: batch.observedAt[newest],
      onlyLater:
        before.alone &&
        !before.stale &&
        before.observedAt > 0 &&
        after.status === before.status &&
        after.since === before.since,
    });
  }
  const set = ['status = r.status', 'since = r.since'];
  const ofLatest = [
    ...OF_LATEST.map(name => `${name} = r.${name}`),
    'stale = false',
  ];
  await writeSeries(
    tx,
    [...set, `recent = ${lastMoments(tx)}`, ...ofLatest],
    added,
  );
  await writeSeries(tx, [...set, 'recent = r.recent', ...ofLatest], latest);
  await writeSeries(tx, [...set, 'recent = r.recent'], late);
  return changed;
}

/** The last of those that are there and those that come behind. */
function lastMoments(tx: Knex): string {
  const all = 'check_series.recent || r.recent';
  return isPostgres(tx)
    ? `right(${all}, ${RECENT_LENGTH})`
    : `substr(${all}, ${-RECENT_LENGTH})`;
}
