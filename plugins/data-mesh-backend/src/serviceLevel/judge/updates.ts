import {
  deadlineOf,
  Measurement,
  nextSliceOf,
  Period,
  Reign,
  Rule,
  sliceOf,
} from '@backstage-data-mesh/service-level';
import { isJudged, MeasuredResult } from './measurements';

const DAY = 86_400_000;

/** Someone looked, and the newest data was from then. */
interface Look {
  readonly id: string;
  readonly at: number;
  /** Nothing came after this and up to `at`. */
  readonly nothingSince: number;
  /** When an update came that no look before had seen. */
  readonly update?: number;
  /** It is only known that the update came between the look before and this one. */
  readonly isVague?: boolean;
}

/**
 * What looks at the age of data say of when it was updated. A look at `at` that finds data of `newest` says that something
 * came at `newest`, and that nothing came from then on. So that a slice is bad it has to be proven: by a look at its end,
 * or its deadline, that finds nothing of it; or by an update after the deadline, where one a slice is expected. What is
 * not proven is not measured.
 */
export function updatesOf(
  results: readonly MeasuredResult[],
  rule: Rule,
  reigns: readonly Reign[],
): readonly Measurement[] {
  const found: Measurement[] = [];
  let before: Look | undefined;
  for (const look of looksOf(results)) {
    const { update } = look;
    if (update !== undefined && says(look, before?.at, rule, reigns)) {
      // Many looks see the same update: to the second it is one.
      found.push({
        id: `${look.id} ${Math.round(update / 1000)}`,
        time: update,
        value: 1,
      });
    }
    const missed = slicesDue(rule, reigns, before?.at ?? look.at - 1, look.at);
    for (const { slice, due } of missed) {
      if (slice.start > look.nothingSince) {
        found.push({
          id: `${look.id} none ${slice.start}`,
          time: Math.min(due, slice.end - 1),
          value: 0,
        });
      }
    }
    before = look;
  }
  return found;
}

/** Of one series, by time. */
function looksOf(results: readonly MeasuredResult[]): readonly Look[] {
  const looks: Look[] = [];
  let newest = -Infinity;
  // Of data that says only on which day it is: when it was first seen.
  let seenAt: number | undefined;
  for (const { seriesId, at, status, measure } of [...results].sort(
    (a, b) => a.at - b.at,
  )) {
    if (isJudged(status) && measure !== undefined && measure >= 0) {
      const moment = at - measure * 1000;
      const id = String(seriesId);
      if (!isWholeDay(moment)) {
        looks.push({ id, at, nothingSince: moment, update: moment });
      } else if (newest === -Infinity) {
        seenAt = at;
      } else {
        const isNew = moment > newest + 1000;
        if (isNew) seenAt = at;
        looks.push({
          id,
          at,
          nothingSince: seenAt ?? at,
          ...(isNew && { update: at, isVague: true }),
        });
      }
      newest = Math.max(newest, moment);
    }
  }
  return looks;
}

/** A date has no time of day: nobody knows from it when it came. */
function isWholeDay(moment: number): boolean {
  const rest = ((moment % DAY) + DAY) % DAY;
  return rest < 1000 || rest > DAY - 1000;
}

/** Whether an update says if its slice kept the deadline. */
function says(
  { update = 0, isVague }: Look,
  lookedBefore: number | undefined,
  rule: Rule,
  reigns: readonly Reign[],
): boolean {
  const slice = rule.type === 'by' ? sliceOf(reigns, update) : undefined;
  if (rule.type !== 'by' || !slice) return true;
  const due = deadlineOf(slice, rule.minute, rule.zone);
  if (update <= due) return true;
  // The newest of many says nothing of those before it.
  if (rule.often) return false;
  return !isVague || (lookedBefore !== undefined && lookedBefore >= due);
}

/** Slices that someone who looks at `to`, and has looked at `from` before, can say were missed. */
function slicesDue(
  rule: Rule,
  reigns: readonly Reign[],
  from: number,
  to: number,
): readonly { readonly slice: Period; readonly due: number }[] {
  const found: { slice: Period; due: number }[] = [];
  let slice: Period | undefined =
    sliceOf(reigns, from) ?? nextSliceOf(reigns, from);
  while (slice && slice.start <= to) {
    const due =
      rule.type === 'by'
        ? deadlineOf(slice, rule.minute, rule.zone)
        : slice.end;
    if (due > from && due <= to) found.push({ slice, due });
    slice = nextSliceOf(reigns, slice.end);
  }
  return found;
}
