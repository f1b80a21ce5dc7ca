import { Path, Problem } from '@backstage-data-mesh/contract';
import { ExpressionProblem, placeIn } from '../expression/problem';

/**
 * Something that is wrong with a scorecard, a policy or a waiver. `path` leads to it in what was read (the `spec` of an
 * entity).
 * @public
 */
export interface RuleProblem extends Problem {
  /** Where in the text at `path`: 1-based line and column, and the offset in UTF-16 code units. */
  readonly within?: {
    readonly line: number;
    readonly column: number;
    readonly offset: number;
  };
}

/** A problem of an expression, told of the place where the expression stands. */
export function problemAt(
  path: Path,
  text: string,
  { code, message, fix, offset }: ExpressionProblem,
): RuleProblem {
  return {
    code,
    severity: 'error',
    message,
    fix,
    path,
    within: { ...placeIn(text, offset), offset },
  };
}
