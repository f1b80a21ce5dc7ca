import { severityOf, standingOf } from '../status';

/** How many results the trend strip of a check has. */
const RECENT = 30;

/** How a series stood at a moment: the worst of what was observed then, as a code of `status.ts`. */
export type Moment = readonly [at: number, status: number];

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
  const [oldest] = before.recent;
  const full = before.recent.length >= RECENT;
  const sinceUnknown = full && added.some(([at]) => at < oldest[0]);
  const moments = collapse([...before.recent, ...added].sort(inOrder));
  const [observedAt, status] = moments[moments.length - 1];
  let since = moments[0][0];
  let began = moments.length - 1;
  while (began > 0 && moments[began - 1][1] === status) began -= 1;
  if (began > 0) [since] = moments[began];
  else if (before.observedAt > 0 && before.status === status) {
    since = Math.min(before.since, since);
  }
  return {
    state: { status, since, observedAt, recent: moments.slice(-RECENT) },
    sinceUnknown,
  };
}

/** One per moment: the last, which is the worst. */
function collapse(sorted: readonly Moment[]): Moment[] {
  return sorted.filter(
    ([at], index) => index === sorted.length - 1 || sorted[index + 1][0] !== at,
  );
}

function gravity(status: number): number {
  return severityOf(standingOf(status));
}
