import { Problem } from '@backstage-data-mesh/contract';
import { FindingCounts } from '@backstage-data-mesh/plugin-data-mesh-common';

/** A file with ten thousand columns can have ten thousand problems; nobody reads more than these. */
const KEPT = 200;

const ORDER = { error: 0, warning: 1, info: 2 } as const;

/** The gravest ones, errors first, otherwise in the order of the file. */
export function gravest<T extends Problem>(
  problems: readonly T[],
): readonly T[] {
  return [...problems]
    .sort((a, b) => ORDER[a.severity] - ORDER[b.severity])
    .slice(0, KEPT);
}

export function countProblems(problems: readonly Problem[]): number {
  return problems.filter(problem => problem.severity !== 'info').length;
}

export function countsOf(problems: readonly Problem[]): FindingCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of problems) counts[severity] += 1;
  return counts;
}
