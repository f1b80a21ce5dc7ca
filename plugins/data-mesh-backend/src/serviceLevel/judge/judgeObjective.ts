import {
  deadlineOf,
  Fault,
  faultOf,
  lengthOf,
  Measurement,
  nextSliceOf,
  Objective,
  Period,
  Reign,
  sliceOf,
  windowAt,
} from '@backstage-data-mesh/service-level';
import { StoredTerms } from '../registry/storedTerms';
import { StoredSlice } from '../slices/storedSlice';
import { countMonth, MonthCount, monthsOf } from './countMonths';
import { countWindow, WindowStanding, zoneOf } from './countWindow';
import {
  currentTerms,
  DueObjective,
  firstSliceAt,
  reignsFor,
} from './dueObjective';
import { judgeSlices, Span, wholeSlices } from './judgeSlices';
import {
  faultWhy,
  NEVER_MEASURED,
  NOT_MEASURABLE,
  Stands,
  standingOf,
} from './standing';
import { isOfIncidents, isOfUpdates } from './sources';

/** What is to be judged of an objective, before its measurements are known. */
export interface Plan {
  readonly due: DueObjective;
  readonly objective: Objective;
  readonly terms: StoredTerms;
  readonly reigns: readonly Reign[];
  readonly firstAt: number;
  /** Slices that touch these times are judged. */
  readonly spans: readonly Span[];
  /** What was measured in this time says something about them. */
  readonly measured: Span;
  /** How many slices have to be judged, about. */
  readonly weight: number;
  /** Slices from here on are looked at for the window and the months. */
  readonly slicesFrom: number;
}

const DAY = 86_400_000;
/** An update may be seen so many slices later than it came. */
const SEEN_AFTER = 2;

/** So many slices before the running one still say whether it is at fault now. */
const SLICES_OF_FAULT = 3;

/**
 * What has to be judged again: what was said to have changed, and all since it was judged last. That is as much as is
 * new, however long the history is.
 *
 * @param firstMeasured - of its results; nothing when there are none
 * @param keptFrom - since when all results are there: what was judged of the time before stays as it is
 */
export function planOf(
  due: DueObjective,
  objective: Objective,
  firstMeasured: number | undefined,
  now: number,
  keptFrom = -Infinity,
): Plan | undefined {
  const terms = currentTerms(due);
  const earliest = Math.min(firstMeasured ?? Infinity, due.firstAt ?? Infinity);
  if (!terms || !Number.isFinite(earliest)) return undefined;
  const firstAt = firstSliceAt(due, earliest) ?? earliest;
  const reigns = reignsFor(due, firstAt);
  const length = lengthOf(terms.cadence.value);
  // Who looks in a slice also sees what came, or did not, in the one before.
  const seenAfter = isOfUpdates(objective)
    ? Math.max(SEEN_AFTER * length, 2 * DAY)
    : 0;
  const spans: Span[] = [];
  if (due.judgedAt === undefined || due.firstAt === undefined) {
    spans.push({ from: firstAt, to: now });
  } else {
    if (firstAt < due.firstAt) spans.push({ from: firstAt, to: due.firstAt });
    if (due.again) {
      const from = Math.max(
        firstAt,
        due.again.from - seenAfter,
        firstWholeAfter(reigns, keptFrom),
      );
      if (from <= due.again.to) spans.push({ from, to: due.again.to });
    }
    spans.push({ from: Math.min(due.judgedAt, now), to: now });
  }
  const whole = wholeSlices(reigns, spans);
  const from = Math.min(...whole.map(span => span.from));
  const to = Math.max(...whole.map(span => span.to));
  const window = windowAt(terms.window.value, now, zoneOf(terms));
  return {
    due,
    objective,
    terms,
    reigns,
    firstAt,
    spans: whole,
    measured: {
      // What is at fault now may have begun in the slice before.
      from: Math.min(from, now - 2 * length),
      to: to + seenAfter,
    },
    weight: whole.reduce(
      (sum, span) => sum + 1 + Math.max(0, span.to - span.from) / length,
      0,
    ),
    slicesFrom: Math.min(
      window.start,
      // A calendar window may have begun today; alerts look back as far as ever.
      now - lookBackOf(terms, window),
      monthsOf(terms, { start: from, end: from })[0].start,
    ),
  };
}

/** The start of the first slice of which all results are still there. */
function firstWholeAfter(reigns: readonly Reign[], keptFrom: number): number {
  return Number.isFinite(keptFrom)
    ? nextSliceOf(reigns, keptFrom)?.start ?? keptFrom
    : -Infinity;
}

/** How far back the slowest alert looks, with room for days off. */
function lookBackOf({ cadence }: StoredTerms, { start, end }: Period): number {
  return 0.2 * (end - start) + 4 * lengthOf(cadence.value);
}

/**
 * The plan with the time of which measurements are needed to see whether it is at fault: since the start of the last slices
 * before the running one, however far apart they are.
 *
 * @param stored - its slices, by time
 */
export function withFaultSpan<P extends Plan>(
  plan: P,
  stored: readonly StoredSlice[],
): P {
  const first = stored.at(-SLICES_OF_FAULT);
  if (!first || first.start >= plan.measured.from) return plan;
  return { ...plan, measured: { ...plan.measured, from: first.start } };
}

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
  readonly fault?: Fault & {
    readonly why: string;
    /** When it was seen last. */
    readonly seen?: number;
  };
  readonly lastValue?: number;
  readonly lastAt?: number;
  readonly nextAt?: number;
}

const RECENT = 30;
const NOT_SEEN = 'It was broken, and has not been measured since.';

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

function faultNow(
  { due, objective, terms }: Plan,
  measurements: readonly Measurement[],
  slices: readonly StoredSlice[],
  now: number,
): Judged['fault'] {
  // How long an incident took is over when it is measured: it would open the incident again for having been one.
  if (isOfIncidents(objective)) return undefined;
  const isExcused = due.excuses.some(
    ({ start, end }) => start <= now && now < end,
  );
  if (isExcused) return undefined;
  const counting =
    due.excuses.length === 0
      ? measurements
      : measurements.filter(
          ({ time }) =>
            !due.excuses.some(({ start, end }) => time >= start && time < end),
        );
  const fault = faultOf(
    terms.rule,
    slices.slice(-SLICES_OF_FAULT),
    counting,
    now,
  );
  if (!fault) return undefined;
  if (fault === 'unknown') {
    // Nobody has looked since: what was broken has to be seen whole again.
    return due.faultSince === undefined
      ? undefined
      : {
          since: due.faultSince,
          why: due.faultWhy ?? NOT_SEEN,
          seen: due.faultSeen,
        };
  }
  return {
    ...fault,
    since: Math.min(fault.since, due.faultSince ?? Infinity),
    why: faultWhy(terms.rule, unitOf(objective), fault),
    seen: counting.findLast(
      ({ value, time }) => value !== undefined && time <= now,
    )?.time,
  };
}

function unitOf({ indicator }: Objective): string {
  switch (indicator) {
    case 'availability':
    case 'completeness':
    case 'errorRate':
      return 'percent';
    case 'rowCount':
    case 'throughput':
      return 'rows';
    default:
      return 'seconds';
  }
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
