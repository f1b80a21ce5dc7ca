import { Path, Problem } from '@backstage-data-mesh/contract';

/** `schema[0].properties[2].name`, or undefined for the whole document. */
export function fieldOf(path: Path): string | undefined {
  if (path.length === 0) return undefined;
  return path
    .map((part, index) => {
      if (typeof part === 'number') return `[${part}]`;
      return index === 0 ? part : `.${part}`;
    })
    .join('');
}

/** One line for a person: file, line, column, field, what is wrong, how to fix it. */
export function problemText(target: string, problem: Problem): string {
  const where = [target];
  if (problem.place) {
    where.push(`line ${problem.place.line}`, `column ${problem.place.column}`);
  }
  const field = fieldOf(problem.path);
  if (field) where.push(`field ${field}`);
  const fix = problem.fix ? ` Fix: ${problem.fix}` : '';
  return `${where.join(', ')}: ${problem.message}${fix}`;
}

/** The first error, and how many there are beside it. */
export function firstProblemText(
  target: string,
  problems: readonly Problem[],
): string {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const [first, ...others] = errors.length > 0 ? errors : problems;
  if (!first) return `${target}: The document cannot be read.`;
  const more = others.length > 0 ? ` (and ${others.length} more)` : '';
  return `${problemText(target, first)}${more}`;
}
