import { FieldNode, ObjectNode } from './schemaIndex';

/** One row of the tree as it is shown. */
export interface FieldRow {
  readonly field: FieldNode;
  readonly isOpen: boolean;
  /** 1-based position among the rows with the same parent, and how many they are: what a screen reader says. */
  readonly position: number;
  readonly siblings: number;
}

/** What decides which rows are shown. */
export interface RowState {
  /** What a person opened or closed, by field key. It wins over everything else. */
  readonly choices: ReadonlyMap<string, boolean>;
  /** Fields that are shown with all around them open, e.g. the chosen one. */
  readonly revealed?: string;
  /** Keys of fields that a search found; when there, only they and the fields around them are shown. */
  readonly found?: ReadonlySet<string>;
}

/** Flattens a table's fields into the rows that are to be seen, in order. */
export function visibleRows(
  object: ObjectNode,
  { choices, revealed, found }: RowState,
): readonly FieldRow[] {
  const aroundRevealed = around(object, revealed ? [revealed] : []);
  const aroundFound = found && around(object, found);
  const rows: FieldRow[] = [];

  const hits = (fields: readonly FieldNode[]) =>
    fields.filter(({ key }) => found?.has(key) || aroundFound?.has(key));
  const show = (siblings: readonly FieldNode[]) => {
    siblings.forEach((field, i) => {
      const isOpen =
        field.children.length > 0 &&
        (choices.get(field.key) ??
          (aroundRevealed.has(field.key) ||
            Boolean(aroundFound?.has(field.key))));
      rows.push({ field, isOpen, position: i + 1, siblings: siblings.length });
      if (!isOpen) return;
      // A found field may be opened to see what it holds, though none of that was found.
      show(aroundFound?.has(field.key) ? hits(field.children) : field.children);
    });
  };

  show(found ? hits(object.roots) : object.roots);
  return rows;
}

function around(object: ObjectNode, keys: Iterable<string>): Set<string> {
  const result = new Set<string>();
  for (const key of keys) {
    let parent = object.byKey.get(key)?.parent;
    while (parent && !result.has(parent.key)) {
      result.add(parent.key);
      parent = parent.parent;
    }
  }
  return result;
}
