import {
  deadlineOf,
  Measurement,
  nextSliceOf,
  sliceOf,
} from '@backstage-data-mesh/service-level';
import { StoredSlice } from '../slices/storedSlice';
import { countMonth, MonthCount, monthsOf } from './countMonths';
import { countWindow, WindowStanding } from './countWindow';
import { DueObjective } from './dueObjective';
import { FaultNow, faultNow } from './faultNow';
import { judgeSlices } from './judgeSlices';
import { Plan } from './plan';
import { isOfUpdates } from './sources';
import { NEVER_MEASURED, NOT_MEASURABLE, Stands, standingOf } from './standing';

/** What became of an objective. */
export interface Judged {
  readonly due: DueObjective;
  readonly firstAt?: number;
  /** Only those that are new or other than before. */
  readonly slices: readonly StoredSlice[];
  /** Only those that are counted otherwise than before. */
  readonly months: readonly MonthCount[];
  readonly recent: readonly StoredSlice[];
  readonly window?: WindowStanding;
  readonly stands: Stands;
  readonly fault?: FaultNow;
  readonly lastValue?: number;
  readonly lastAt?: number;
  readonly nextAt?: number;
}

const RECENT = 30;

/**
 * @param measurements - by time, of the time that was planned
 * @param stored - the slices that there are, by time, from where it was planned on
 */
export function judgeObjective(
  plan: Plan,
  measurements: readonly Measurement[],
  stored: readonly StoredSlice[],
  now: number,
): Judged {
  const { due, objective, terms, reigns, spans } = plan;
  const judged = judgeSlices({
    reigns,
    spans,
    measurements,
    excuses: due.excuses,
    now,
  });
  const { slices, changed, counted } = withJudged(stored, judged);
  const fault = faultNow(plan, measurements, slices, now);
  const window = countWindow(terms, slices, now);
  const last = measurements.findLast(
    ({ value, time }) => value !== undefined && time <= now,
  );
  const ofUpdates = isOfUpdates(objective);
  const recent = slices.slice(-RECENT);
  return {
    due,
    firstAt: plan.firstAt,
    slices: changed,
    months:
      counted.length === 0
        ? []
        : monthsOf(terms, {
            start: counted[0].start,
            end: counted[counted.length - 1].start + 1,
          }).map(month => countMonth(terms, month, slices)),
    recent,
    window,
    stands: standingOf(window, fault),
    fault,
    lastValue: ofUpdates ? undefined : last?.value,
    lastAt: ofUpdates
      ? measurements.findLast(({ value, time }) => value === 1 && time <= now)
          ?.time
      : last?.time,
    nextAt: nextMoment(plan, now),
  };
}

/** All slices as they are now, those of them that are new or other than before, and those that count otherwise; by time. */
function withJudged(
  stored: readonly StoredSlice[],
  judged: readonly StoredSlice[],
) {
  if (stored.length === 0) {
    return { slices: judged, changed: judged, counted: judged };
  }
  const slices: StoredSlice[] = [];
  const changed: StoredSlice[] = [];
  const counted: StoredSlice[] = [];
  let next = 0;
  for (const slice of judged) {
    while (next < stored.length && stored[next].start < slice.start) {
      slices.push(stored[next]);
      next += 1;
    }
    const before =
      stored[next]?.start === slice.start ? stored[next] : undefined;
    if (before) next += 1;
    slices.push(slice);
    if (!isSame(before, slice)) changed.push(slice);
    if (before?.state !== slice.state || before.end !== slice.end) {
      counted.push(slice);
    }
  }
  for (; next < stored.length; next += 1) slices.push(stored[next]);
  return { slices, changed, counted };
}

/** A promise that nothing measures, or that is made no more. */
export function notJudged(due: DueObjective, stands?: Stands): Judged {
  const isMeasurable = due.promise.type === 'objective';
  return {
    due,
    slices: [],
    months: [],
    recent: [],
    stands: stands ?? (isMeasurable ? NEVER_MEASURED : NOT_MEASURABLE),
  };
}

function isSame(a: StoredSlice | undefined, b: StoredSlice): boolean {
  return (
    a !== undefined &&
    a.end === b.end &&
    a.state === b.state &&
    a.terms === b.terms &&
    a.value === b.value &&
    a.measurements === b.measurements
  );
}

/** When time alone makes it another: a slice ends or begins, a deadline passes, an excuse is over. */
function nextMoment(
  { due, terms, reigns }: Plan,
  now: number,
): number | undefined {
  const running = sliceOf(reigns, now);
  const moments = [
    running?.end,
    nextSliceOf(reigns, now)?.start,
    running && terms.rule.type === 'by'
      ? deadlineOf(running, terms.rule.minute, terms.rule.zone)
      : undefined,
    ...due.excuses.flatMap(({ start, end }) => [start, end]),
  ].filter((moment): moment is number => moment !== undefined && moment > now);
  return moments.length > 0 ? Math.min(...moments) : undefined;
}
