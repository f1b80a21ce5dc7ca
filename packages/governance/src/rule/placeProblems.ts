import { Place, placeFinder } from '@backstage-data-mesh/contract';
import { RuleProblem } from './problem';

/** The document that was read, as it is written in its file. @public */
export interface RuleDocument {
  /** The document alone, without the `---` lines around it. */
  readonly text: string;
  /** The 1-based line of the file on which it starts; 1 when left out. */
  readonly firstLine?: number;
}

/**
 * Problems with their place in the file. Of a mistake in an expression it is the place in the expression.
 * @public
 */
export function placeProblems<P extends RuleProblem>(
  problems: readonly P[],
  { text, firstLine = 1 }: RuleDocument,
): readonly (P & { readonly place: Place })[] {
  const placeOf = placeFinder({ text, firstLine });
  const lines = text.split(/\r\n|\r|\n/);
  return problems.map(problem => {
    const start = placeOf(['spec', ...problem.path]);
    const place = problem.within
      ? within(start, problem.within, lines, firstLine)
      : start;
    return { ...problem, place };
  });
}

function within(
  start: Place,
  of: Pick<Place, 'line' | 'column'>,
  lines: readonly string[],
  firstLine: number,
): Place {
  const row = start.line - firstLine;
  const rest = (lines[row] ?? '').slice(start.column - 1);
  if (/^[|>]/.test(rest)) {
    const line = start.line + of.line;
    const indent = /^ */.exec(lines[row + 1] ?? '')?.[0].length ?? 0;
    return { line, column: indent + of.column };
  }
  // Folded lines of a plain or quoted text are not followed: the line on which it begins is near enough.
  return of.line === 1
    ? {
        line: start.line,
        column: start.column - 1 + of.column + (/^["']/.test(rest) ? 1 : 0),
      }
    : start;
}
