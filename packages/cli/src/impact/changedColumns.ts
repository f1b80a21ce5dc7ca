import { Change, ModelPath, Verdict } from '@backstage-data-mesh/contract';

/** A part of a contract that changed so that readers should know. */
export interface ChangedPart {
  readonly verdict: Exclude<Verdict, 'compatible'>;
  /** Table and column (`orders.lines.sku`), a table, or nothing: then all of the contract is meant. */
  readonly column?: string;
  readonly change: Change;
}

/** What of a contract changed for its readers, the worst first. */
export function changedParts(changes: readonly Change[]): ChangedPart[] {
  return changes.flatMap(change =>
    change.verdict === 'compatible'
      ? []
      : [{ verdict: change.verdict, column: columnOf(change.path), change }],
  );
}

function columnOf(path: ModelPath): string | undefined {
  const names: string[] = [];
  for (const [index, key] of path.entries()) {
    const list = path[index - 1];
    if (
      typeof key === 'object' &&
      (list === 'schema' || list === 'properties')
    ) {
      names.push(key.key);
    }
  }
  return names.length > 0 ? names.join('.') : undefined;
}

/**
 * Whether a reader that says which columns it takes is touched by what happened to one. A column may be declared with its table
 * or, where that is clear, without; whoever takes an object takes what is in it.
 */
export function isTouched(
  declared: readonly string[],
  changed: string | undefined,
): boolean {
  if (changed === undefined) return true;
  return declared.some(column => {
    const name = column.replace(/\[\]/g, '').trim().toLowerCase();
    const whole = changed.toLowerCase();
    const withoutTable = whole.slice(whole.indexOf('.') + 1);
    const isTable = !whole.includes('.');
    return (
      covers(name, whole) ||
      covers(whole, name) ||
      (!isTable &&
        (covers(name, withoutTable) || covers(withoutTable, name))) ||
      // A table that is other as a whole touches all who take a column of it, also when they do not name the table.
      (isTable && !name.includes('.'))
    );
  });
}

/** Whether one path is the other or leads to it. */
function covers(outer: string, inner: string): boolean {
  return inner === outer || inner.startsWith(`${outer}.`);
}
