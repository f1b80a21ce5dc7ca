import { RuleProblem } from '@backstage-data-mesh/governance';
import { isMap, isScalar, isSeq, LineCounter, Node, parseDocument } from 'yaml';

/** A longer text is not read a second time for the sake of lines. */
const LONGEST = 1_000_000;

/**
 * Adds the line and column of each problem: of the value that its path leads to in the entity's document, or of the nearest
 * that is there.
 *
 * @param definition - the document as it stands in its file; without it there are no lines
 * @param firstLine - of the document in its file, 1-based
 */
export function placeProblems(
  problems: readonly RuleProblem[],
  definition: string | undefined,
  firstLine = 1,
): readonly RuleProblem[] {
  if (!definition || definition.length > LONGEST || problems.length === 0) {
    return problems;
  }
  const lines = new LineCounter();
  const root = parseDocument(definition, {
    lineCounter: lines,
    keepSourceTokens: false,
  }).contents;
  return problems.map(problem => {
    const node = nodeAt(root, ['spec', ...problem.path]);
    const start = node?.range?.[0];
    if (start === undefined) return problem;
    const { line, col } = lines.linePos(start);
    const { within } = problem;
    // Within a text of one line that stands on the line of its key.
    const isPlain = isScalar(node) && node.type === 'PLAIN';
    return {
      ...problem,
      place: {
        line: firstLine + line - 1,
        column: isPlain && within?.line === 1 ? col + within.column - 1 : col,
      },
    };
  });
}

function nodeAt(
  root: Node | null,
  path: RuleProblem['path'],
): Node | undefined {
  let node: Node | undefined = root ?? undefined;
  for (const key of path) {
    let inner: unknown;
    if (isMap(node)) {
      inner = node.items.find(
        pair => isScalar(pair.key) && pair.key.value === key,
      )?.value;
    } else if (isSeq(node) && typeof key === 'number') {
      inner = node.items[key];
    }
    if (!isMap(inner) && !isSeq(inner) && !isScalar(inner)) return node;
    node = inner;
  }
  return node;
}
