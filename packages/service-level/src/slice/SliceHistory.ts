import { lengthOf } from '../time/cadence';
import { DAY } from '../time/zone';
import { Excuse, judgeSlice, SliceState } from './judge';
import {
  Measurement,
  refusalOf,
  winnerOf,
  withMeasurement,
} from './measurement';
import {
  JudgedPeriod,
  nextSliceOf,
  Reign,
  reignsOf,
  sliceOf,
  Terms,
} from './reigns';

/**
 * A slice of an objective, with what was measured in it (by time) and the id of the terms it was judged by.
 * @public
 */
export interface Slice {
  readonly start: number;
  readonly end: number;
  readonly terms: string;
  readonly state: SliceState;
  readonly measurements: readonly Measurement[];
}

/**
 * Told of each slice that changes, with its number; `from` is missing for one that is new.
 * @public
 */
export type SliceListener = (
  slice: Slice,
  from: SliceState | undefined,
  number: number,
) => void;

interface Kept {
  slice: Slice;
  readonly period: JudgedPeriod;
}

/** Slices that began longer ago are not kept: six years, but not more slices than these. */
const LONGEST = 6 * 366 * DAY;
const MOST_SLICES = 200_000;

/**
 * The slices of one objective. What is told of it may come in any order, late, twice or corrected: the end is the same
 * as if it had come in order. A measurement touches its own slice only, time passing only those that end.
 * @public
 */
export class SliceHistory {
  private readonly measurements = new Map<string, Measurement>();
  private readonly excuses = new Map<string, Excuse>();
  private kept: Kept[] = [];
  /** How many slices were before the first that is kept. */
  private forgotten = 0;
  /** The number of a slice by its start. */
  private readonly numbers = new Map<number, number>();
  /** What was told before its slice began, by the start of that slice. */
  private readonly early = new Map<number, readonly Measurement[]>();
  private readonly reigns: readonly Reign[];
  private readonly horizon: number;
  private now = -Infinity;
  /** The first slice that was not over when last looked at. */
  private firstOpen = 0;

  /** The terms of the objective, in any order. When others come, a new history is made of the same measurements. */
  constructor(
    readonly terms: readonly Terms[],
    private readonly listener: SliceListener = () => {},
  ) {
    this.reigns = reignsOf(terms);
    this.horizon = Math.min(
      LONGEST,
      ...terms.map(({ cadence }) => lengthOf(cadence) * MOST_SLICES),
    );
  }

  /** The slices that are kept, by time, the running one last. */
  slices(): readonly Slice[] {
    return this.kept.map(({ slice }) => slice);
  }

  /** The number of the first slice that is kept. A slice keeps its number. */
  get first(): number {
    return this.forgotten;
  }

  /** The number of the slice after the last. */
  get end(): number {
    return this.forgotten + this.kept.length;
  }

  /** The number of the first slice that is not over. */
  get running(): number {
    return this.firstOpen;
  }

  /** The number of the first slice that starts at a moment or later. */
  numberFrom(moment: number): number {
    return this.search(({ start }) => start >= moment);
  }

  slice(number: number): Slice | undefined {
    return this.kept[number - this.forgotten]?.slice;
  }

  /** Time has passed: slices end and begin. A clock that is set back changes nothing. */
  advance(now: number): void {
    if (!(now > this.now)) {
      return;
    }
    this.now = now;
    this.forget();
    for (let number = this.firstOpen; number < this.end; number++) {
      this.judge(number);
    }
    this.extend();
    while (
      this.firstOpen < this.end &&
      this.kept[this.firstOpen - this.forgotten].period.end <= now
    ) {
      this.firstOpen++;
    }
  }

  /** Takes a measurement; says why when it is refused. One from after `now` counts when its time has come. */
  record(measurement: Measurement): string | undefined {
    const refusal = refusalOf(measurement);
    if (refusal) {
      return refusal;
    }
    const before = this.measurements.get(measurement.id);
    const after = before ? winnerOf(before, measurement) : measurement;
    if (after === before) {
      return undefined;
    }
    this.measurements.set(after.id, after);
    if (before) {
      this.change(before, false);
    }
    if (!after.withdrawn) {
      this.change(after, true);
    }
    return undefined;
  }

