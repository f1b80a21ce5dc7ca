import { Expression } from './compile';
import { Frame } from './frame';
import { MISSING, NOT_MEASURED, RecordValue, RuleFault } from './value';

/** What came of a condition over one view. */
export type Verdict =
  | { readonly status: 'pass' }
  | {
      readonly status: 'fail';
      /** Paths that the product does not say. */
      readonly missing: readonly string[];
      /** Members for which a condition over all of a list does not hold. */
      readonly offenders: readonly string[];
    }
  | {
      readonly status: 'not-measured';
      /** Paths that nobody has looked at. */
      readonly paths: readonly string[];
    }
  | {
      readonly status: 'error';
      readonly code: RuleFault['code'];
      readonly message: string;
    };

const PASS: Verdict = { status: 'pass' };

/**
 * Evaluates a condition. What certainly does not hold fails; what holds passes only when all that was read for it was there to
 * be read; the rest is not measured, or an error. Never throws.
 */
export function judge(
  expression: Expression,
  view: RecordValue,
  now: number,
): Verdict {
  return judgeIn(expression, new Frame(view, now));
}

/** The same in a frame of the caller's, which may have been used before. */
export function judgeIn({ node }: Expression, frame: Frame): Verdict {
  frame.forget();
  try {
    const value = node.run(frame);
    if (value === true && !frame.notMeasured) {
      return PASS;
    }
    if (value === false || value === MISSING) {
      return {
        status: 'fail',
        missing: [...(frame.missing ?? [])],
        offenders: [...(frame.offenders ?? [])],
      };
    }
    if (value === true || value === NOT_MEASURED) {
      return { status: 'not-measured', paths: [...(frame.notMeasured ?? [])] };
    }
    return {
      status: 'error',
      code: 'wrong-view',
      message: 'The rule gave no yes or no.',
    };
  } catch (error) {
    return {
      status: 'error',
      code: error instanceof RuleFault ? error.code : 'impossible',
      message: error instanceof Error ? error.message : String(error),
    };
  }
}
