import { changeCounts, Counts, NO_COUNTS } from '../slice/counts';
import { SliceState } from '../slice/judge';
import { Slice, SliceHistory } from '../slice/SliceHistory';
import { windowAt, Window } from './window';

/** The last slices of an objective, however long they are. @public */
export interface LastSlices {
  readonly type: 'last';
  readonly slices: number;
}

/**
 * Counts the slices of one window while a history changes: a result costs the same whatever the history is, and time
 * passing only what enters and leaves the window. A slice belongs to the window that it starts in; of the last slices,
 * the running one is one as soon as it is decided.
 * @public
 */
export class WindowCounter {
  private tally = NO_COUNTS;
  private low = 0;
  private high = 0;

  /** `zone` is where the days of a rolling window are counted. */
  constructor(
    readonly window: Window | LastSlices,
    private readonly zone = 'UTC',
  ) {}

  get counts(): Counts {
    return this.tally;
  }

  /** Tells of a slice that changed; to be called from the history's listener. */
  change(slice: Slice, from: SliceState, number: number): void {
    if (number >= this.low && number < this.high) {
      this.tally = changeCounts(this.tally, from, slice.state);
    }
  }

  /** Moves the window to a moment that is not before the last. */
  advance(history: SliceHistory, now: number): void {
    const [low, high] = this.boundsAt(history, now);
    if (low >= this.high) {
      // Nothing of the old window is in the new one.
      this.tally = NO_COUNTS;
      this.low = low;
      this.high = low;
    }
    while (this.high < high) {
      this.count(history.slice(this.high), 1);
      this.high++;
    }
    while (this.high > high) {
      this.high--;
      this.count(history.slice(this.high), -1);
    }
    while (this.low < low) {
      this.count(history.slice(this.low), -1);
      this.low++;
    }
    while (this.low > low) {
      this.low--;
      this.count(history.slice(this.low), 1);
    }
  }

  private boundsAt(history: SliceHistory, now: number): [number, number] {
    if (this.window.type === 'last') {
      const running = history.slice(history.running);
      const isDecided = running && running.state !== 'pending';
      const high = history.running + (isDecided ? 1 : 0);
      return [Math.max(history.first, high - this.window.slices), high];
    }
    const { start, end } = windowAt(this.window, now, this.zone);
    return [history.numberFrom(start), history.numberFrom(end)];
  }

  private count(slice: Slice | undefined, by: 1 | -1): void {
    if (slice) {
      this.tally =
        by === 1
          ? changeCounts(this.tally, undefined, slice.state)
          : changeCounts(this.tally, slice.state, undefined);
    }
  }
}
