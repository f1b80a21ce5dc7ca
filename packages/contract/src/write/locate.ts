import { Path } from '../model/place';
import {
  Entry,
  isMergeKey,
  Written,
  WrittenCollection,
  WrittenNode,
} from './written';

/** Why an edit cannot be made; `offset` is into the document's text. */
export interface EditFault {
  readonly code:
    | 'no-such-document'
    | 'no-such-value'
    | 'not-editable'
    | 'shared-value'
    | 'key-exists';
  readonly message: string;
  readonly fix: string;
  readonly offset?: number;
}

/** One step down: which entry of which collection. */
export interface Step {
  readonly collection: WrittenCollection;
  readonly entry: Entry;
  readonly index: number;
}

/** A value where it is written. */
export interface Location {
  readonly steps: readonly Step[];
  readonly node: WrittenNode;
  /** The way to it as written: differs from the one asked for where that leads through an alias or merge key. */
  readonly path: Path;
}

export type Located =
  | { readonly location: Location; readonly fault?: undefined }
  | { readonly location?: undefined; readonly fault: EditFault };

/** A value inside `node` (or itself) that is used elsewhere: it cannot be taken away. */
export function usedInside(
  written: Written,
  node: WrittenNode,
): WrittenNode | undefined {
  if (!written.shares) {
    return undefined;
  }
  if (written.used.has(node)) {
    return node;
  }
  if (node.type === 'mapping' || node.type === 'list') {
    for (const { value } of node.entries) {
      const used = usedInside(written, value);
      if (used) {
        return used;
      }
    }
  }
  return undefined;
}

export function sharedFault(
  { text }: Written,
  node: WrittenNode,
  what: string,
): EditFault {
  const anchor = text.lastIndexOf(`&${node.anchor}`, node.start);
  return {
    code: 'shared-value',
    message: `${what} is written once, at the anchor "&${node.anchor}", and used wherever "*${node.anchor}" stands.`,
    fix: 'Change it at its anchor, for all of them, or write the value out here first.',
    offset: anchor < 0 ? node.start : anchor,
  };
}

class Search {
  constructor(
    private readonly written: Written,
    private readonly shared: 'refuse' | 'edit',
  ) {}

  find(path: Path): Located {
    let steps: Step[] = [];
    let way: (string | number)[] = [];
    let node = this.written.root;
    for (const [depth, key] of path.entries()) {
      const target =
        node.type === 'alias' ? this.written.targets.get(node) : undefined;
      if (target) {
        if (this.shared === 'refuse') {
          return { fault: sharedFault(this.written, target, named(path)) };
        }
        ({ steps, way } = this.wayTo(target) ?? { steps, way });
        node = target;
      }
      if (this.shared === 'refuse' && this.written.used.has(node)) {
        return {
          fault: sharedFault(this.written, node, named(path.slice(0, depth))),
        };
      }
      const step = this.step(node, key);
      if (!step) {
        const merged = this.merged(node, key);
        if (!merged) {
          return { fault: missing(path.slice(0, depth + 1), node) };
        }
        if (this.shared === 'refuse') {
          return {
            fault: {
              code: 'shared-value',
              message: `${named(
                path,
              )} comes from another mapping by the merge key "<<".`,
              fix: 'Change it there, for all who merge it, or insert the key here, which then counts.',
              offset: merged.entry.start,
            },
          };
        }
        const found = this.wayTo(merged.entry.value);
        steps = found?.steps ?? [...steps, merged];
        way = found?.way ?? [...way, key];
        node = merged.entry.value;
        continue;
      }
      steps = [...steps, step];
      way = [...way, step.entry.key?.text ?? step.index];
      node = step.entry.value;
    }
    return this.shared === 'refuse' && this.written.used.has(node)
      ? { fault: sharedFault(this.written, node, named(path)) }
      : { location: { steps, node, path: way } };
  }

  private step(node: WrittenNode, key: string | number): Step | undefined {
    if (node.type === 'list' && typeof key === 'number') {
      const entry = node.entries[key];
      return entry && { collection: node, entry, index: key };
    }
    if (node.type === 'mapping') {
      // The last of several equal keys is the one that counts.
      const index = node.entries.findLastIndex(
        each => each.key?.text === String(key),
      );
      const entry = node.entries[index];
      return entry && { collection: node, entry, index };
    }
    return undefined;
  }

  /** The key in one of the mappings that `node` merges. */
  private merged(
    node: WrittenNode,
    key: string | number,
    depth = 0,
  ): Step | undefined {
    if (node.type !== 'mapping' || depth > 20) {
      return undefined;
    }
    for (const { value } of node.entries.filter(isMergeKey)) {
      const sources =
        value.type === 'list'
          ? value.entries.map(entry => entry.value)
          : [value];
      for (const source of sources) {
        const mapping =
          source.type === 'alias' ? this.written.targets.get(source) : source;
        const step =
          mapping &&
          (this.step(mapping, key) ?? this.merged(mapping, key, depth + 1));
        if (step) {
          return step;
        }
      }
    }
    return undefined;
  }

  /** The way from the root to where a value is written. */
  private wayTo(
    target: WrittenNode,
  ): { steps: Step[]; way: (string | number)[] } | undefined {
    const search = (
      node: WrittenNode,
    ): { steps: Step[]; way: (string | number)[] } | undefined => {
      if (node === target) {
        return { steps: [], way: [] };
      }
      if (node.type !== 'mapping' && node.type !== 'list') {
        return undefined;
      }
      for (const [index, entry] of node.entries.entries()) {
        const below = search(entry.value);
        if (below) {
          return {
            steps: [{ collection: node, entry, index }, ...below.steps],
            way: [entry.key?.text ?? index, ...below.way],
          };
        }
      }
      return undefined;
    };
    return search(this.written.root);
  }
}

/**
 * Finds the value at a path. What the document writes once and uses several times is a fault, unless `shared` allows
 * to go where it is written. The value itself may be an alias: replacing it changes nothing else.
 */
export function locate(
  written: Written,
  path: Path,
  shared: 'refuse' | 'edit',
): Located {
  return new Search(written, shared).find(path);
}

export function named(path: Path): string {
  return path.length === 0 ? 'The document' : `"${path.join('.')}"`;
}

function missing(path: Path, parent: WrittenNode): EditFault {
  const key = path[path.length - 1];
  const of = named(path.slice(0, -1));
  const kind =
    parent.type === 'list'
      ? `a list of ${parent.entries.length}`
      : `${
          parent.type === 'mapping'
            ? 'a mapping without this key'
            : 'no collection'
        }`;
  return {
    code: 'no-such-value',
    message: `There is no "${key}" to change: ${of} is ${kind}.`,
    fix: 'Name a value that is there, or insert it first.',
    offset: parent.start,
  };
}
