import { Cadence, Period, sliceAt, sliceFrom } from '../time/cadence';
import { Rule } from './rule';

/**
 * By what slices are judged, from a moment on: an objective as one version of a contract has it. `id` is what a slice
 * remembers.
 * @public
 */
export interface Terms {
  readonly id: string;
  readonly from: number;
  readonly rule: Rule;
  readonly cadence: Cadence;
  /** The promise ends here: nothing is judged by these terms or older ones any more. */
  readonly ends?: boolean;
}

/** Terms and the first moment whose slice is judged by them. @public */
export interface Reign {
  readonly start: number;
  readonly terms: Terms;
}

/**
 * From when on which terms count. What has begun under older terms is ended under them: the new ones wait for the end
 * of the running slice, and then for the start of one of their own, so that no slice is cut and none is judged by two.
 * The first terms start with their first whole slice. The order of the terms does not count.
 * @public
 */
export function reignsOf(terms: readonly Terms[]): readonly Reign[] {
  const inOrder = [...terms].sort(
    (a, b) => a.from - b.from || (a.id < b.id ? -1 : 1),
  );
  const reigns: Reign[] = [];
  for (const next of inOrder) {
    const ruling = reigns.findLast(({ start }) => start <= next.from);
    const ready = ruling ? endOfSlice(ruling.terms, next.from) : next.from;
    const start = next.ends ? ready : sliceFrom(next.cadence, ready)?.start;
    if (start !== undefined) {
      // Terms that would have begun at the same time or later are outdated before they count.
      while ((reigns[reigns.length - 1]?.start ?? -Infinity) >= start) {
        reigns.pop();
      }
      reigns.push({ start, terms: next });
    }
  }
  return reigns;
}

/** The end of the slice that has begun before a moment and is not over. */
function endOfSlice({ cadence, ends }: Terms, moment: number): number {
  const slice = ends ? undefined : sliceAt(cadence, moment);
  return slice && slice.start < moment ? slice.end : moment;
}

/** Which slice a moment lies in, and by which terms it is judged. @public */
export interface JudgedPeriod extends Period {
  readonly terms: Terms;
}

/**
 * The slice of a moment.
 * @public
 */
export function sliceOf(
  reigns: readonly Reign[],
  moment: number,
): JudgedPeriod | undefined {
  const index = reigns.findLastIndex(({ start }) => start <= moment);
  if (index < 0 || reigns[index].terms.ends) {
    return undefined;
  }
  const slice = sliceAt(reigns[index].terms.cadence, moment);
  return slice && within(reigns, index, slice);
}

/**
 * The first slice that starts at a moment or later.
 * @public
 */
export function nextSliceOf(
  reigns: readonly Reign[],
  moment: number,
): JudgedPeriod | undefined {
  let index = reigns.length - 1;
  while (index > 0 && reigns[index].start > moment) {
    index--;
  }
  index = Math.max(0, index);
  for (; index < reigns.length; index++) {
    const { start, terms } = reigns[index];
    const slice = terms.ends
      ? undefined
      : sliceFrom(terms.cadence, Math.max(start, moment));
    if (slice && slice.start < (reigns[index + 1]?.start ?? Infinity)) {
      return within(reigns, index, slice);
    }
  }
  return undefined;
}

/** Where older terms have to wait for the new ones, their last slice ends when those start. */
function within(
  reigns: readonly Reign[],
  index: number,
  { start, end }: Period,
): JudgedPeriod {
  return {
    start,
    end: Math.min(end, reigns[index + 1]?.start ?? Infinity),
    terms: reigns[index].terms,
  };
}
