import {
  lengthOf,
  nextSliceOf,
  Objective,
  Period,
  Reign,
  windowAt,
} from '@backstage-data-mesh/service-level';
import { StoredTerms } from '../registry/storedTerms';
import { StoredSlice } from '../slices/storedSlice';
import { monthsOf } from './countMonths';
import { zoneOf } from './countWindow';
import {
  currentTerms,
  DueObjective,
  firstSliceAt,
  reignsFor,
} from './dueObjective';
import { Span, wholeSlices } from './judgeSlices';
import { isOfUpdates } from './sources';

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
export const SLICES_OF_FAULT = 3;

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
      // What is at fault now may have begun in slices before.
      from: Math.min(from, now - (SLICES_OF_FAULT + 1) * length),
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
