import { RecordValue, RuleFault, Value } from './value';

/** Members of lists that one evaluation may look at. */
const MOST_STEPS = 200_000;

/** How long an answer is kept that changes with the time in a way that nobody knows. */
const SOON = 3_600_000;

/** What one evaluation knows and remembers. */
export class Frame {
  /** Members of lists that are being looked at, by their place in the nesting. */
  readonly locals: Value[] = [];
  /** Paths that were read and are not there. */
  missing: Set<string> | undefined;
  notMeasured: Set<string> | undefined;
  /** Members for which a condition over all of them does not hold. */
  offenders: Set<string> | undefined;
  /** By which field members of the outermost list are known; not set further in. */
  label: string | undefined;
  /** The first moment at which time alone may change the answer. */
  nextAt: number | undefined;
  private steps = 0;

  constructor(
    readonly view: RecordValue,
    /** UTC milliseconds. */
    readonly now: number,
  ) {}

  /** Evaluates without remembering what is not there; says what of it nobody has looked at. */
  aside(run: (frame: Frame) => Value): {
    readonly value: Value;
    readonly notMeasured: ReadonlySet<string> | undefined;
  } {
    const { missing, notMeasured } = this;
    this.missing = undefined;
    this.notMeasured = undefined;
    const value = run(this);
    const found = this.notMeasured;
    this.missing = missing;
    this.notMeasured = notMeasured;
    return { value, notMeasured: found };
  }

  /** Begins anew; moments at which answers may change are kept. */
  forget(): void {
    this.missing = undefined;
    this.notMeasured = undefined;
    this.offenders = undefined;
    this.label = undefined;
    this.steps = 0;
  }

  /** Remembers a moment at which the answer may change. */
  changesAt(moment: number): void {
    if (
      moment > this.now &&
      !(this.nextAt !== undefined && this.nextAt <= moment)
    ) {
      this.nextAt = moment;
    }
  }

  /** Where nobody knows when. */
  changesSoon(): void {
    this.changesAt(this.now + SOON);
  }

  /** Counts work: what takes as long as looking at so many members. */
  step(steps = 1): void {
    this.steps += steps;
    if (this.steps > MOST_STEPS) {
      throw new RuleFault(
        'too-much-work',
        `The rule looks at more than ${MOST_STEPS.toLocaleString(
          'en',
        )} members of lists.`,
      );
    }
  }
}
