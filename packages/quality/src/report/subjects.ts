import { dimensionOf, statedDimension } from '../check/dimension';
import type { Found } from './collector';
import { Subject } from './columns';

/** So many of one check are told apart; what comes after them stands for itself. */
const MOST_ALIKE = 32;

/** What results are about, each once. */
export class Subjects {
  readonly all: Subject[] = [];
  /** As they were found. */
  private readonly found: Found[] = [];
  private readonly byCheck = new Map<string, number[]>();

  /** @param observedAt - UTC milliseconds; counts where the run has no id */
  indexOf(found: Found, observedAt: number): number {
    const key = `${found.check.id}\n${found.contractId}`;
    const alike = this.byCheck.get(key);
    if (alike) {
      for (const index of alike) {
        const { runId } = found;
        if (
          areSame(this.found[index], found) &&
          (runId !== undefined || this.all[index].observedAt === observedAt)
        ) {
          return index;
        }
      }
    }
    const index = this.all.push(subjectOf(found, observedAt)) - 1;
    this.found.push(found);
    if (!alike) this.byCheck.set(key, [index]);
    else if (alike.length < MOST_ALIKE) alike.push(index);
    return index;
  }
}

function areSame(a: Found, b: Found): boolean {
  return (
    a.check.id === b.check.id &&
    a.contractId === b.contractId &&
    a.runId === b.runId &&
    a.tool === b.tool &&
    a.type === b.type &&
    a.check.name === b.check.name &&
    a.contractVersion === b.contractVersion &&
    a.ruleId === b.ruleId &&
    a.server === b.server &&
    a.object === b.object &&
    a.column === b.column &&
    a.kind === b.kind &&
    a.dimension === b.dimension &&
    a.partial === b.partial &&
    a.unit === b.unit &&
    a.threshold === b.threshold &&
    a.dataset.database === b.dataset.database &&
    a.dataset.schema === b.dataset.schema &&
    a.dataset.table === b.dataset.table &&
    a.dataset.namespace === b.dataset.namespace &&
    a.dataset.name === b.dataset.name
  );
}

function subjectOf(found: Found, observedAt: number): Subject {
  const { check, column, kind, runId } = found;
  return compact<Subject>({
    type: found.type ?? 'check',
    tool: found.tool,
    check: { id: check.id, name: check.name ?? check.id },
    dataset: compact(found.dataset),
    contractId: found.contractId,
    contractVersion: found.contractVersion,
    ruleId: found.ruleId,
    server: found.server,
    object: found.object,
    column,
    kind,
    dimension: kind
      ? dimensionOf(kind, found.dimension)
      : statedDimension(found.dimension),
    partial: found.partial ? true : undefined,
    outcome: compact({ unit: found.unit, threshold: found.threshold }),
    observedAt: runId === undefined ? observedAt : undefined,
    runId,
  });
}

/** Without the members that are not there, so that what is stored and compared is small. */
function compact<T extends object>(value: T): T {
  const kept: Partial<T> = {};
  // The keys of an object that was written out here are those of its type.
  for (const key of Object.keys(value) as (keyof T)[]) {
    if (value[key] !== undefined) kept[key] = value[key];
  }
  // Only members that are undefined are gone, and those are optional in T.
  return kept as T;
}
