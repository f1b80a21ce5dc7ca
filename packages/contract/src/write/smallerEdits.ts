import { Path } from '../model/place';
import { isMapping } from '../read/fields';
import { Edit, EditValue } from './edit';
import { isScalarValue } from './render';
import { isSame, Tree } from './tree';

/**
 * What leads from one value to another, part by part, so that what is equal in both keeps its comments and its style.
 * Undefined where nothing of the old one is left, or where its keys would need another order.
 */
export function smallerEdits(
  path: Path,
  before: Tree,
  after: EditValue,
): Edit[] | undefined {
  if (isSame(after, before)) {
    return [];
  }
  if (Array.isArray(before) && isList(after)) {
    return before.length > 0 && after.length > 0
      ? ofLists(path, before, after)
      : undefined;
  }
  return isMapping(before) && isObject(after)
    ? ofMappings(path, before, after)
    : undefined;
}

function isList(value: EditValue): value is readonly EditValue[] {
  return Array.isArray(value);
}

function isObject(
  value: EditValue,
): value is { readonly [key: string]: EditValue } {
  return !isScalarValue(value) && !isList(value);
}

function changed(path: Path, before: Tree, after: EditValue): Edit[] {
  return (
    smallerEdits(path, before, after) ?? [{ type: 'set', path, value: after }]
  );
}

function ofMappings(
  path: Path,
  before: Readonly<Record<string, unknown>>,
  after: { readonly [key: string]: EditValue },
): Edit[] | undefined {
  const left = Object.keys(before).filter(key => Object.hasOwn(after, key));
  const keys = Object.keys(after);
  const stayed = keys.filter(key => Object.hasOwn(before, key));
  if (left.length === 0 || left.some((key, index) => key !== stayed[index])) {
    return undefined;
  }
  const gone = Object.keys(before).filter(key => !Object.hasOwn(after, key));
  return [
    ...gone.map(key => ({ type: 'remove', path: [...path, key] } as const)),
    ...keys.flatMap((key, index): Edit[] =>
      Object.hasOwn(before, key)
        ? changed([...path, key], before[key], after[key])
        : [{ type: 'insert', path, key, index, value: after[key] }],
    ),
  ];
}

function ofLists(
  path: Path,
  before: readonly unknown[],
  after: readonly EditValue[],
): Edit[] {
  const shorter = Math.min(before.length, after.length);
  let first = 0;
  while (first < shorter && isSame(after[first], before[first])) {
    first++;
  }
  let last = 0;
  while (
    last < shorter - first &&
    isSame(after[after.length - 1 - last], before[before.length - 1 - last])
  ) {
    last++;
  }
  const pairs = shorter - last;
  const gone = before.length - last - pairs;
  const items = after.slice(0, pairs);
  const added = after.slice(pairs, after.length - last);
  return [
    ...items.flatMap((item, index) =>
      index < first ? [] : changed([...path, index], before[index], item),
    ),
    ...Array.from({ length: Math.max(0, gone) }, () => ({
      type: 'remove' as const,
      path: [...path, pairs],
    })),
    ...added.map((value, index) => ({
      type: 'insert' as const,
      path,
      index: pairs + index,
      value,
    })),
  ];
}
