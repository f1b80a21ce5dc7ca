import {
  placeProblems as placeIn,
  RuleProblem,
} from '@backstage-data-mesh/governance';

/** A longer text is not read a second time for the sake of lines. */
const LONGEST = 1_000_000;

/**
 * Adds the line and column of each problem, where the document is at hand and short enough.
 *
 * @param definition - the document as it stands in its file; without it there are no lines
 * @param firstLine - of the document in its file, 1-based
 */
export function placeProblems(
  problems: readonly RuleProblem[],
  definition: string | undefined,
  firstLine = 1,
): readonly RuleProblem[] {
  return definition && definition.length <= LONGEST && problems.length > 0
    ? placeIn(problems, { text: definition, firstLine })
    : problems;
}
