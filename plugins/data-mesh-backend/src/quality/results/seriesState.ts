import { severityOf, standingOf } from '../status';
import { Moment, RECENT } from './recentMoments';

/** What is kept of a series beside its latest result. */
export interface SeriesState {
  readonly status: number;
  /** UTC milliseconds. */
  readonly since: number;
  /** UTC milliseconds; 0 before the first result. */
  readonly observedAt: number;
  /** Oldest first, one per moment. */
  readonly recent: readonly Moment[];
}

export interface Advance {
  readonly state: SeriesState;
  /** It came so late that only the stored results can say since when the status is this one. */
  readonly sinceUnknown: boolean;
}

/** Order of results: by time; of one moment, the worst last. */
export function inOrder(a: Moment, b: Moment): number {
  return a[0] - b[0] || gravity(b[1]) - gravity(a[1]);
}

/** The state after further results, in whatever order they come; none of them is in it yet. */
export function advance(
  before: SeriesState,
  added: readonly Moment[],
): Advance {
  const { recent } = before;
  const fresh = collapse([...added].sort(inOrder));
  if (recent.length === 0 || fresh[0][0] > recent[recent.length - 1][0]) {
    const state = stateOf(before, [...recent, ...fresh]);
    return { state, sinceUnknown: false };
  }
  const moments = collapse([...recent, ...fresh].sort(inOrder));
  const sinceUnknown = recent.length >= RECENT && fresh[0][0] < recent[0][0];
  return { state: stateOf(before, moments), sinceUnknown };
}

/**
 * The state after results that are all later than what is in it: the same as `advance` gives, without the recent ones.
 * `later` is what these are to have added.
 */
export function addLater(
  before: Omit<SeriesState, 'recent'>,
  added: readonly Moment[],
): { state: Omit<SeriesState, 'recent'>; later: readonly Moment[] } {
  const later = collapse([...added].sort(inOrder));
  let { status, since } = before;
  let isFirst = before.observedAt === 0;
  for (const [at, next] of later) {
    if (isFirst || next !== status) since = at;
    status = next;
    isFirst = false;
  }
  const [observedAt] = later[later.length - 1];
  return { state: { status, since, observedAt }, later };
}

/** @param moments - in order, one per time */
export function stateOf(
  before: Omit<SeriesState, 'recent'>,
  moments: readonly Moment[],
): SeriesState {
  const [observedAt, status] = moments[moments.length - 1];
  let since = moments[0][0];
  let began = moments.length - 1;
  while (began > 0 && moments[began - 1][1] === status) began -= 1;
  if (began > 0) [since] = moments[began];
  else if (before.observedAt > 0 && before.status === status) {
    since = Math.min(before.since, since);
  }
  return { status, since, observedAt, recent: moments.slice(-RECENT) };
}

/** One per moment: the last, which is the worst. */
function collapse(sorted: readonly Moment[]): readonly Moment[] {
  return sorted.length === 1
    ? sorted
    : sorted.filter(
        ([at], index) =>
          index === sorted.length - 1 || sorted[index + 1][0] !== at,
      );
}

function gravity(status: number): number {
  return severityOf(standingOf(status));
}