  /**
   * Excuses a time, or with the same id another one instead: of two with the same id the last told counts. Without `end`
   * after `start` the excuse is gone.
   */
  excuse(excuse: Excuse): void {
    const before = this.excuses.get(excuse.id);
    this.excuses.delete(excuse.id);
    if (excuse.end > excuse.start) {
      this.excuses.set(excuse.id, excuse);
    }
    for (const { start, end } of before ? [before, excuse] : [excuse]) {
      for (
        let number = this.search(period => period.end > start);
        number < this.end;
        number++
      ) {
        if (this.kept[number - this.forgotten].period.start >= end) {
          break;
        }
        this.judge(number);
      }
    }
  }

  /** Which slice a moment lies in, whether it has come or not. */
  sliceOf(moment: number): JudgedPeriod | undefined {
    return sliceOf(this.reigns, moment);
  }

  /** Begins the slices up to now. */
  private extend(): void {
    const oldest = this.now - this.horizon;
    let from = this.kept[this.kept.length - 1]?.period.end ?? oldest;
    for (;;) {
      const period = nextSliceOf(this.reigns, Math.max(from, oldest));
      if (!period || period.start > this.now) {
        return;
      }
      const measurements = this.early.get(period.start) ?? [];
      const slice: Slice = {
        start: period.start,
        end: period.end,
        terms: period.terms.id,
        state: this.stateOf(period, measurements),
        measurements,
      };
      this.early.delete(period.start);
      this.numbers.set(period.start, this.end);
      this.kept.push({ slice, period });
      this.listener(slice, undefined, this.end - 1);
      from = period.end;
    }
  }

  private forget(): void {
    const oldest = this.now - this.horizon;
    const count = this.kept.findIndex(({ slice }) => slice.start >= oldest);
    const gone = count < 0 ? this.kept.length : count;
    if (gone > 0) {
      for (const { slice } of this.kept.splice(0, gone)) {
        this.numbers.delete(slice.start);
      }
      this.forgotten += gone;
      this.firstOpen = Math.max(this.firstOpen, this.forgotten);
    }
  }

  /** The number of the first slice of which something is true; it stays true for all later ones. */
  private search(isTrue: (period: JudgedPeriod) => boolean): number {
    let low = 0;
    let high = this.kept.length;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (isTrue(this.kept[middle].period)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low + this.forgotten;
  }

  private change(measurement: Measurement, isThere: boolean): void {
    const period = this.sliceOf(measurement.time);
    if (!period) {
      return;
    }
    const number = this.numbers.get(period.start);
    if (number !== undefined) {
      const { slice } = this.kept[number - this.forgotten];
      this.judge(
        number,
        withMeasurement(slice.measurements, measurement, isThere),
      );
    } else if (period.start > this.now || this.end === 0) {
      const early = this.early.get(period.start) ?? [];
      this.early.set(
        period.start,
        withMeasurement(early, measurement, isThere),
      );
    }
  }

  private stateOf(
    period: JudgedPeriod,
    measurements: readonly Measurement[],
  ): SliceState {
    return judgeSlice(
      period,
      period.terms.rule,
      measurements,
      this.now,
      this.excuses.size === 0 ? [] : [...this.excuses.values()],
    );
  }

  private judge(
    number: number,
    measurements = this.kept[number - this.forgotten].slice.measurements,
  ): void {
    const kept = this.kept[number - this.forgotten];
    const { period, slice } = kept;
    const state = this.stateOf(period, measurements);
    if (state !== slice.state || measurements !== slice.measurements) {
      kept.slice = { ...slice, state, measurements };
      if (state !== slice.state) {
        this.listener(kept.slice, slice.state, number);
      }
    }
  }
}
