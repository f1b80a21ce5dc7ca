import { Cadence, countSlices } from '../time/cadence';
import { Counts, NO_COUNTS } from '../slice/counts';
import { Excuse } from '../slice/judge';
import { Measurement } from '../slice/measurement';
import { Terms } from '../slice/reigns';
import { SliceHistory, SliceListener } from '../slice/SliceHistory';
import { Alert, alertOf, AlertRule, alertRulesFor } from './alerts';
import { Budget, budgetOf, burnRateOf, slicesToExhaustion } from './budget';
import { windowAt, Window } from './window';
import { WindowCounter } from './WindowCounter';

/** A moment in a month of 31 days. */
const MOMENT = Date.UTC(2026, 0, 31, 12);

/** What is to be followed of an objective. @public */
export interface Followed {
  /** All versions of it, in any order. */
  readonly terms: readonly Terms[];
  /** How often it has to hold now, 0 to 1, and over which time. */
  readonly target: number;
  readonly window: Window;
}

/** How an objective stands. @public */
export interface Standing {
  readonly budget: Budget;
  /** How fast the budget burns, over the tenth of the window that the slowest alert looks at. */
  readonly burnRate?: number;
  /** Slices until nothing is left if it goes on like that. */
  readonly exhaustedIn?: number;
  readonly alert?: Alert;
}

/**
 * The state of one objective: its slices, and the counts of its windows kept beside them. A result costs the same
 * whatever came before.
 * @public
 */
export class ObjectiveState {
  readonly history: SliceHistory;
  readonly rules: readonly AlertRule[];
  private readonly budget: WindowCounter;
  private readonly lastSlices = new Map<number, WindowCounter>();
  private readonly counters: readonly WindowCounter[];
  private readonly zone: string;
  private now = -Infinity;

  constructor(
    private readonly followed: Followed,
    listener: SliceListener = () => {},
  ) {
    const cadence = newestCadence(followed.terms);
    this.zone = cadence && 'zone' in cadence ? cadence.zone : 'UTC';
    this.budget = new WindowCounter(followed.window, this.zone);
    // A window as of any moment has about as many slices.
    this.rules = alertRulesFor(
      cadence
        ? countSlices(cadence, windowAt(followed.window, MOMENT, this.zone))
        : 1,
    );
    for (const { long, short } of this.rules) {
      for (const slices of [long, short]) {
        this.lastSlices.set(
          slices,
          new WindowCounter({ type: 'last', slices }),
        );
      }
    }
    this.counters = [this.budget, ...this.lastSlices.values()];
    this.history = new SliceHistory(followed.terms, (slice, from, number) => {
      if (from) {
        this.counters.forEach(each => each.change(slice, from, number));
      }
      listener(slice, from, number);
    });
  }

  /** Time has passed. */
  advance(now: number): void {
    if (now > this.now) {
      this.now = now;
      this.history.advance(now);
      this.moveWindows();
    }
  }

  /** Takes a measurement; says why when it is refused. */
  record(measurement: Measurement): string | undefined {
    const refusal = this.history.record(measurement);
    this.moveWindows();
    return refusal;
  }

  /** Excuses a time, see {@link SliceHistory.excuse}. */
  excuse(excuse: Excuse): void {
    this.history.excuse(excuse);
    this.moveWindows();
  }

  /** How it stands as of the last moment it was told. */
  standing(): Standing {
    const { target } = this.followed;
    const budget = budgetOf({
      target,
      slices: this.slicesOfWindow(),
      counts: this.budget.counts,
    });
    const lookBack = this.countsOf(this.rules[this.rules.length - 1].long);
    return {
      budget,
      burnRate: burnRateOf(lookBack, target),
      exhaustedIn: slicesToExhaustion(budget, lookBack),
      alert: alertOf(this.rules, target, slices => this.countsOf(slices)),
    };
  }

  private countsOf(slices: number): Counts {
    return this.lastSlices.get(slices)?.counts ?? NO_COUNTS;
  }

  private moveWindows(): void {
    if (Number.isFinite(this.now)) {
      this.counters.forEach(each => each.advance(this.history, this.now));
    }
  }

  /** Those that were, and those that the window has before the first and after the last. */
  private slicesOfWindow(): number {
    const { good, bad, notMeasured, pending } = this.budget.counts;
    const cadence = newestCadence(this.followed.terms);
    if (!cadence || !Number.isFinite(this.now)) {
      return 0;
    }
    const { start, end } = windowAt(this.followed.window, this.now, this.zone);
    const first = this.history.slice(this.history.first);
    const last = this.history.slice(this.history.end - 1);
    return (
      good +
      bad +
      notMeasured +
      pending +
      (first && last
        ? countSlices(cadence, { start, end: Math.min(first.start, end) }) +
          countSlices(cadence, { start: Math.max(last.end, start), end })
        : countSlices(cadence, { start, end }))
    );
  }
}

function newestCadence(terms: readonly Terms[]): Cadence | undefined {
  return [...terms].sort((a, b) => a.from - b.from).pop()?.cadence;
}
