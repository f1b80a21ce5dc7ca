import { RecordValue, RuleFault, Value } from './value';

/** Members of lists that one evaluation may look at. */
const MOST_STEPS = 200_000;

/** What one evaluation knows and remembers. */
export class Frame {
  /** Members of lists that are being looked at, by their place in the nesting. */
  readonly locals: Value[] = [];
  /** Paths that were read and are not there. */
  missing: Set<string> | undefined;
  notMeasured: Set<string> | undefined;
  /** Members for which a condition over all of them does not hold. */
  offenders: Set<string> | undefined;
  private steps = 0;

  constructor(
    readonly view: RecordValue,
    /** UTC milliseconds. */
    readonly now: number,
  ) {}

  step(): void {
    this.steps += 1;
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
