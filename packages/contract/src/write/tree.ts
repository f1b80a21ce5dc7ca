import { Path } from '../model/place';
import { isMapping } from '../read/fields';
import { Spelled } from '../read/scalars';
import { Edit, EditValue } from './edit';
import { Written, WrittenNode } from './written';

/**
 * What a document says, to be compared before and after an edit: objects, lists and scalars as the reader gives them.
 * In documents that use aliases or merge keys, these stand as themselves.
 */
export type Tree = unknown;

/** An alias that is not followed. */
class Reference {
  constructor(readonly name: string) {}
}

export function treeOf({ root }: Written): Tree {
  return treeOfNode(root);
}

function treeOfNode(node: WrittenNode): Tree {
  switch (node.type) {
    case 'nothing':
      return null;
    case 'alias':
      return new Reference(node.name);
    case 'list':
      return node.entries.map(({ value }) => treeOfNode(value));
    case 'mapping':
      return Object.fromEntries(
        node.entries.map(({ key, value }) => [
          key?.text ?? '?',
          treeOfNode(value),
        ]),
      );
    default: {
      const { value, source } = node;
      const isBare = typeof value === 'number' || typeof value === 'boolean';
      return isBare && source !== undefined && String(value) !== source
        ? new Spelled(source, value)
        : value;
    }
  }
}

/** The tree with one edit made, as new objects along its path; undefined where the edit does not apply. */
export function editTree(
  tree: Tree,
  edit: Edit,
  path: Path = edit.path,
): Tree | undefined {
  const [key, ...rest] = path;
  const isHere = edit.type === 'insert' ? path.length === 0 : path.length === 1;
  if (isHere) {
    return edit.type === 'insert'
      ? inserted(tree, edit.key ?? edit.index, edit.index, edit.value)
      : changed(tree, key, edit);
  }
  if (Array.isArray(tree) && typeof key === 'number' && key in tree) {
    const inner = editTree(tree[key], edit, rest);
    return inner === undefined ? undefined : tree.with(key, inner);
  }
  if (isMapping(tree) && Object.hasOwn(tree, key)) {
    const inner = editTree(tree[key], edit, rest);
    return inner === undefined ? undefined : { ...tree, ...own(key, inner) };
  }
  return undefined;
}

function inserted(
  tree: Tree,
  at: string | number | undefined,
  index: number | undefined,
  value: EditValue,
): Tree | undefined {
  if (Array.isArray(tree) && typeof at === 'number' && at <= tree.length) {
    return tree.toSpliced(at, 0, value);
  }
  if (!isMapping(tree) || typeof at !== 'string' || Object.hasOwn(tree, at)) {
    return undefined;
  }
  const entries = Object.entries(tree);
  return Object.fromEntries(
    entries.toSpliced(index ?? entries.length, 0, [at, value]),
  );
}

function changed(
  tree: Tree,
  key: string | number,
  edit: Exclude<Edit, { type: 'insert' }>,
): Tree | undefined {
  if (Array.isArray(tree)) {
    if (typeof key !== 'number' || !(key in tree) || edit.type === 'rename') {
      return undefined;
    }
    return edit.type === 'set'
      ? tree.with(key, edit.value)
      : tree.toSpliced(key, 1);
  }
  if (!isMapping(tree)) {
    return undefined;
  }
  const name = String(key);
  switch (edit.type) {
    case 'set':
      return { ...tree, ...own(name, edit.value) };
    case 'remove':
      return Object.fromEntries(
        Object.entries(tree).filter(([each]) => each !== name),
      );
    default:
      return Object.fromEntries(
        Object.entries(tree).map(([each, value]) => [
          each === name ? edit.key : each,
          value,
        ]),
      );
  }
}

/** `__proto__` is a key like any other. */
function own(key: string | number, value: unknown): Record<string, unknown> {
  return Object.fromEntries([[String(key), value]]);
}

/** Whether a tree says what is expected: values, their types, their spelling where it is known, and the order of keys. */
export function isSame(expected: Tree, actual: Tree): boolean {
  if (expected === actual) {
    return true;
  }
  if (expected instanceof Spelled) {
    return (
      actual instanceof Spelled &&
      actual.text === expected.text &&
      Object.is(actual.value, expected.value)
    );
  }
  if (actual instanceof Spelled) {
    return Object.is(expected, actual.value);
  }
  if (expected instanceof Reference || actual instanceof Reference) {
    return (
      expected instanceof Reference &&
      actual instanceof Reference &&
      expected.name === actual.name
    );
  }
  if (Array.isArray(expected)) {
    return (
      Array.isArray(actual) &&
      actual.length === expected.length &&
      expected.every((inner, index) => isSame(inner, actual[index]))
    );
  }
  if (!isMapping(expected) || !isMapping(actual)) {
    return Object.is(expected, actual);
  }
  const keys = Object.keys(expected);
  const others = Object.keys(actual);
  return (
    keys.length === others.length &&
    keys.every(
      (key, index) =>
        key === others[index] && isSame(expected[key], actual[key]),
    )
  );
}

/** The value at a path. */
export function valueAt(tree: Tree, path: Path): Tree {
  return path.reduce<unknown>((node, key) => {
    if (Array.isArray(node)) {
      return typeof key === 'number' ? node[key] : undefined;
    }
    return isMapping(node) && Object.hasOwn(node, key) ? node[key] : undefined;
  }, tree);
}
